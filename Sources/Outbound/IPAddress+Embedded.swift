extension IPAddress {
  /// The IPv4 addresses to which an IPv6 address leads in the end: a network that translates or
  /// tunnels sends there what was addressed here.
  var embedded: [IPAddress] {
    guard case .v6(let upper, let lower) = self else { return [] }
    let tail = IPAddress.v4(UInt32(truncatingIfNeeded: lower))
    switch upper {
    case 0:
      // RFC 4291 section 2.5.5: IPv4-compatible and IPv4-mapped; RFC 2765: IPv4-translated.
      return [0, 0xFFFF, 0xFFFF_0000].contains(lower >> 32) ? [tail] : []
    case 0x0064_FF9B_0000_0000:
      return lower >> 32 == 0 ? [tail] : []
    case _ where upper >> 16 == 0x0064_FF9B_0001:
      return [tail, Self.behindPrefixOf48Bits(upper, lower)]
    case _ where upper >> 48 == 0x2002:
      return [.v4(UInt32(truncatingIfNeeded: upper >> 16))]
    case _ where upper >> 32 == 0x2001_0000:
      // RFC 4380 section 4: the server, and the client with its bits turned around.
      return [
        .v4(UInt32(truncatingIfNeeded: upper)), .v4(~UInt32(truncatingIfNeeded: lower)),
      ]
    default: return []
    }
  }

  /// RFC 6052 section 2.2: bits 64 to 71 are no part of the address.
  private static func behindPrefixOf48Bits(_ upper: UInt64, _ lower: UInt64) -> IPAddress {
    .v4(UInt32(upper & 0xFFFF) << 16 | UInt32(lower >> 40 & 0xFFFF))
  }
}
