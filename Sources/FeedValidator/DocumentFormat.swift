public import Feed

/// What a document is, as its content says.
public enum DocumentFormat: Sendable, Hashable {
  case feed(FeedFormat)
  /// A sitemap or an index of sitemaps, sitemaps.org protocol 0.9.
  case sitemap
  /// IPTC's News in JSON.
  case ninjs

  /// The name under which reports show it: `rss-2.0`, `sitemap`.
  public var rawValue: String {
    switch self {
    case .feed(let format): format.rawValue
    case .sitemap: "sitemap"
    case .ninjs: "ninjs"
    }
  }

  /// The format of a feed; nil for what is none.
  public var feed: FeedFormat? {
    if case .feed(let format) = self { format } else { nil }
  }
}
