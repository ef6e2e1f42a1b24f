/// The form of a media type, with or without parameters: RFC 6838 section 4.2, RFC 2045 section 5.1.
enum MediaTypeForm {
  static func isValid(_ bytes: Bytes) -> Bool {
    var end = bytes.firstIndex(of: UInt8(ascii: ";")) ?? bytes.count
    while end > 0, bytes[end - 1].isSpace { end -= 1 }
    let type = bytes.extracting(0..<end)
    guard let slash = type.firstIndex(of: UInt8(ascii: "/")), slash > 0, slash + 1 < end
    else { return false }
    return type.extracting(0..<slash).allSatisfy(isToken)
      && type.extracting(slash + 1..<end).allSatisfy(isToken)
  }

  private static func isToken(_ byte: UInt8) -> Bool {
    byte.isAlphanumeric || "!#$&-^_.+*".utf8.contains(byte)
  }
}
