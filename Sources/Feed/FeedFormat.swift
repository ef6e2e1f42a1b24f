/// The syndication formats, as told apart by content.
public enum FeedFormat: String, Sendable, Hashable, CaseIterable {
  case rss090 = "rss-0.90"
  /// Netscape's 0.91, with its document type.
  case rss091Netscape = "rss-0.91-netscape"
  /// UserLand's 0.91.
  case rss091 = "rss-0.91"
  case rss092 = "rss-0.92"
  /// RDF Site Summary.
  case rss10 = "rss-1.0"
  case rss20 = "rss-2.0"
  case atom03 = "atom-0.3"
  case atom10 = "atom-1.0"
  case jsonFeed10 = "json-feed-1.0"
  case jsonFeed11 = "json-feed-1.1"
  case opml10 = "opml-1.0"
  case opml20 = "opml-2.0"
}
