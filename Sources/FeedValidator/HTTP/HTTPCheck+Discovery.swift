internal import Feed

extension HTTPCheck {
  /// The feed's own address, and its hub: in the document, or in Link fields, which are believed
  /// first. RFC 4287 section 4.2.7.2; WebSub section 4.
  mutating func checkDiscovery() {
    guard let feed = visit.feeds.first else { return }
    let fields = visit.first.fields.all("link").flatMap(LinkField.read)
    let fieldSelf = fields.first { $0.relations.contains("self") }.map { absolute($0.target) }
    let ownSelf = feed.links.first(rel: Link.selfRelation).map { absolute($0.href) }
    if let ownSelf, !isFetched(ownSelf) {
      report(.httpSelfMismatch, "the self link is \(ownSelf), the feed was at \(visit.location)")
    }
    if let fieldSelf, let ownSelf, !isSame(fieldSelf, ownSelf) {
      report(.httpLinkFieldConflict, "the Link field says \(fieldSelf), the feed \(ownSelf)")
    }
    let hasHub = !feed.hubs.isEmpty || fields.contains { $0.relations.contains("hub") }
    if !hasHub {
      report(.httpHubMissing, "neither the feed nor a Link field names a hub")
    } else if fieldSelf == nil, ownSelf == nil {
      report(.httpHubWithoutSelf, "there is a hub and no self link")
    }
  }

  private func absolute(_ reference: String) -> String {
    IRI.resolve(reference, against: visit.location) ?? reference
  }

  /// Whether this is an address under which the feed was asked for.
  private func isFetched(_ address: String) -> Bool {
    ([visit.address] + visit.hops.map(\.target)).contains { isSame($0, address) }
  }

  /// Whether two addresses are the same, fragments, letter case of the host and default ports aside.
  private func isSame(_ one: String, _ other: String) -> Bool {
    normal(one) == normal(other)
  }

  private func normal(_ address: String) -> String {
    let bare = address.prefix { $0 != "#" }
    guard let mark = bare.firstRange(of: "://") else { return String(bare) }
    let scheme = bare[..<mark.lowerBound].lowercased()
    var authority = bare[mark.upperBound...].prefix { !"/?".contains($0) }.lowercased()
    let rest = bare[mark.upperBound...].drop { !"/?".contains($0) }
    let port = scheme == "https" ? ":443" : ":80"
    if authority.hasSuffix(port) { authority.removeLast(port.count) }
    return "\(scheme)://\(authority)\(rest.hasPrefix("/") ? "" : "/")\(rest)"
  }
}
