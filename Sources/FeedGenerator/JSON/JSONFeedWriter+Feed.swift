internal import Feed

/// The members of the feed that stand before its items.
extension JSONFeedWriter {
  mutating func head() {
    json.member("version", "https://jsonfeed.org/version/1.1")
    json.member("title", feed.plainTitle)
    json.member("home_page_url", address: feed.homePage)
    json.member("feed_url", address: feed.ownAddress)
    json.member("description", feed.subtitle?.plain.unlessBlank)
    json.member("next_url", address: feed.links.first(rel: "next")?.href)
    json.member("icon", address: feed.logo ?? feed.image?.url)
    json.member("favicon", address: feed.icon)
    authors(feed.authors)
    json.member("language", feed.language?.unlessBlank)
    json.member("expired", feed.isExpired)
    json.member("hubs", hubs) { json, hub in
      json.openObject()
      json.member("type", hub.type)
      json.member("url", address: hub.url)
      json.closeObject()
    }
    feedExtension()
    json.extensionMembers(feed.extensions)
  }

  /// The hubs of the feed, and those that only its links name.
  private var hubs: [Hub] {
    feed.hubs
      + feed.links.filter { link in
        link.rel == Link.hub && !feed.hubs.contains { $0.url == link.href }
      }.map { Hub(url: $0.href) }
  }

  private mutating func feedExtension() {
    let feed = self.feed
    json.member("_siar") { json in
      json.member("id", feed.id)
      json.member("updated", feed.updatedMoment)
      json.member("published", feed.published?.moment)
      json.member("rights", feed.rights?.plain)
      json.categories(feed.categories)
      json.links(feed.links) { !Self.memberRelations.contains($0.rel) }
      json.locations(feed.locations)
      if feed.history.isComplete { json.member("complete", true) }
      if feed.history.isArchive { json.member("archive", true) }
    }
  }

  /// Relations of a feed's links that JSON Feed has members for.
  private static let memberRelations: Set<String> = [
    Link.alternate, Link.selfRelation, Link.hub, "next",
  ]
}
