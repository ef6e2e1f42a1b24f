/// RFC 8141 section 2.
enum URN {
  static func fault(in bytes: Bytes) -> Reference.Fault? {
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":"), from: 4),
      isNamespace(bytes.extracting(4..<colon)), colon + 1 < bytes.count
    else { return .urn }
    let specific = bytes.extracting(colon + 1..<bytes.count)
    if bytes.extracting(4..<colon).equalsIgnoringCase("uuid") {
      return isUUID(specific) ? nil : .uuid
    }
    return specific.allSatisfy(Reference.allowed) ? nil : .urn
  }

  private static func isNamespace(_ bytes: Bytes) -> Bool {
    guard (1...32).contains(bytes.count), bytes[0].isAlphanumeric else { return false }
    return bytes.allSatisfy { $0.isAlphanumeric || $0 == UInt8(ascii: "-") }
  }

  /// RFC 9562 section 4.
  static func isUUID(_ bytes: Bytes) -> Bool {
    guard bytes.count == 36 else { return false }
    for index in bytes.indices {
      let isHyphen = index == 8 || index == 13 || index == 18 || index == 23
      guard isHyphen ? bytes[index] == UInt8(ascii: "-") : bytes[index].isHexDigit
      else { return false }
    }
    return true
  }
}
