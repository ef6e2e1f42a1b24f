/// A look at every byte of a text for what a CDATA section cannot carry.
///
/// Unsafe: it holds a pointer to the bytes, which must outlive it.
@unsafe struct CharacterDataSectionCheck {
  private let bytes: UnsafeBufferPointer<UInt8>

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    unsafe self.bytes = unsafe bytes
  }

  /// Whether there is no `]]>`, no carriage return, and no character that XML 1.0 forbids.
  var passes: Bool {
    var position = 0
    while unsafe position < bytes.count {
      position = unsafe nextSuspect(from: position)
      if unsafe position < bytes.count && !isAllowed(at: position) { return false }
      position += 1
    }
    return true
  }

  /// The first byte at or after `position` that may be at fault; the count of bytes where none is.
  private func nextSuspect(from start: Int) -> Int {
    guard let base = unsafe UnsafeRawPointer(bytes.baseAddress) else { return 0 }
    var position = start
    while unsafe position + 8 <= bytes.count {
      let word = UInt64(
        littleEndian: unsafe base.loadUnaligned(fromByteOffset: position, as: UInt64.self))
      let flags =
        word.bytesBelowSpace | word.bytes(equalTo: UInt8(ascii: "]")) | word.bytes(equalTo: 0xEF)
      if flags != 0 { return position + flags.trailingZeroBitCount / 8 }
      position += 8
    }
    return position
  }

  private func isAllowed(at index: Int) -> Bool {
    switch unsafe bytes[index] {
    case 0x09, 0x0A: true
    case 0..<0x20: false
    case UInt8(ascii: "]"): unsafe !isNext(index, UInt8(ascii: "]"), UInt8(ascii: ">"))
    case 0xEF: unsafe !isNext(index, 0xBF, 0xBE) && !isNext(index, 0xBF, 0xBF)
    default: true
    }
  }

  private func isNext(_ index: Int, _ first: UInt8, _ second: UInt8) -> Bool {
    unsafe index + 2 < bytes.count && bytes[index + 1] == first && bytes[index + 2] == second
  }
}
