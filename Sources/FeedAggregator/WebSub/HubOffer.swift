package import Feed
package import Outbound

/// A hub that a feed names, and the address by which the hub knows the feed. WebSub section 4.
package struct HubOffer: Sendable, Hashable, Codable {
  package var hub: String
  package var topic: String

  /// What an answer offers: its Link fields are believed first, then what the document says. Nil
  /// where no hub is named whose address can be one.
  ///
  /// - Parameters:
  ///   - response: that carried the document.
  ///   - location: that answered, where the redirects led: the topic, where nobody names another.
  ///   - feed: the document.
  package init?(_ response: OutboundResponse, at location: WebURL, feed: Feed) {
    let links = response.headers.fields.filter { $0.name == "link" }
      .flatMap { LinkField.read($0.value) }
    let target = { (relation: String) in
      links.filter { $0.relations.contains(relation) }.map(\.target)
    }
    let hubs = target("hub") + feed.hubs.filter { $0.type.lowercased() == "websub" }.map(\.url)
    let topics = target("self") + feed.links.filter { $0.rel == Link.selfRelation }.map(\.href)
    let absolute = { (reference: String) in Self.absolute(reference, at: location) }
    guard let hub = hubs.lazy.compactMap(absolute).first else { return nil }
    self.hub = hub
    topic = topics.lazy.compactMap(absolute).first ?? "\(location)"
  }

  /// An http or https address as it was written where it is one: a hub may compare topics letter by
  /// letter. What no address may hold is quoted, for it ends up on operators' screens.
  private static func absolute(_ reference: String, at location: WebURL) -> String? {
    guard let url = try? WebURL(reference) else {
      return (try? location.resolving(reference)).map { "\($0)" }
    }
    return reference.utf8.allSatisfy { (33...126).contains($0) } ? reference : "\(url)"
  }
}
