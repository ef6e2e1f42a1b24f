/// The words of a text as hashes: letter case, punctuation and markup make no difference.
///
/// A word is a run of letters and digits; every byte above ASCII counts as a letter, but for the
/// general punctuation of U+2000 to U+206F and the no-break space. In sanitised HTML every `<` begins
/// a tag and every `&` a reference; both separate words.
struct WordHashes {
  private(set) var words: [UInt64] = []
  /// The words that are numbers.
  private(set) var numbers: Set<UInt64> = []

  /// - Parameters:
  ///   - text: plain text or sanitised HTML.
  ///   - isMarkup: whether it is HTML.
  init(_ text: String, isMarkup: Bool) {
    var hash = Self.seed
    var length = 0
    var isNumber = true
    var skippedUntil: UInt8?
    func isWord(_ byte: UInt8) -> Bool {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"), 0x80...:
        true
      default: false
      }
    }
    for var byte in Self.withoutPunctuation(text).utf8 {
      if let end = skippedUntil {
        if byte == end { skippedUntil = nil }
        continue
      }
      if (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) { byte |= 0x20 }
      if isWord(byte) {
        hash = (hash ^ UInt64(byte)) &* Self.prime
        length += 1
        if !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { isNumber = false }
        continue
      }
      if length > 0 {
        words.append(hash)
        if isNumber { numbers.insert(hash) }
        (hash, length, isNumber) = (Self.seed, 0, true)
      }
      if isMarkup, byte == UInt8(ascii: "<") { skippedUntil = UInt8(ascii: ">") }
      if isMarkup, byte == UInt8(ascii: "&") { skippedUntil = UInt8(ascii: ";") }
    }
    if length > 0 {
      words.append(hash)
      if isNumber { numbers.insert(hash) }
    }
  }

  /// FNV-1a, 64 bit.
  private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
  private static let prime: UInt64 = 0x0000_0100_0000_01B3

  private static func withoutPunctuation(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 >= 0x80 }) else { return text }
    var kept = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let separates = (0x2000...0x206F).contains(scalar.value) || scalar.value == 0xA0
      kept.append(separates ? " " : scalar)
    }
    return String(kept)
  }
}
