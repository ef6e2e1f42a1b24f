package import Outbound

/// How partners are asked.
package struct AggregatorSettings: Sendable, Hashable {
  /// Hosts that are fetched from although they lie in no public network.
  package var allowHosts: [AllowedHost] = []
  /// An address where a partner's administrator finds us; nil for the site's own.
  package var contact: String?
  /// How many partners are asked at once.
  package var concurrency = 32

  package init() {}
}
