/// Tells an opinion, a photo story, an advertorial or a correction from plain news.
struct GenreJudge: Sendable {
  private let genres: [(genre: Genre, labels: [[[UInt8]]], phrases: [[[UInt8]]])]

  init(_ catalog: TopicCatalog) {
    genres = catalog.genres.map { genre in
      (genre, genre.labels.map(Lexicon.split), genre.phrases.map(Lexicon.split))
    }
  }

  /// The id of the genre that the section, the headline's label or a mark in the text names.
  func genre(_ text: StoryText) -> String? {
    let section = text.section?.lowercased()
    let label = Self.label(of: text.headline).map { Lexicon.split(String($0)) }
    let opening = Lexicon.split(String(text.headline.prefix(60)))
    let mark = text.paragraphs.last.flatMap(Self.mark(of:)).map { Lexicon.split(String($0)) }
    for (genre, labels, phrases) in genres {
      if let section, genre.sections.contains(where: { $0.lowercased() == section }) {
        return genre.id
      }
      if let label, labels.contains(label) { return genre.id }
      // A label of two words needs no colon: "Hak Jawab PT Maju".
      if labels.contains(where: { $0.count > 1 && opening.starts(with: $0) }) { return genre.id }
      if let mark, phrases.contains(mark) { return genre.id }
    }
    return nil
  }

  /// What stands before a colon or a bar, or in brackets, at the head of a headline, or in
  /// brackets at its end.
  private static func label(of headline: String) -> Substring? {
    if let first = headline.first, first == "[" || first == "(" {
      let rest = headline.dropFirst()
      return rest.firstIndex { $0 == "]" || $0 == ")" }.map { rest[..<$0] }
    }
    if let end = headline.firstIndex(where: { $0 == ":" || $0 == "|" }) { return headline[..<end] }
    return mark(of: headline)
  }

  /// What stands in brackets or behind asterisks at the end of a text: "(adv)", "**Adv".
  private static func mark(of text: String) -> Substring? {
    var end = text[...]
    while let last = end.last, last.isWhitespace || ")].*".contains(last) { end = end.dropLast() }
    guard end.count < text.count || text.contains("*"),
      let start = end.lastIndex(where: { "([*/".contains($0) })
    else { return nil }
    return end[end.index(after: start)...]
  }
}
