import Foundation
package import Newsroom

/// Everything that an outlet sets: `siar.yaml`, overridden by `SIAR_*` in the environment, overridden
/// by options of the command line.
package struct Configuration: Sendable, Hashable {
  /// The outlet's word for itself, from which all ids derive.
  package var id = "siar"
  package var title = "Siar"
  package var description = "Berita daerah"
  package var baseURL = "http://127.0.0.1:8080"
  package var language = "id"
  package var timeZone = OutletZone.western
  package var rights: String?
  /// The store's file; a relative path counts from the working directory.
  package var store = "siar.sqlite"
  package var listen = ListenAddress(host: "127.0.0.1", port: 8080)
  package var window = WindowPolicy()
  package var aggregator = AggregatorSettings()
  /// A PNG file in the folder.
  package var logo: String?
  /// Addresses of the outlet's own sites besides `baseURL`.
  package var sites: [String] = []
  /// Words of credits whose pictures only our own pages may show.
  package var reservedCredits: [String] = []
  package var searches: [NamedSearch] = []
  package var policies = EditionPolicies()
  package var sameStory = SameStoryPolicy()
  /// What the outlet changes of topics, regions and groups.
  package var recognition = Recognition()
  /// The folder of the configuration file, where regions, topics, templates and schemas lie.
  package var folder = "feeds"

  package init() {}

  package var outlet: Outlet {
    var outlet = Outlet(
      id: id, title: title, subtitle: description, baseURL: baseURL, language: language,
      zone: timeZone, rights: rights)
    outlet.sites = sites
    return outlet
  }
}

/// Where a server listens.
package struct ListenAddress: Sendable, Hashable, CustomStringConvertible {
  package var host: String
  /// 0 for any free port.
  package var port: Int

  package init(host: String, port: Int) {
    self.host = host
    self.port = port
  }

  /// `HOST:PORT`, `[IPv6]:PORT` or a port alone on this machine; nil for anything else.
  package init?(_ text: String) {
    let (host, port): (Substring, Substring)
    if let colon = text.lastIndex(of: ":") {
      (host, port) = (text[..<colon], text[text.index(after: colon)...])
    } else {
      (host, port) = ("127.0.0.1", text[...])
    }
    guard let number = Int(port), (0...65_535).contains(number), !host.isEmpty else { return nil }
    let isBracketed = host.hasPrefix("[") && host.hasSuffix("]")
    guard isBracketed || !host.contains(":") else { return nil }
    self.init(host: String(isBracketed ? host.dropFirst().dropLast() : host), port: number)
  }

  package var description: String {
    host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)"
  }
}
