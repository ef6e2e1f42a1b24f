import CLibXML2

extension String {
  /// A copy of bytes that belong to C.
  init(copying bytes: siar_bytes) {
    self = unsafe String(
      decoding: UnsafeBufferPointer(start: bytes.bytes, count: bytes.length), as: UTF8.self)
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
