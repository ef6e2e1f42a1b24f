internal import Feed

/// A format in which a feed is written.
public enum OutputFormat: String, Sendable, Hashable, CaseIterable {
  /// RSS 2.0.
  case rss
  /// Atom 1.0, RFC 4287.
  case atom
  /// JSON Feed 1.1.
  case jsonFeed
  /// ninjs 2.1, IPTC's News in JSON: for the systems of partners.
  case ninjs

  /// The media type under which the document is served.
  public var mediaType: String {
    switch self {
    case .rss: MediaType.rss
    case .atom: MediaType.atom
    case .jsonFeed: MediaType.jsonFeed
    case .ninjs: MediaType.json
    }
  }

  /// The name of the document in its folder: `rss.xml`, `atom.xml`, `feed.json` or `ninjs.json`.
  public var fileName: String {
    switch self {
    case .rss: "rss.xml"
    case .atom: "atom.xml"
    case .jsonFeed: "feed.json"
    case .ninjs: "ninjs.json"
    }
  }
}
