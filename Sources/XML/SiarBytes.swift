import CLibXML2

extension String {
  /// A copy of bytes that belong to C.
  init(copying bytes: siar_bytes) {
    self = unsafe String(copying: UnsafeBufferPointer(start: bytes.bytes, count: bytes.length))
  }

  /// A copy of what should be UTF-8; what is not is replaced.
  package init(copying bytes: Span<UInt8>) {
    self = unsafe bytes.withUnsafeBufferPointer { unsafe String(copying: $0) }
  }

  /// A copy of what should be UTF-8; what is not is replaced.
  ///
  /// Judging the bytes in C takes a tenth of the time that the standard library needs for it.
  init(copying bytes: UnsafeBufferPointer<UInt8>) {
    guard let start = bytes.baseAddress, bytes.count > 15 else {
      self = unsafe String(decoding: bytes, as: UTF8.self)
      return
    }
    let kind = unsafe siar_judge_bytes(start, bytes.count)
    guard kind != SIAR_BYTES_OTHER else {
      self = unsafe String(decoding: bytes, as: UTF8.self)
      return
    }
    self = unsafe String(
      copying: UTF8Span(unchecked: bytes.span, isKnownASCII: kind == SIAR_BYTES_ASCII))
  }
}

/// The bytes as a buffer, without white space at both ends if `trimming`.
func buffer(_ bytes: siar_bytes, trimming: Bool) -> UnsafeBufferPointer<UInt8> {
  let all = unsafe UnsafeBufferPointer(start: bytes.bytes, count: bytes.length)
  guard trimming else { return unsafe all }
  var lower = 0
  var upper = all.count
  while lower < upper, unsafe isBlank(all[lower]) { lower += 1 }
  while upper > lower, unsafe isBlank(all[upper - 1]) { upper -= 1 }
  return unsafe UnsafeBufferPointer(rebasing: all[lower..<upper])
}

/// Whether the byte is white space in XML.
func isBlank(_ byte: UInt8) -> Bool {
  byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
}
