/// A story told in its first sentences.
enum Summary {
  /// The first sentences of a paragraph that fit into `maximum` characters, at least one; a first
  /// sentence that is longer is cut between two words and ends in an ellipsis.
  static func firstSentences(of paragraph: String, maximum: Int = 300) -> String {
    let words = paragraph.split(whereSeparator: \.isWhitespace)
    var length = 0
    var kept = 0
    var sentenceEnd = 0
    for word in words {
      length += word.count + (kept == 0 ? 0 : 1)
      guard length <= maximum else { break }
      kept += 1
      if endsSentence(word, before: words.dropFirst(kept).first) { sentenceEnd = kept }
    }
    if kept == words.count { return words.joined(separator: " ") }
    if sentenceEnd > 0 { return words.prefix(sentenceEnd).joined(separator: " ") }
    return words.prefix(max(kept, 1)).joined(separator: " ") + "…"
  }

  /// A point after a title (`H.`, `Kab.`) or a number does not end a sentence.
  private static func endsSentence(_ word: Substring, before next: Substring?) -> Bool {
    let bare = word.drop { "\"“‘'(".contains($0) }
    let mark = bare.reversed().drop { "\"”’')".contains($0) }
    guard let last = mark.first, ".!?".contains(last) else { return false }
    let stem = mark.dropFirst()
    return stem.count > 4 && !stem.contains(where: \.isNumber) && next?.first?.isUppercase ?? true
      || "!?".contains(last)
  }
}
