/// The host of an address: a name to be resolved, or an address in whatever spelling.
package enum WebHost: Sendable, Hashable {
  /// ASCII in lower case, without a dot at its end.
  case name(String)
  case address(IPAddress)

  /// Reads a host as browsers do, so that no spelling of an address passes for a name: `2130706433`,
  /// `0177.0.0.1`, `0x7f.1` and `127.1` are 127.0.0.1. WHATWG URL sections 3.5 and 3.6.
  ///
  /// Names in other letters than ASCII are refused: they are fetched under their `xn--` form.
  package init?(_ text: some StringProtocol) {
    if text.hasPrefix("["), text.hasSuffix("]") {
      guard let address = IPAddress(text.dropFirst().dropLast()) else { return nil }
      self = .address(address)
      return
    }
    let host = text.lowercased()
    let name = host.hasSuffix(".") ? host.dropLast() : host[...]
    let labels = name.split(separator: ".", omittingEmptySubsequences: false)
    guard name.utf8.count <= 253, name.utf8.allSatisfy(Self.isNameByte),
      labels.allSatisfy({ (1...63).contains($0.utf8.count) }), let last = labels.last
    else { return nil }
    if Self.number(last) != nil || last.utf8.allSatisfy({ (48...57).contains($0) }) {
      guard let bits = Self.address(labels) else { return nil }
      self = .address(.v4(bits))
    } else {
      self = .name(String(name))
    }
  }

  /// Letters, digits, hyphen, dot, and the underscore that some hosts have.
  private static func isNameByte(_ byte: UInt8) -> Bool {
    (97...122).contains(byte) || (48...57).contains(byte) || [45, 46, 95].contains(byte)
  }

  /// One to four numbers, the last of which fills the octets that remain.
  private static func address(_ labels: [Substring]) -> UInt32? {
    let numbers = labels.compactMap(number)
    guard numbers.count == labels.count, numbers.count <= 4, let last = numbers.last,
      numbers.dropLast().allSatisfy({ $0 < 256 }), last < 1 << (8 * UInt64(5 - numbers.count))
    else { return nil }
    let bits = numbers.dropLast().enumerated().reduce(last) { sum, octet in
      sum | octet.element << (8 * UInt64(3 - octet.offset))
    }
    return UInt32(truncatingIfNeeded: bits)
  }

  /// Decimal, octal behind `0`, hexadecimal behind `0x`.
  private static func number(_ label: Substring) -> UInt64? {
    if label.hasPrefix("0x") {
      let digits = label.dropFirst(2)
      return digits.isEmpty ? 0 : digits.hasPrefix("-") ? nil : UInt64(digits, radix: 16)
    }
    guard label.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return label.count > 1 && label.hasPrefix("0")
      ? UInt64(label.dropFirst(), radix: 8) : UInt64(label)
  }
}

extension WebHost: CustomStringConvertible {
  /// As it stands in an address: IPv6 in brackets.
  package var description: String {
    switch self {
    case .name(let name): name
    case .address(let address):
      if case .v6 = address { "[\(address)]" } else { "\(address)" }
    }
  }
}
