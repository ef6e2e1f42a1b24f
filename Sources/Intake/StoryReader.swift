package import Feed
package import Newsroom
import Sanitizer

/// Reads entries as stories: nothing in them can run or load, and every address in them is absolute.
package struct StoryReader: Sendable {
  private let sanitizer = Sanitizer()

  package init() {}

  /// The entry as a story; nil where it has no word to show: neither title nor text, not even of
  /// what it shows.
  package func story(_ entry: Entry, of feed: Feed) -> Story? {
    let link = entry.links.first(rel: Link.alternate).flatMap { webAddress($0.href) }
    let base = link ?? feed.links.first(rel: Link.alternate)?.href
    let content = html(entry, base: base)
    let told = entry.summary.map { self.summary(of: markup($0), maximumCharacters: 300) } ?? ""
    let summary = told.isEmpty ? self.summary(of: content, maximumCharacters: 300) : told
    guard let headline = headline(entry, content: content, summary: summary) else { return nil }
    let said = entry.media == nil ? [] : [headline, summary, text(ofSafe: content)]
    let media = EntryMedia(entry, base: base, said: Set(said), stories: self)
    return Story(
      headline: headline, summary: summary, content: content,
      authors: (entry.authors.isEmpty ? feed.authors : entry.authors)
        .compactMap(\.name).map { plain(Text($0)) },
      pictures: media.pictures, media: media.files, canonicalURL: link,
      language: entry.language.flatMap { LanguageTag.isValid($0) ? $0 : nil })
  }

  /// The title, else the beginning of the text, else what stands for a picture.
  private func headline(_ entry: Entry, content: String, summary: String) -> String? {
    let titles = [entry.title, entry.podcast?.title.map { Text($0) }].compactMap(\.self)
    for title in titles {
      let words = self.title(title)
      if !words.isEmpty { return words }
      if let words = alternative(in: title) { return words }
    }
    let start = self.summary(of: content, maximumCharacters: 80)
    if !start.isEmpty { return start }
    if !summary.isEmpty { return self.summary(of: markup(Text(summary)), maximumCharacters: 80) }
    let words = entry.media?.allDetails.lazy.compactMap(\.title).map(title).first { !$0.isEmpty }
    return words ?? alternative(in: Text(content, kind: .html))
      ?? entry.summary.flatMap(alternative)
  }

  private func alternative(in text: Text) -> String? {
    text.kind == .plain ? nil : sanitizer.alternative(in: text.value).map(decoded)
  }

  /// The first of the forms in which the text is told that has words, behind the pictures of one that
  /// has nothing else; without any words what shows something.
  private func html(_ entry: Entry, base: String?) -> String {
    let isMarkup = { (content: Content) in content.kind == .html || content.kind == .xhtml }
    var forms = entry.contents.filter(isMarkup).map { Text($0.value, kind: .html) }
    forms += entry.contents.filter { $0.kind == .plain }.map { Text($0.value) }
    forms += [entry.summary].compactMap(\.self)
    forms += entry.media?.allDetails.compactMap(\.description).prefix(1) ?? []
    forms += [entry.podcast?.summary, entry.podcast?.subtitle].compactMap(\.self).map { Text($0) }
    var shown = ""
    for form in forms {
      let html = sanitizer.decodingReferences(
        ofSafe: sanitizer.sanitize(markup(form), base: base).html)
      if !text(ofSafe: html).isEmpty {
        return Self.showsMedia(shown) && !Self.showsMedia(html) ? "\(shown)\n\(html)" : html
      }
      if shown.isEmpty { shown = html }
    }
    return shown
  }

  private static func showsMedia(_ html: String) -> Bool {
    ["<img", "<video", "<audio", "<iframe"].contains(where: html.contains)
  }

  private func text(ofSafe html: String) -> String {
    sanitizer.paragraphs(ofSafe: html).joined(separator: " ")
  }

  /// The address of a picture, a film or a sound that a reader's program may load; nil where it may
  /// not.
  func resource(_ address: String, base: String?) -> String? {
    sanitizer.resource(address, base: base).flatMap(webAddress)
  }

  private func title(_ text: Text) -> String {
    text.kind == .plain ? plain(text) : decoded(sanitizer.title(text.value))
  }

  package func plain(_ text: Text) -> String {
    decoded(
      text.kind == .plain
        ? sanitizer.plainText(ofText: text.value) : sanitizer.plainText(text.value))
  }

  private func summary(of html: String, maximumCharacters: Int) -> String {
    decoded(sanitizer.summary(of: html, maximumCharacters: maximumCharacters))
  }

  /// Outlets' programs escape texts twice and more, and write references into JSON.
  private func decoded(_ text: String) -> String {
    var text = text
    for _ in 0..<4 where Self.holdsReference(text) { text = sanitizer.plainText(text) }
    return text
  }

  /// Whether a reference stands in the text: those that programs escape once too often (`&amp`, `&gt`,
  /// `&quot`, `&apos`, `&nbsp`) and those by number with and without their semicolon, others with.
  private static func holdsReference(_ text: String) -> Bool {
    var rest = text.utf8[...]
    while let mark = rest.firstIndex(of: UInt8(ascii: "&")) {
      rest = rest[mark...].dropFirst()
      if names.contains(where: rest.starts(with:)) { return true }
      let name = rest.prefix(32).prefix { $0.isDigit || $0.isLetter }
      if name.count > 1, rest.dropFirst(name.count).first == UInt8(ascii: ";") { return true }
      guard rest.first == UInt8(ascii: "#") else { continue }
      let digits = rest.dropFirst()
      let isHexadecimal = digits.first.map { $0 | 0x20 } == UInt8(ascii: "x")
      let digit = (isHexadecimal ? digits.dropFirst() : digits).first
      if digit.map(isHexadecimal ? \.isHexadecimalDigit : \.isDigit) ?? false { return true }
    }
    return false
  }

  private static func holdsLonePercent(_ text: String) -> Bool {
    var rest = text.utf8[...]
    while let mark = rest.firstIndex(of: UInt8(ascii: "%")) {
      rest = rest[mark...].dropFirst()
      let digits = rest.prefix(2)
      guard digits.count == 2, digits.allSatisfy(\.isHexadecimalDigit) else { return true }
    }
    return false
  }

  private static let names = ["amp", "gt", "quot", "apos", "nbsp"].map { Array($0.utf8) }

  /// The text as markup: what is plain is escaped, unless it is markup of which that was forgotten to
  /// say; what was escaped twice is escaped once.
  private func markup(_ text: Text) -> String {
    guard text.kind == .plain else { return EscapedMarkup.unescaped(text.value) ?? text.value }
    if EscapedMarkup.isMarkup(text.value) { return text.value }
    return EscapedMarkup.unescaped(text.value)
      ?? text.value.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
      .replacing(">", with: "&gt;")
  }

  /// An http or https address with a host; nil for any other, which a reader's click must not meet. A
  /// percent sign that begins no octet stands for itself: RFC 3986 section 2.4.
  package func webAddress(_ text: String) -> String? {
    let scheme = text.prefix { $0 != ":" }.lowercased()
    guard scheme == "http" || scheme == "https" else { return nil }
    let rest = text.utf8.dropFirst(scheme.utf8.count)
    let host = rest.dropFirst(3).first
    guard rest.starts(with: "://".utf8), let host, !"/?#\\".utf8.contains(host) else { return nil }
    guard Self.holdsLonePercent(text) else { return text }
    return text.replacing(#/%(?![0-9A-Fa-f]{2})/#, with: "%25")
  }
}

extension Media {
  /// What is said of all media, of each group, and of each content, in this order.
  fileprivate var allDetails: [MediaDetails] {
    [details] + groups.map(\.details) + (contents + groups.flatMap(\.contents)).map(\.details)
  }
}

extension UInt8 {
  fileprivate var isLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) }

  fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

  fileprivate var isHexadecimalDigit: Bool {
    isDigit || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(self | 0x20)
  }
}
