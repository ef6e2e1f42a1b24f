/// Counts what speaks for each of four languages and names the one with most of it: their commonest
/// words, and the endings and beginnings that only one of them has.
///
/// Malay is not told from Indonesian. Javanese and Sundanese articles borrow from Indonesian, never
/// the other way round, so words that they share with it count for none of them.
struct LanguageCount {
  static let indonesian: UInt8 = 1
  static let javanese: UInt8 = 2
  static let sundanese: UInt8 = 4
  static let english: UInt8 = 8

  /// A common word counts as much as two words of a telling form.
  private static let wordWeight = 2

  private var counts: (id: Int, jv: Int, su: Int, en: Int) = (0, 0, 0, 0)

  /// Counts a word by the languages whose common word it is.
  @inline(__always)
  mutating func add(_ bits: UInt8) { add(bits, Self.wordWeight) }

  /// Counts a word that is common in none of the languages by its form.
  @inline(__always)
  mutating func add(formOf token: Token, in bytes: [UInt8]) {
    guard token.shape == .lower || token.shape == .capitalised else { return }
    add(WordForm.languages(of: bytes, Int(token.start), Int(token.end)), 1)
  }

  @inline(__always)
  private mutating func add(_ bits: UInt8, _ weight: Int) {
    guard bits != 0 else { return }
    if bits & Self.indonesian != 0 { counts.id += weight }
    if bits & Self.javanese != 0 { counts.jv += weight }
    if bits & Self.sundanese != 0 { counts.su += weight }
    if bits & Self.english != 0 { counts.en += weight }
  }

  /// The BCP 47 tag; `id` where nothing speaks for another.
  var tag: String {
    let best = max(counts.jv, counts.su, counts.en)
    guard best > counts.id, best > Self.wordWeight else { return "id" }
    if best == counts.en { return "en" }
    return counts.jv >= counts.su ? "jv" : "su"
  }
}
