/// Mail addresses as feeds have them: RFC 5322 section 3.4.1, RSS Profile on mail addresses.
enum MailAddress {
  /// A bare address, `name@example.com`, or one as the address of a `mailto:` IRI.
  static func isAddress(_ bytes: Bytes) -> Bool {
    var bare = bytes
    if bare.startsIgnoringCase(with: "mailto:") { bare = bare.extracting(7..<bare.count) }
    if let query = bare.firstIndex(of: UInt8(ascii: "?")) { bare = bare.extracting(0..<query) }
    guard let at = bare.firstIndex(of: UInt8(ascii: "@")), at > 0, at + 1 < bare.count
    else { return false }
    return bare.extracting(0..<at).allSatisfy(isLocal)
      && isHost(bare.extracting(at + 1..<bare.count))
  }

  /// Whether the host has a dot in it, as every host on the Internet has.
  static func hasFullHost(_ bytes: Bytes) -> Bool {
    guard let at = bytes.firstIndex(of: UInt8(ascii: "@")) else { return false }
    return bytes.extracting(at + 1..<bytes.count).contains(UInt8(ascii: "."))
  }

  /// Whether an address stands somewhere in the text.
  static func isIn(_ bytes: Bytes) -> Bool {
    var from = 0
    while let at = bytes.firstIndex(of: UInt8(ascii: "@"), from: from) {
      from = at + 1
      var end = at + 1
      while end < bytes.count, isHostByte(bytes[end]) { end += 1 }
      if at > 0, isLocal(bytes[at - 1]), isHost(bytes.extracting(at + 1..<end)),
        bytes.extracting(at + 1..<end).contains(UInt8(ascii: "."))
      {
        return true
      }
    }
    return false
  }

  private static func isLocal(_ byte: UInt8) -> Bool {
    byte.isAlphanumeric || byte >= 0x80 || "!#$%&'*+/=?^_`{|}~.-".utf8.contains(byte)
  }

  private static func isHost(_ bytes: Bytes) -> Bool {
    guard bytes.count > 0, bytes[0] != 0x2E, bytes[0] != 0x2D, bytes[bytes.count - 1] != 0x2E
    else { return false }
    return bytes.allSatisfy(isHostByte)
  }

  private static func isHostByte(_ byte: UInt8) -> Bool {
    byte.isAlphanumeric || byte == 0x2D || byte == 0x2E || byte >= 0x80
  }
}
