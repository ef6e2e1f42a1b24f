/// Tells an opinion, a photo story, an advertorial or a correction from plain news.
struct GenreJudge: Sendable {
  private let genres: [(id: String, labels: [[[UInt8]]], phrases: [[[UInt8]]], sections: [String])]

  /// A genre's mark stands in the last bytes of a text, its label in the first.
  private static let reach = 60

  init(_ catalog: TopicCatalog) {
    genres = catalog.genres.map { genre in
      (
        genre.id, genre.labels.map(Lexicon.split), genre.phrases.map(Lexicon.split),
        genre.sections.map { $0.lowercased() }
      )
    }
  }

  /// The id of the genre that the section, the headline's label or a mark at the end names.
  func genre(_ text: StoryText) -> String? {
    let section = text.section?.lowercased()
    let headline = Array(text.headline.utf8)
    let opening = Lexicon.split(headline.prefix(Self.reach))
    let label = Self.label(of: headline).map { Lexicon.split($0) }
    let ending = (text.paragraphs.last ?? "").utf8.suffix(Self.reach)
    let mark = Self.mark(of: Array(ending)).map { Lexicon.split($0) }
    for (id, labels, phrases, sections) in genres {
      if let section, sections.contains(section) { return id }
      if let label, labels.contains(label) { return id }
      // A label of two words needs no colon: "Hak Jawab PT Maju".
      if labels.contains(where: { $0.count > 1 && opening.starts(with: $0) }) { return id }
      if let mark, phrases.contains(mark) { return id }
    }
    return nil
  }

  /// What stands before a colon or a bar, or in brackets, at the head of a headline, or in
  /// brackets at its end.
  private static func label(of headline: [UInt8]) -> ArraySlice<UInt8>? {
    if let first = headline.first, isOpening(first) {
      return headline.firstIndex(where: isClosing).map { headline[1..<$0] }
    }
    let colon = headline.firstIndex { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "|") }
    return colon.map { headline[..<$0] } ?? mark(of: headline)
  }

  /// What stands in brackets or behind asterisks at the end of a text: "(adv)", "**Adv".
  private static func mark(of text: [UInt8]) -> ArraySlice<UInt8>? {
    let dressing: [UInt8] = Array(" \n\r\t)].*/".utf8)
    let last = text.lastIndex { !dressing.contains($0) }
    guard let last, let start = text[...last].lastIndex(where: isBeforeMark) else { return nil }
    // Nothing but dressing may stand behind the sign that begins a mark: "(*)", "/".
    return text[...last].dropFirst(start + 1)
  }

  private static func isBeforeMark(_ byte: UInt8) -> Bool {
    isOpening(byte) || byte == UInt8(ascii: "*") || byte == UInt8(ascii: "/")
  }

  private static func isOpening(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "[") || byte == UInt8(ascii: "(")
  }

  private static func isClosing(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "]") || byte == UInt8(ascii: ")")
  }
}
