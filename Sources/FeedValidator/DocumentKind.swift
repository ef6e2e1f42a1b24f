internal import Feed

/// The kinds of document that a rule applies to.
public struct DocumentKind: OptionSet, Sendable, Hashable {
  public let rawValue: UInt8

  public init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// RSS 0.91, 0.92 and 2.0.
  public static let rss = DocumentKind(rawValue: 1)
  /// RSS 0.90 and 1.0.
  public static let rdf = DocumentKind(rawValue: 2)
  public static let atom = DocumentKind(rawValue: 4)
  public static let jsonFeed = DocumentKind(rawValue: 8)
  public static let opml = DocumentKind(rawValue: 16)
  /// What is none of these.
  public static let unknown = DocumentKind(rawValue: 32)
  /// Sitemaps and their indices.
  public static let sitemap = DocumentKind(rawValue: 64)
  /// News in JSON of the IPTC.
  public static let ninjs = DocumentKind(rawValue: 128)

  /// Every feed in XML.
  public static let feedXML: DocumentKind = [.rss, .rdf, .atom]
  /// Every document in XML.
  public static let xml: DocumentKind = [.rss, .rdf, .atom, .opml, .sitemap, .unknown]
  public static let all: DocumentKind = [.xml, .jsonFeed, .ninjs]

  init(_ format: DocumentFormat?) {
    switch format {
    case .feed(let feed): self.init(feed)
    case .sitemap: self = .sitemap
    case .ninjs: self = .ninjs
    case nil: self = .unknown
    }
  }

  init(_ format: FeedFormat) {
    switch format {
    case .rss091Netscape, .rss091, .rss092, .rss20: self = .rss
    case .rss090, .rss10: self = .rdf
    case .atom03, .atom10: self = .atom
    case .jsonFeed10, .jsonFeed11: self = .jsonFeed
    case .opml10, .opml20: self = .opml
    }
  }

  /// The names of the kinds in a fixed order, for lists of rules.
  public var names: [String] {
    let all: [(DocumentKind, String)] = [
      (.rss, "rss"), (.rdf, "rdf"), (.atom, "atom"), (.jsonFeed, "json-feed"), (.opml, "opml"),
      (.sitemap, "sitemap"), (.ninjs, "ninjs"),
      (.unknown, "unknown"),
    ]
    return all.filter { contains($0.0) }.map(\.1)
  }
}
