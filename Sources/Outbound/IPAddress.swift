/// An address of the Internet Protocol, by its bits: its spellings are all the same here.
package enum IPAddress: Sendable, Hashable {
  case v4(UInt32)
  /// The upper and the lower 64 bits.
  case v6(UInt64, UInt64)

  /// Reads `a.b.c.d`, or IPv6 as RFC 4291 section 2.2 writes it; nil for anything else, zone
  /// identifiers included.
  package init?(_ text: some StringProtocol) {
    if text.contains(":") {
      guard let groups = Self.groups(text), groups.count == 8 else { return nil }
      let upper = groups[..<4].reduce(UInt64(0)) { $0 << 16 | UInt64($1) }
      let lower = groups[4...].reduce(UInt64(0)) { $0 << 16 | UInt64($1) }
      self = .v6(upper, lower)
    } else {
      guard let bits = Self.dottedQuad(text) else { return nil }
      self = .v4(bits)
    }
  }

  private static func dottedQuad(_ text: some StringProtocol) -> UInt32? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 4 else { return nil }
    var bits: UInt32 = 0
    for part in parts {
      guard isNumber(part, radix: 10, atMost: 3), let octet = UInt8(part) else { return nil }
      bits = bits << 8 | UInt32(octet)
    }
    return bits
  }

  /// The sixteen-bit groups, `::` filled in.
  private static func groups(_ text: some StringProtocol) -> [UInt16]? {
    guard let gap = text.firstRange(of: "::") else { return plainGroups(text) }
    guard text[gap.upperBound...].firstRange(of: "::") == nil,
      let before = plainGroups(text[..<gap.lowerBound]),
      let after = plainGroups(text[gap.upperBound...]), before.count + after.count < 8
    else { return nil }
    return before + Array(repeating: 0, count: 8 - before.count - after.count) + after
  }

  private static func plainGroups(_ text: some StringProtocol) -> [UInt16]? {
    guard !text.isEmpty else { return [] }
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    var groups: [UInt16] = []
    for (index, part) in parts.enumerated() {
      if index == parts.count - 1, part.contains("."), let bits = dottedQuad(part) {
        groups += [UInt16(truncatingIfNeeded: bits >> 16), UInt16(truncatingIfNeeded: bits)]
      } else if isNumber(part, radix: 16, atMost: 4), let group = UInt16(part, radix: 16) {
        groups.append(group)
      } else {
        return nil
      }
    }
    return groups
  }

  /// Whether a text is nothing but digits: the standard library also reads signs.
  private static func isNumber(_ text: some StringProtocol, radix: Int, atMost count: Int) -> Bool {
    (1...count).contains(text.utf8.count)
      && text.utf8.allSatisfy { byte in
        (48...57).contains(byte) || radix == 16 && (97...102).contains(byte | 32)
      }
  }
}

extension IPAddress: CustomStringConvertible {
  /// `a.b.c.d`, or the eight groups of IPv6 in full, which every program reads.
  package var description: String {
    switch self {
    case .v4(let bits):
      return (0..<4).map { String(bits >> (24 - 8 * UInt32($0)) & 255) }.joined(separator: ".")
    case .v6(let upper, let lower):
      return [upper, lower].flatMap { half in
        (0..<4).map { String(half >> (48 - 16 * UInt64($0)) & 0xFFFF, radix: 16) }
      }.joined(separator: ":")
    }
  }
}
