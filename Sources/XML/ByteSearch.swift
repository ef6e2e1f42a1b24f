import Glibc

extension Span<UInt8> {
  /// Where `byte` stands next, from `start` on; nil if nowhere.
  @inline(__always)
  package func firstIndex(of byte: UInt8, from start: Int = 0) -> Int? {
    guard start < count else { return nil }
    return unsafe withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress,
        let found = unsafe memchr(base + start, CInt(byte), bytes.count - start)
      else { return nil }
      return unsafe UnsafeRawPointer(base).distance(to: found)
    }
  }

  /// Whether `word` stands at `start`.
  @inline(__always)
  package func has(_ word: StaticString, at start: Int) -> Bool {
    guard count - start >= word.utf8CodeUnitCount else { return false }
    return unsafe withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return false }
      return unsafe memcmp(base + start, word.utf8Start, word.utf8CodeUnitCount) == 0
    }
  }
}
