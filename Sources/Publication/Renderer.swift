package import ArticleStore
import Feed
import FeedGenerator
package import Newsroom

/// Turns editions into ready documents. Pure: the same log and site give the same bytes.
package struct Renderer: Sendable {
  package let site: Site
  private let feeds: EditionFeed
  private let generator = FeedGenerator()

  package init(site: Site) {
    self.site = site
    feeds = EditionFeed(site: site)
  }

  /// An edition's documents in every format.
  ///
  /// - Parameters:
  ///   - edition: its place in the log.
  ///   - articles: newest significant change first, as many as the window may hold.
  ///   - epoch: since when documents look as they do.
  /// - Returns: a rendition for each format, in the order of the formats.
  package func documents(_ edition: Edition, _ articles: [PublishedArticle], epoch: Epoch)
    -> [Rendition]
  {
    OutputFormat.allCases.map { format in
      let feed = feeds.feed(
        edition, articles: articles, file: format.fileName,
        withdrawals: format.hasTombstones ? .tombstones : .notices)
      return Rendition(
        path: Self.path(of: edition.key, file: format.fileName), mediaType: format.mediaType,
        body: generator.render(feed, as: format), sequence: edition.sequence,
        lastModified: max(edition.changed, epoch.time), edition: edition.key)
    }
  }

  /// The list of editions.
  package func outlines(_ editions: [Edition], epoch: Epoch) -> Rendition {
    let list = EditionOutlines(site: site).list(
      editions, file: OutputFormat.rss.fileName, version: "RSS2")
    return page(
      "feeds.opml", MediaType.opml, OPMLGenerator.render(list), of: editions, epoch: epoch)
  }

  /// A page about all editions: it changes when any of them does.
  func page(
    _ path: String, _ mediaType: String, _ body: [UInt8], of editions: [Edition], epoch: Epoch
  ) -> Rendition {
    Rendition(
      path: path, mediaType: mediaType, body: body,
      sequence: editions.map(\.sequence).max() ?? 0,
      lastModified: max(editions.map(\.changed).max() ?? epoch.time, epoch.time))
  }

  /// Where an edition's document lies in the site, without a leading slash.
  package static func path(of edition: EditionKey, file: String) -> String {
    edition == .all ? file : "\(edition.path)/\(file)"
  }

  /// What tells two ways of rendering apart: a digest of a document that has everything in it, in
  /// every format. It changes with the configuration and with the renderer, and with nothing else.
  package var fingerprint: String {
    let time = Timestamp(seconds: 1_700_000_000)
    let articles = Probe.articles(site: site, time: time)
    let keys =
      [EditionKey.all]
      + (articles.first.map { EditionKey.keys(of: $0.article, in: site.regions) } ?? [])
    let bodies = keys.flatMap { key in
      documents(
        Edition(key: key, sequence: 2, changed: time, updated: time, joinedCount: 2, liveCount: 1),
        articles, epoch: Epoch(sequence: 1, time: time)
      ).flatMap(\.body)
    }
    let window = "\(site.window.hours) \(site.window.minimum) \(site.window.maximum)"
    return Digest.full(bodies + Array(window.utf8))
  }
}
