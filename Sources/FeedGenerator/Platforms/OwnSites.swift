internal import Feed

/// The sites whose pages are a publisher's own, by scheme, host and port.
struct OwnSites {
  private let origins: Set<String>

  /// The sites to which `addresses` belong.
  init(_ addresses: [String]) {
    origins = Set(addresses.compactMap(\.origin))
  }

  func own(_ address: String) -> Bool {
    address.origin.map(origins.contains) ?? false
  }
}

extension String {
  /// Scheme, host and port of a web address in lower case; nil for any other text.
  fileprivate var origin: String? {
    guard let scheme = firstRange(of: "://"),
      ["http", "https"].contains(self[..<scheme.lowerBound].lowercased())
    else { return nil }
    let host = self[scheme.upperBound...].prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    // What stands before an at sign is no host, and no publisher writes it.
    guard !host.isEmpty, !host.contains("@") else { return nil }
    return self[..<host.endIndex].lowercased()
  }
}
