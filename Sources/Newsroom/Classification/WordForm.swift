/// What the form of a word says of its language.
enum WordForm {
  /// The languages, as bits of ``LanguageCount``, that a word's letters point to; 0 for most words.
  @inline(__always)
  static func languages(of bytes: [UInt8], _ start: Int, _ end: Int) -> UInt8 {
    guard end - start > 4 else { return 0 }
    let last = number(bytes, end - 4, end)
    switch last {
    case keun: return LanguageCount.sundanese
    case tion, ness: return LanguageCount.english
    case aken, ipun: return LanguageCount.javanese
    default: break
    }
    switch last & 0xFF_FFFF {
    case ake, ane: return LanguageCount.javanese
    case kan, nya: return LanguageCount.indonesian
    default: break
    }
    switch number(bytes, start, start + 3) {
    case ber, mem, men, ter, per: return LanguageCount.indonesian
    case nga: return LanguageCount.sundanese
    default: return hasSundaneseVowel(bytes, start, end) ? LanguageCount.sundanese : 0
    }
  }

  /// Whether a word has an "é", or the vowel "eu" behind another letter than k, m and s: "peuting",
  /// but "keuangan", "museum", "seusai".
  @inline(__always)
  private static func hasSundaneseVowel(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
    var before: UInt32 = 0
    for position in start..<end {
      before = before << 8 | UInt32(bytes[position])
      if before & 0xFFFF == 0xC3A9 { return true }
      guard (before | 0x2020) & 0xFFFF == eu, position >= start + 2 else { continue }
      let consonant = UInt8(truncatingIfNeeded: before >> 16) | 0x20
      if ![0x6B, 0x6D, 0x73].contains(consonant) { return true }
    }
    return false
  }

  /// Up to four bytes in lower case as a number.
  @inline(__always)
  private static func number(_ bytes: [UInt8], _ start: Int, _ end: Int) -> UInt32 {
    var number: UInt32 = 0
    for position in start..<end { number = number << 8 | UInt32(bytes[position] | 0x20) }
    return number
  }

  private static let keun: UInt32 = 0x6B65_756E
  private static let tion: UInt32 = 0x7469_6F6E
  private static let ness: UInt32 = 0x6E65_7373
  private static let aken: UInt32 = 0x616B_656E
  private static let ipun: UInt32 = 0x6970_756E
  private static let ake: UInt32 = 0x61_6B65
  private static let ane: UInt32 = 0x61_6E65
  private static let kan: UInt32 = 0x6B_616E
  private static let nya: UInt32 = 0x6E_7961
  private static let ber: UInt32 = 0x62_6572
  private static let mem: UInt32 = 0x6D_656D
  private static let men: UInt32 = 0x6D_656E
  private static let ter: UInt32 = 0x74_6572
  private static let per: UInt32 = 0x70_6572
  private static let nga: UInt32 = 0x6E_6761
  private static let eu: UInt32 = 0x6575
}
