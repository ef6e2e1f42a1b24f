/// A network that is never fetched from, because what answers there is not the internet.
struct RefusedNetwork: Sendable {
  let name: String
  private let prefix: IPAddress
  private let length: UInt64

  private init(_ prefix: IPAddress, _ length: UInt64) {
    self.prefix = prefix
    self.length = length
    name = "\(prefix)/\(length)"
  }

  /// The network that forbids an address, or one of the addresses inside it; nil for one that may be
  /// fetched from.
  static func containing(_ address: IPAddress) -> RefusedNetwork? {
    all.first { $0.contains(address) }
      ?? address.embedded.lazy.compactMap { embedded in
        all.first { $0.contains(embedded) }
      }.first
  }

  private func contains(_ address: IPAddress) -> Bool {
    switch (address, prefix) {
    case (.v4(let bits), .v4(let network)):
      return bits >> (32 - UInt32(length)) == network >> (32 - UInt32(length))
    case (.v6(let upper, let lower), .v6(let networkUpper, let networkLower)):
      if length <= 64 { return upper >> (64 - length) == networkUpper >> (64 - length) }
      return upper == networkUpper && lower >> (128 - length) == networkLower >> (128 - length)
    default: return false
    }
  }

  private static func v4(_ a: UInt32, _ b: UInt32, _ c: UInt32, _ length: UInt64) -> Self {
    RefusedNetwork(.v4(a << 24 | b << 16 | c << 8), length)
  }

  private static func v6(_ upper: UInt64, _ lower: UInt64, _ length: UInt64) -> Self {
    RefusedNetwork(.v6(upper, lower), length)
  }

  /// IANA's registries of special-purpose addresses, where they are not globally reachable, and
  /// multicast.
  private static let all: [RefusedNetwork] = [
    v4(0, 0, 0, 8), v4(10, 0, 0, 8), v4(100, 64, 0, 10), v4(127, 0, 0, 8), v4(169, 254, 0, 16),
    v4(172, 16, 0, 12), v4(192, 0, 0, 24), v4(192, 0, 2, 24), v4(192, 88, 99, 24),
    v4(192, 168, 0, 16), v4(198, 18, 0, 15), v4(198, 51, 100, 24), v4(203, 0, 113, 24),
    v4(224, 0, 0, 4), v4(240, 0, 0, 4),
    v6(0, 0, 128), v6(0, 1, 128), v6(0x0100 << 48, 0, 64), v6(0x2001_0010 << 32, 0, 28),
    v6(0x2001_0020 << 32, 0, 28), v6(0x2001_0DB8 << 32, 0, 32), v6(0x3FFF << 48, 0, 20),
    v6(0xFC00 << 48, 0, 7), v6(0xFE80 << 48, 0, 10), v6(0xFEC0 << 48, 0, 10),
    v6(0xFF00 << 48, 0, 8),
  ]
}
