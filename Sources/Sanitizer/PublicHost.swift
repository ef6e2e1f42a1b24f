/// Tells hosts on the internet from those of a reader's own network, by their spelling.
enum PublicHost {
  /// Whether a host, in lower case, is a public name or a public IPv4 address in any of its
  /// spellings.
  ///
  /// IPv6 literals are refused altogether, and names in other letters than ASCII, for browsers map
  /// some of them to digits: neither occurs in honest markup.
  static func isPublic(_ host: String) -> Bool {
    guard host.utf8.allSatisfy({ $0 < 0x80 && $0 != UInt8(ascii: "[") }) else { return false }
    let labels = (host.hasSuffix(".") ? host.dropLast() : Substring(host))
      .split(separator: ".", omittingEmptySubsequences: false)
    guard let last = labels.last, !labels.contains("") else { return false }
    if number(last) != nil || last.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
      guard let address = address(labels) else { return false }
      return !ranges.contains { address >> (32 - $0.bits) == $0.network >> (32 - $0.bits) }
    }
    return labels.count > 1 && !localZones.contains(String(last)) && !host.hasSuffix("home.arpa")
  }

  private static let localZones: Set<String> = ["localhost", "local", "internal", "lan", "home"]

  /// The IPv4 address of one to four numbers, the last of which fills the remaining octets. WHATWG
  /// URL section 3.5.
  private static func address(_ labels: [Substring]) -> UInt64? {
    let numbers = labels.compactMap(number)
    guard numbers.count == labels.count, numbers.count <= 4, let last = numbers.last,
      numbers.dropLast().allSatisfy({ $0 < 256 }), last < 1 << (8 * UInt64(5 - numbers.count))
    else { return nil }
    return numbers.dropLast().enumerated().reduce(last) { sum, octet in
      sum + octet.element << (8 * UInt64(3 - octet.offset))
    }
  }

  /// Decimal, octal behind `0`, hexadecimal behind `0x`.
  private static func number(_ label: Substring) -> UInt64? {
    if label.hasPrefix("0x") {
      return label.count == 2 ? 0 : UInt64(label.dropFirst(2), radix: 16)
    }
    guard label.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return label.count > 1 && label.hasPrefix("0")
      ? UInt64(label.dropFirst(), radix: 8) : UInt64(label)
  }

  /// Networks that are not the internet: IANA's registry of special-purpose IPv4 addresses.
  private static let ranges: [(network: UInt64, bits: UInt64)] = [
    (0x0000_0000, 8), (0x0A00_0000, 8), (0x6440_0000, 10), (0x7F00_0000, 8), (0xA9FE_0000, 16),
    (0xAC10_0000, 12), (0xC000_0000, 24), (0xC000_0200, 24), (0xC058_6300, 24), (0xC0A8_0000, 16),
    (0xC612_0000, 15), (0xC633_6400, 24), (0xCB00_7100, 24), (0xE000_0000, 4), (0xF000_0000, 4),
  ]
}
