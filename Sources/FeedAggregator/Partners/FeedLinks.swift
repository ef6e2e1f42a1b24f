/// The feeds that a page names in its head: `link rel="alternate"` with a feed's media type.
struct FeedLinks {
  /// The addresses as written, in the order in which to try them: feeds of comments and of searches
  /// last.
  let addresses: [String]

  private static let types: Set = [
    "application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml",
    "application/json",
  ]

  init(html bytes: [UInt8]) {
    let links = PageLinks(html: bytes).links.filter { link in
      link.relations.contains("alternate") && link.type.map(Self.types.contains) ?? false
    }
    let isMinor = Self.isMinor
    addresses = (links.filter { !isMinor($0) } + links.filter(isMinor)).map(\.href)
  }

  private static func isMinor(_ link: PageLinks.Link) -> Bool {
    let title = link.title?.lowercased() ?? ""
    // WordPress's own JSON of the page is no feed.
    return title.contains("comment") || title.contains("komentar")
      || link.href.contains("comments") || link.href.contains("wp-json")
      || link.href.contains("oembed")
  }
}
