/// The words that point from one story to others: `Baca juga:`, `Berita Terkait:`, `Simak juga`.
struct RelatedOpener {
  /// The words as written, without the colon.
  var name: String
  /// The headline in the same line; empty where a list follows.
  var title: String

  /// Reads a line that begins with such words.
  static func atStart(of line: some StringProtocol) -> RelatedOpener? {
    for opener in openers where line.begins(with: opener.words) {
      let end = line.index(line.startIndex, offsetBy: opener.words.count)
      guard end == line.endIndex || !line[end].isLetter else { continue }
      let rest = line[end...].drop(while: \.isWhitespace)
      let name = String(line[..<end])
      if rest.isEmpty || rest == ":" {
        return opener.standsAlone ? Self(name: name, title: "") : nil
      }
      if rest.first == ":", !opener.isOnlyAbove {
        return Self(name: name, title: headline(rest.dropFirst()))
      }
      guard opener.needsNoColon, let next = rest.first, next.isUppercase || next.opensQuote else {
        continue
      }
      return Self(name: name, title: headline(rest))
    }
    return nil
  }

  /// Reads such words glued to the end of a sentence; returns what stands before them as well.
  static func inside(_ text: String) -> (before: String, opener: RelatedOpener)? {
    var sentenceEnded = false
    for index in text.indices {
      let character = text[index]
      if sentenceEnded, initials.contains(character), let opener = atStart(of: text[index...]),
        !opener.title.isEmpty
      {
        return (text[..<index].trimmed, opener)
      }
      if !character.isWhitespace { sentenceEnded = character.endsSentence }
    }
    return nil
  }

  /// Splits a headline from the sentence that runs on after it without a mark.
  ///
  /// Headlines capitalise each word but the small ones. The first other word in lower case therefore
  /// belongs to the next sentence, and so does the capitalised word before it.
  static func split(_ text: String) -> (headline: String, rest: String, isGuess: Bool) {
    guard text.count > 160 || text.last == "." || text.contains(". ") else {
      return (text, "", false)
    }
    if let end = text.indices.first(where: {
      ".?!".contains(text[$0]) && startsAnew(text, after: $0)
    }) {
      let next = text.index(after: end)
      if text[..<next].words.allSatisfy(isTitleWord) {
        return (
          text[..<next].trimmed { $0.isWhitespace || $0 == "." }, text[next...].trimmed, false
        )
      }
    }
    let words = text.words
    guard let low = words.firstIndex(where: { !isTitleWord($0) }), low > 2 else {
      return (text, "", false)
    }
    let cut = words[low - 1].startIndex
    return (text[..<cut].trimmed, text[cut...].trimmed, true)
  }

  private static func startsAnew(_ text: String, after index: String.Index) -> Bool {
    let rest = text[text.index(after: index)...]
    guard rest.first == " ", let next = rest.dropFirst().first else { return false }
    return next.isUppercase || next.opensQuote
  }

  private static func isTitleWord(_ word: Substring) -> Bool {
    guard let first = word.first(where: { $0.isLetter || $0.isNumber }) else { return true }
    return !first.isLowercase || smallWords.contains(word.lowercased())
  }

  private static func headline(_ text: some StringProtocol) -> String {
    var title = text.trimmed { $0.isWhitespace || $0 == ":" }
    if title.begins(with: "video:") { title = title.dropFirst(6).trimmed }
    if title.begins(with: "video '") || title.begins(with: "video \"")
      || title.begins(with: "video “")
    {
      title = title.dropFirst(5).trimmed
    }
    guard let first = title.first, let last = title.last, title.count > 2 else { return title }
    let quoted =
      (first == last && first.opensQuote) || (first == "“" && last == "”")
      || (first == "‘" && last == "’")
    return quoted ? title.dropFirst().dropLast().trimmed : title
  }

  private struct Words {
    var words: String
    /// Whether the words may make a line of their own, above a list.
    var standsAlone = true
    /// Whether a headline may follow without a colon.
    var needsNoColon = false
    /// Whether the words are too common to stand in one line with a headline.
    var isOnlyAbove = false
  }

  private static let openers: [Words] =
    [
      "Baca juga", "Simak juga", "Simak Video", "Tonton juga", "Tonton Video", "Lihat juga",
      "Lihat Video",
    ].map { Words(words: $0, needsNoColon: true) }
    + [
      "Baca Lainnya", "Baca pula", "Baca lagi", "Berita Terkait", "Artikel Terkait",
      "Berita Lainnya", "Berita Terbaru", "Berita Terkini", "Berita Populer", "Pilihan Editor",
      "Pilihan Redaksi",
    ].map { Words(words: $0) }
    + [
      "Rekomendasi", "Recommended", "Recomended", "Terpopuler", "Terkini", "Terkait", "Today Tag",
    ].map { Words(words: $0, isOnlyAbove: true) }
    + [Words(words: "Baca", standsAlone: false)]

  private static let initials: Set<Character> = ["B", "b", "S", "T", "L", "P"]

  private static let smallWords: Set<String> = [
    "dan", "di", "ke", "dari", "yang", "untuk", "dengan", "pada", "dalam", "atau", "bagi", "oleh",
    "saat", "agar", "hingga", "tak", "soal", "jadi", "usai", "demi", "per", "vs",
  ]
}
