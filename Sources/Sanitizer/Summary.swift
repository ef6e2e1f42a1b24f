/// Cutting text between words.
enum Summary {
  private static let ellipsis: Character = "…"

  /// The text if it fits, else its beginning up to the end of a word, and an ellipsis.
  static func cut(_ text: String, maximumCharacters: Int) -> String {
    let limit = text.index(
      text.startIndex, offsetBy: max(0, maximumCharacters), limitedBy: text.endIndex)
    guard let limit, limit != text.endIndex else { return text }
    guard maximumCharacters > 1 else { return "" }
    var end = text.index(before: limit)
    while end > text.startIndex && !isBoundary(end, in: text) { end = text.index(before: end) }
    var beginning = text[..<end]
    while let last = beginning.last, last.isWhitespace || danglers.contains(last) {
      beginning.removeLast()
    }
    return beginning.isEmpty ? "" : String(beginning) + String(ellipsis)
  }

  // Looks wrong before an ellipsis.
  private static let danglers: Set<Character> = [",", ";", ":", "-", "–", "—", "(", "[", "“", "‘"]

  /// Whether a word ends before `index`: at white space, and beside an ideograph or a kana, which
  /// are written without.
  private static func isBoundary(_ index: String.Index, in text: String) -> Bool {
    if text[index].isWhitespace { return true }
    return text[index].standsAlone || text[text.index(before: index)].standsAlone
  }
}

extension Character {
  fileprivate var standsAlone: Bool {
    guard let scalar = unicodeScalars.first?.value else { return false }
    return (0x3040...0x30FF).contains(scalar) || (0x3400...0x9FFF).contains(scalar)
      || (0xF900...0xFAFF).contains(scalar) || (0x20000...0x3FFFF).contains(scalar)
  }
}
