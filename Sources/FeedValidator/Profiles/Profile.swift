/// A platform that demands more of a document than its format does.
public enum Profile: String, Sendable, Hashable, CaseIterable {
  /// The RSS Advisory Board's Best Practices Profile, beyond what every RSS document is asked for.
  case rssBoard = "rss-board"
  /// MSN, which takes articles from publishers' feeds.
  case msn
  /// Google News, which takes sitemaps.
  case googleNewsSitemap = "google-news-sitemap"
  /// Apple Podcasts and the Podcast Standards Project.
  case podcast

  /// The documents that the platform takes.
  var kinds: DocumentKind {
    switch self {
    case .rssBoard, .podcast: .rss
    case .msn: [.rss, .atom]
    case .googleNewsSitemap: .sitemap
    }
  }

  /// Says that a document of this kind is not what the platform takes; nothing where it is.
  func misfit(of kind: DocumentKind) -> Finding? {
    guard kinds.isDisjoint(with: kind) else { return nil }
    let wanted = kinds.names.joined(separator: " or ")
    let found = kind.names.joined(separator: ", ")
    return Finding(
      rule: .profileDocumentKind, offset: 0, path: "",
      message: "the profile \(rawValue) asks for \(wanted), this is \(found)")
  }
}
