package import Feed
package import Newsroom
import Sanitizer

/// Reads entries as stories: nothing in them can run or load, and every address in them is absolute.
package struct StoryReader: Sendable {
  private let sanitizer = Sanitizer()

  package init() {}

  package func story(_ entry: Entry, of feed: Feed) -> Story {
    let link = entry.links.first(rel: Link.alternate).flatMap { webAddress($0.href) }
    let base = link ?? feed.links.first(rel: Link.alternate)?.href
    let content = html(entry, base: base)
    return Story(
      headline: entry.title.map(plain) ?? summary(of: content, maximumCharacters: 80),
      summary: summary(of: entry.summary.map(markup) ?? content, maximumCharacters: 300),
      content: content,
      authors: (entry.authors.isEmpty ? feed.authors : entry.authors)
        .compactMap(\.name).map { plain(Text($0)) },
      pictures: pictures(entry), canonicalURL: link,
      language: entry.language.flatMap { LanguageTag.isValid($0) ? $0 : nil })
  }

  private func html(_ entry: Entry, base: String?) -> String {
    if let content = entry.contents.first(where: { $0.kind == .html || $0.kind == .xhtml }) {
      return sanitizer.sanitize(content.value, base: base).html
    }
    if let content = entry.contents.first(where: { $0.kind == .plain }) {
      return sanitizer.sanitize(markup(Text(content.value)), base: base).html
    }
    return entry.summary.map { sanitizer.sanitize(markup($0), base: base).html } ?? ""
  }

  private func pictures(_ entry: Entry) -> [Picture] {
    entry.enclosures.compactMap { enclosure in
      guard let type = enclosure.type, type.hasPrefix("image/"),
        let url = webAddress(enclosure.url)
      else { return nil }
      return Picture(url: url, type: type, length: enclosure.length)
    }
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

  /// Whether a reference stands in the text of those that programs escape once too often: `&amp`,
  /// `&gt`, `&quot`, `&apos`, `&nbsp` and those by number, with and without their semicolon.
  private static func holdsReference(_ text: String) -> Bool {
    var rest = text.utf8[...]
    while let mark = rest.firstIndex(of: UInt8(ascii: "&")) {
      rest = rest[mark...].dropFirst()
      if names.contains(where: rest.starts(with:)) { return true }
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

  /// The text as markup: what is plain is escaped.
  private func markup(_ text: Text) -> String {
    guard text.kind == .plain else { return text.value }
    return text.value.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
      .replacing(">", with: "&gt;")
  }

  /// An http or https address; nil for any other scheme, which a reader's click must not meet. A
  /// percent sign that begins no octet stands for itself: RFC 3986 section 2.4.
  package func webAddress(_ text: String) -> String? {
    let scheme = text.prefix { $0 != ":" }.lowercased()
    guard scheme == "http" || scheme == "https" else { return nil }
    guard Self.holdsLonePercent(text) else { return text }
    return text.replacing(#/%(?![0-9A-Fa-f]{2})/#, with: "%25")
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

  fileprivate var isHexadecimalDigit: Bool {
    isDigit || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(self | 0x20)
  }
}
