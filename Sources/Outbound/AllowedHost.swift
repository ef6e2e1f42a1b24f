/// A host that an operator opened although its address is none of the internet's.
package struct AllowedHost: Sendable, Hashable {
  package let host: WebHost
  /// The one port that is open; nil for all of the host's.
  package let port: Int?

  /// Reads `HOST`, `HOST:PORT`, an IPv6 address with or without brackets, or `[IPv6]:PORT`; nil for
  /// anything else.
  package init?(_ text: String) {
    if let address = IPAddress(text) {
      (host, port) = (.address(address), nil)
      return
    }
    let mark = text.lastIndex(of: ":").flatMap { text[$0...].contains("]") ? nil : $0 }
    let digits = mark.map { text[$0...].dropFirst() }
    guard let host = WebHost(text[..<(mark ?? text.endIndex)]) else { return nil }
    if let digits {
      guard let port = Int(digits), (1...65_535).contains(port) else { return nil }
      self.port = port
    } else {
      port = nil
    }
    self.host = host
  }

  func opens(_ host: WebHost, port: Int) -> Bool {
    self.host == host && (self.port ?? port) == port
  }
}
