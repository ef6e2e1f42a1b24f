package import FeedGenerator
package import Newsroom
import Publication

/// What a path of the site means.
package enum SiteAddress: Hashable {
  case home
  case outlines
  case document(EditionKey, OutputFormat)
  /// An edition as MSN takes it.
  case msn(EditionKey)
  case archive(EditionKey, ArchivePage, OutputFormat)
  case newsSitemap
  case logo
  case article(ArticleID)
  /// The process answers.
  case health
  /// The documents are there to be served.
  case readiness
  /// A region's code or former code in the place of its slug: the path that it means.
  case moved(to: String)

  /// Reads the path of a request, without its query; nil where nothing can be.
  ///
  /// `regions` tells the codes; whether an edition has articles is not looked at.
  package init?(path: String, regions: RegionCatalog) {
    switch path {
    case "/", "/index.html": self = .home
    case "/feeds.opml": self = .outlines
    case "/news-sitemap.xml": self = .newsSitemap
    case "/logo.png": self = .logo
    case "/healthz": self = .health
    case "/readyz": self = .readiness
    default:
      guard path.hasPrefix("/") else { return nil }
      let parts = path.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
      if parts.count == 2, parts[0] == "articles" {
        guard let id = ArticleID(parts[1]) else { return nil }
        self = .article(id)
      } else {
        self.init(document: parts, regions: regions)
      }
    }
  }

  private init?(document parts: [Substring], regions: RegionCatalog) {
    guard let file = parts.last, !parts.dropLast().contains("") else { return nil }
    var folder = parts.dropLast()
    var page: ArchivePage?
    if folder.count >= 2, folder.dropLast().last == "archive" {
      guard let named = folder.last.flatMap({ ArchivePage(name: $0) }) else { return nil }
      page = named
      folder = folder.dropLast(2)
    }
    let format = OutputFormat.allCases.first { $0.fileName == file }
    let isMSN = file == Renderer.msnFileName && page == nil
    guard format != nil || isMSN, let key = EditionKey(path: folder.joined(separator: "/")) else {
      return nil
    }
    if let code = key.region, regions[code] == nil, let region = regions.region(code: code) {
      let rest = parts.dropFirst(2).joined(separator: "/")
      self = .moved(to: "/regions/\(region.id)/\(rest)")
    } else if let page, let format {
      self = .archive(key, page, format)
    } else {
      self = format.map { .document(key, $0) } ?? .msn(key)
    }
  }
}
