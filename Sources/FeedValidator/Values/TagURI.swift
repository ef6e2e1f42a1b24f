/// RFC 4151 section 2.1.
enum TagURI {
  static func isValid(_ bytes: Bytes) -> Bool {
    guard let comma = bytes.firstIndex(of: UInt8(ascii: ","), from: 4),
      let colon = bytes.firstIndex(of: UInt8(ascii: ":"), from: comma)
    else { return false }
    return isAuthority(bytes.extracting(4..<comma)) && isDate(bytes.extracting(comma + 1..<colon))
      && isSpecific(bytes.extracting(colon + 1..<bytes.count))
  }

  /// A host name or a mail address.
  private static func isAuthority(_ bytes: Bytes) -> Bool {
    guard let at = bytes.firstIndex(of: UInt8(ascii: "@")) else { return isHost(bytes) }
    return at > 0 && isHost(bytes.extracting(at + 1..<bytes.count))
      && bytes.extracting(0..<at).allSatisfy {
        $0.isAlphanumeric || [0x2D, 0x2E, 0x5F].contains($0)
      }
  }

  private static func isHost(_ bytes: Bytes) -> Bool {
    guard bytes.count > 0, bytes[0].isAlphanumeric, bytes[bytes.count - 1].isAlphanumeric
    else { return false }
    return bytes.allSatisfy { $0.isAlphanumeric || $0 == 0x2D || $0 == 0x2E || $0 >= 0x80 }
  }

  /// `2003`, `2003-12` or `2003-12-13`.
  private static func isDate(_ bytes: Bytes) -> Bool {
    guard [4, 7, 10].contains(bytes.count) else { return false }
    return DateForm.w3cdtf(bytes).fault == nil
  }

  private static func isSpecific(_ bytes: Bytes) -> Bool {
    bytes.allSatisfy {
      $0.isAlphanumeric || $0 >= 0x80 || "-._~!$&'()*+,;=:@%/?#".utf8.contains($0)
    }
  }
}
