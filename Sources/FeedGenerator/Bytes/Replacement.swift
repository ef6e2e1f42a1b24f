/// What stands for a byte in the output: none to sixteen bytes, ready to be stored as two words.
struct Replacement {
  private(set) var low: UInt64 = 0
  private(set) var high: UInt64 = 0
  private(set) var count = 0

  init(_ text: some Sequence<UInt8>) {
    for byte in text {
      precondition(count < 16, "a replacement has at most sixteen bytes")
      if count < 8 {
        low |= UInt64(byte) << (8 * UInt64(count))
      } else {
        high |= UInt64(byte) << (8 * UInt64(count - 8))
      }
      count += 1
    }
  }

  /// One replacement per byte value: what `replaced` says, else nothing for the characters that
  /// XML 1.0 forbids, else the byte itself.
  static func table(_ replaced: [Character: String]) -> [Replacement] {
    (UInt8.min...UInt8.max).map { byte in
      if byte < 0x80, let text = replaced[Character(Unicode.Scalar(byte))] {
        return Replacement(text.utf8)
      }
      let isForbidden = byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D
      return Replacement(isForbidden ? [] : [byte])
    }
  }
}
