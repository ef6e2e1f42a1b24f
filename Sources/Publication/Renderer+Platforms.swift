package import ArticleStore
import Feed
import FeedGenerator
package import Newsroom

/// What platforms take.
extension Renderer {
  /// The name of an edition's document for MSN.
  package static let msnFileName = "msn.xml"

  /// The edition as MSN takes it. RSS.
  func msn(_ edition: Edition, _ articles: [PublishedArticle], epoch: Epoch) -> Rendition {
    let feed = feeds.feed(
      edition, articles: articles, file: Self.msnFileName,
      manner: .init(.tombstones, .words))
    let profile = MSNProfile(sites: sites, language: feed.language)
    return document(
      Self.msnFileName, OutputFormat.rss.mediaType,
      generator.render(profile.apply(to: feed).feed, as: .rss), of: edition, epoch)
  }

  /// The news sitemap: our own pages of the last 48 hours before the newest change, at most 1,000.
  ///
  /// - Parameters:
  ///   - edition: the one that holds everything.
  ///   - articles: newest significant change first, as many as there may be pages.
  ///   - epoch: since when documents look as they do.
  /// - Returns: the sitemap; nil where it would name no page.
  package func newsSitemap(_ edition: Edition, _ articles: [PublishedArticle], epoch: Epoch)
    -> Rendition?
  {
    var everything = EditionFeed(site: site)
    everything.site.window = WindowPolicy(
      hours: 48, minimum: NewsSitemap.maximumPages, maximum: NewsSitemap.maximumPages)
    let feed = everything.feed(
      edition, articles: articles, file: NewsSitemap.fileName,
      manner: .init(.tombstones, .words))
    let map = NewsSitemap(of: feed, publication: site.outlet.title, sites: sites)
    guard !map.pages.isEmpty else { return nil }
    return page(
      NewsSitemap.fileName, NewsSitemap.mediaType, map.render(), of: [edition], epoch: epoch)
  }

  /// The outlet's own sites.
  private var sites: [String] { [site.outlet.baseURL] + site.outlet.sites }
}
