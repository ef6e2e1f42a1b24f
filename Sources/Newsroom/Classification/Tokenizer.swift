/// Splits bytes of text into words and looks each up, in one pass.
///
/// A word is a run of ASCII letters, digits and bytes above ASCII; dashes and quotation marks of
/// the general punctuation block (U+2000 to U+206F) and the no-break space separate. Upper case
/// ASCII is folded. Where a word is unknown and ends in `nya`, what is before that is tried.
struct Tokenizer {
  /// FNV-1a, 64 bit: the key under which the lexicon knows a word.
  static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
  static let prime: UInt64 = 0x0000_0100_0000_01B3

  /// The key of a word that is in lower case already.
  static func key(_ word: some Sequence<UInt8>) -> UInt64 {
    word.reduce(seed) { ($0 ^ UInt64($1)) &* prime }
  }

  /// What a byte is for the splitting of words.
  private enum Kind: UInt8 {
    case other, lower, upper, digit, high
  }

  private static let kinds: [Kind] = (0..<256).map { byte in
    switch UInt8(byte) {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): .lower
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): .upper
    case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
    case 0x80...: .high
    default: .other
    }
  }

  /// Appends the words of a text.
  static func split(_ bytes: [UInt8], words: HashIndex, into tokens: inout [Token]) {
    let kinds = kinds
    let count = bytes.count
    var position = 0
    var lastEnd = 0
    while true {
      while position < count, kinds[Int(bytes[position])] == .other { position += 1 }
      guard position < count else { return }
      if let length = separator(bytes, position) {
        position += length
        continue
      }
      let start = position
      var hash = seed
      // The keys of the word without its last one, two and three bytes.
      var before = (seed, seed, seed)
      var uppers = 0
      var digits = 0
      let first = kinds[Int(bytes[position])]
      while position < count {
        var byte = bytes[position]
        switch kinds[Int(byte)] {
        case .other: break
        case .lower: break
        case .upper:
          uppers += 1
          byte |= 0x20
        case .digit: digits += 1
        case .high: break
        }
        if kinds[Int(byte)] == .other { break }
        if byte >= 0x80, separator(bytes, position) != nil { break }
        before = (hash, before.0, before.1)
        hash = (hash ^ UInt64(byte)) &* prime
        position += 1
      }
      let length = position - start
      var word = words[hash]
      if word < 0, length > 5, endsInNya(bytes, position) { word = words[before.2] }
      let shape: Token.Shape =
        digits == length
        ? .digits
        : first == .upper || first == .digit
          ? (uppers + digits == length && length > 1 ? .capitals : .capitalised) : .lower
      tokens.append(
        Token(
          word: word, start: Int32(start), end: Int32(position),
          gap: gap(bytes, lastEnd, start), shape: shape))
      lastEnd = position
    }
  }

  /// The length of a separator above ASCII at a position.
  @inline(__always)
  private static func separator(_ bytes: [UInt8], _ position: Int) -> Int? {
    if bytes[position] == 0xE2, position + 2 < bytes.count,
      bytes[position + 1] == 0x80 || bytes[position + 1] == 0x81
    {
      return 3
    }
    if bytes[position] == 0xC2, position + 1 < bytes.count { return 2 }
    return nil
  }

  private static func endsInNya(_ bytes: [UInt8], _ end: Int) -> Bool {
    bytes[end - 3] | 0x20 == UInt8(ascii: "n") && bytes[end - 2] | 0x20 == UInt8(ascii: "y")
      && bytes[end - 1] | 0x20 == UInt8(ascii: "a")
  }

  /// What stands between two words.
  @inline(__always)
  private static func gap(_ bytes: [UInt8], _ from: Int, _ to: Int) -> Token.Gap {
    if from == 0 { return .hard }
    let length = to - from
    let first = bytes[from]
    if length == 1 {
      switch first {
      case 0x20, 0x09: return .space
      case UInt8(ascii: "-"): return .hyphen
      case UInt8(ascii: "/"): return .slash
      case UInt8(ascii: ","): return .comma
      case UInt8(ascii: "."): return .stop
      default: return .hard
      }
    }
    let blanks = bytes[from + 1..<to].allSatisfy { $0 == 0x20 }
    switch first {
    case 0x20 where blanks: return .space
    case UInt8(ascii: ".") where blanks: return .stop
    case UInt8(ascii: ",") where blanks: return .comma
    // An en dash between two names, a no-break space.
    case 0xE2 where length == 3 && bytes[from + 1] == 0x80 && bytes[from + 2] <= 0x95:
      return .hyphen
    case 0xC2 where length == 2 && bytes[from + 1] == 0xA0: return .space
    default: return .hard
    }
  }
}
