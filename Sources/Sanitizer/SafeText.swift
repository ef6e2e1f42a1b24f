import XML

extension Sanitizer {
  /// The text of HTML that a sanitiser wrote, cut where a block or a line ends.
  ///
  /// Such HTML is so regular that its bytes tell what is a tag: no parser is needed, which makes this
  /// the cheapest way to read an article again.
  ///
  /// - Parameter html: as ``SanitizedHTML/html`` has it.
  /// - Returns: each paragraph as ``plainText(_:)`` would return it, without empty ones.
  public func paragraphs(ofSafe html: String) -> [String] {
    var reader = SafeTextReader()
    reader.read(html.utf8.span)
    return reader.paragraphs
  }
}

extension Sanitizer {
  /// The pictures that HTML shows which a sanitiser wrote.
  ///
  /// - Parameter html: as ``SanitizedHTML/html`` has it.
  /// - Returns: those that `img` elements name in `src`.
  public func pictures(ofSafe html: String) -> Set<PictureIdentity> {
    var pictures: Set<PictureIdentity> = []
    let bytes = html.utf8.span
    var place = 0
    while let tag = bytes.firstIndex(of: UInt8(ascii: "<"), from: place) {
      place = tag + 1
      guard bytes.has("img ", at: place),
        let end = bytes.firstIndex(of: UInt8(ascii: ">"), from: place)
      else { continue }
      while place < end, !bytes.has(" src=\"", at: place) { place += 1 }
      let start = min(place + 6, end)
      let quote = bytes.firstIndex(of: UInt8(ascii: "\""), from: start) ?? start
      let address = String(copying: bytes.extracting(start..<min(quote, end)))
      pictures.insert(PictureIdentity(address.replacing("&amp;", with: "&")))
      place = end
    }
    return pictures
  }
}

/// Reads what ``HTMLWriter`` writes: in it `<` always begins a tag, `>` always ends one, and `&`
/// begins one of four references.
private struct SafeTextReader {
  private(set) var paragraphs: [String] = []
  private var text: [UInt8] = []

  mutating func read(_ html: Span<UInt8>) {
    var copied = 0
    var place = 0
    while place < html.count {
      switch html[place] {
      case UInt8(ascii: "<"):
        text.append(html, copied..<place)
        place = endTag(html, at: place)
        copied = place
      case UInt8(ascii: "&"):
        text.append(html, copied..<place)
        place = appendReference(html, at: place)
        copied = place
      default: place += 1
      }
    }
    text.append(html, copied..<html.count)
    endParagraph()
  }

  /// Goes behind a tag, which may end the paragraph.
  private mutating func endTag(_ html: Span<UInt8>, at start: Int) -> Int {
    var place = start + 1
    if place < html.count, html[place] == UInt8(ascii: "/") { place += 1 }
    let name = place
    while place < html.count, html[place].isOfName { place += 1 }
    if Element(String(copying: html.extracting(name..<place))).kind.separatesWords {
      endParagraph()
    }
    while place < html.count, html[place] != UInt8(ascii: ">") { place += 1 }
    return min(place + 1, html.count)
  }

  private mutating func endParagraph() {
    let line = PlainText.cleaned(String(copying: text.span))
    if !line.isEmpty { paragraphs.append(line) }
    text.removeAll(keepingCapacity: true)
  }

  /// Appends what a reference stands for, or the ampersand where it is none.
  private mutating func appendReference(_ html: Span<UInt8>, at start: Int) -> Int {
    for (name, character) in Self.references where html.holds(name, at: start) {
      text.append(character)
      return start + name.count
    }
    text.append(html[start])
    return start + 1
  }

  private static let references: [([UInt8], UInt8)] = [
    (Array("&amp;".utf8), UInt8(ascii: "&")), (Array("&lt;".utf8), UInt8(ascii: "<")),
    (Array("&gt;".utf8), UInt8(ascii: ">")), (Array("&quot;".utf8), UInt8(ascii: "\"")),
  ]
}

extension UInt8 {
  /// A lower-case letter or a digit.
  fileprivate var isOfName: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self)
  }
}

extension Span<UInt8> {
  fileprivate func holds(_ bytes: [UInt8], at start: Int) -> Bool {
    guard count - start >= bytes.count else { return false }
    return bytes.indices.allSatisfy { self[start + $0] == bytes[$0] }
  }
}
