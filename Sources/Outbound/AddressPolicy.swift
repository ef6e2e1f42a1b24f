/// Where may be fetched from: the internet on the web's ports, and what an operator opened.
package struct AddressPolicy: Sendable, Hashable {
  /// Hosts that are fetched from wherever they lie.
  package var allowed: [AllowedHost]
  package var ports: Set<Int>

  package init(allowed: [AllowedHost] = [], ports: Set<Int> = [80, 443, 8080, 8443]) {
    self.allowed = allowed
    self.ports = ports
  }

  /// The addresses among those of a host to which a connection may be made.
  ///
  /// One forbidden address refuses them all, lest a name that has a public and a private one choose
  /// between them; only what an operator opened is picked out from among others.
  ///
  /// - Throws: ``AddressRefusal`` naming the address and the reason.
  package func judge(_ addresses: [IPAddress], for url: WebURL) throws(AddressRefusal)
    -> [IPAddress]
  {
    if isOpen(url.host, url.port) { return addresses }
    let opened = addresses.filter { isOpen(.address($0), url.port) }
    guard opened.isEmpty else { return opened }
    guard ports.contains(url.port) else { throw .port(url.port) }
    for address in addresses {
      if let network = RefusedNetwork.containing(address) {
        throw .network(address, network: network.name)
      }
    }
    return addresses
  }

  /// Whether an operator opened the host of an address.
  package func opens(_ url: WebURL) -> Bool { isOpen(url.host, url.port) }

  /// Whether an address lies in no network that is refused, or an operator opened it.
  package func allows(_ address: IPAddress, port: Int) -> Bool {
    isOpen(.address(address), port) || RefusedNetwork.containing(address) == nil
  }

  private func isOpen(_ host: WebHost, _ port: Int) -> Bool {
    allowed.contains { $0.opens(host, port: port) }
  }
}

/// Why nothing is fetched from an address.
package enum AddressRefusal: Error, Sendable, Hashable, CustomStringConvertible {
  case network(IPAddress, network: String)
  case port(Int)

  package var description: String {
    switch self {
    case .network(let address, let network):
      "\(address) lies in \(network), which is never fetched from (aggregator.allowHosts opens hosts)"
    case .port(let port):
      "port \(port) is none of 80, 443, 8080 and 8443 (aggregator.allowHosts opens hosts)"
    }
  }
}
