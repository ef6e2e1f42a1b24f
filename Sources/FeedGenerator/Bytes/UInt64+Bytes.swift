/// Eight bytes looked at in one go. In each result the lowest set bit is the high bit of the first
/// byte in question; bits above it may be set by a borrow and mean nothing.
extension UInt64 {
  /// Eight times the same byte.
  @inline(__always)
  init(repeating byte: UInt8) {
    self = UInt64(byte) &* 0x0101_0101_0101_0101
  }

  /// Marks bytes equal to `byte`.
  @inline(__always)
  func bytes(equalTo byte: UInt8) -> UInt64 {
    let difference = self ^ UInt64(repeating: byte)
    return (difference &- UInt64(repeating: 0x01)) & ~difference & UInt64(repeating: 0x80)
  }

  /// Marks bytes less than `limit`, which is at most 0x80.
  @inline(__always)
  func bytes(below limit: UInt8) -> UInt64 {
    (self &- UInt64(repeating: limit)) & ~self & UInt64(repeating: 0x80)
  }

  /// Marks the control characters.
  @inline(__always)
  var bytesBelowSpace: UInt64 { bytes(below: 0x20) }
}
