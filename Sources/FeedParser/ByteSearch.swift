extension Span<UInt8> {
  /// The first place of `byte` at or behind `start`, eight bytes at a time; nil if there is none.
  func place(of byte: UInt8, from start: Int = 0) -> Int? {
    unsafe withUnsafeBytes { bytes in
      let pattern = UInt64(byte) &* Self.ones
      var place = start
      while place + 8 <= bytes.count {
        let word = unsafe bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self) ^ pattern
        // Borrows reach the top bit of a byte that is zero: the one that is looked for.
        if (word &- Self.ones) & ~word & (Self.ones << 7) != 0 { break }
        place += 8
      }
      while place < bytes.count {
        if unsafe bytes[place] == byte { return place }
        place += 1
      }
      return nil
    }
  }

  private static var ones: UInt64 { 0x0101_0101_0101_0101 }

  /// Whether `word` stands at `place`.
  func has(_ word: StaticString, at place: Int) -> Bool {
    guard place + word.utf8CodeUnitCount <= count else { return false }
    return word.withUTF8Buffer { letters in
      letters.indices.allSatisfy { unsafe self[place + $0] == letters[$0] }
    }
  }
}

extension String {
  /// Gives the text's bytes to `body`, without a copy where the text is stored as UTF-8.
  func withBytes<Result>(_ body: (Span<UInt8>) -> Result) -> Result {
    var text = self
    return text.withUTF8 { unsafe body($0.span) }
  }
}
