package import ArticleStore
import Feed
package import FeedGenerator
package import Newsroom

/// Turns editions into ready documents. Pure: the same log and site give the same bytes.
package struct Renderer: Sendable {
  package let site: Site
  let feeds: EditionFeed
  let generator = FeedGenerator()

  package init(site: Site) {
    self.site = site
    feeds = EditionFeed(site: site)
  }

  /// The formats in which archives are written: those that feed readers read.
  package static let archiveFormats: [OutputFormat] = [.rss, .atom, .jsonFeed]

  /// An edition's documents in every format, and as platforms take it where its policy says so.
  ///
  /// - Parameters:
  ///   - edition: its place in the log.
  ///   - articles: newest significant change first, as many as the window may hold.
  ///   - epoch: since when documents look as they do.
  /// - Returns: a rendition for each format, in the order of the formats.
  package func documents(_ edition: Edition, _ articles: [PublishedArticle], epoch: Epoch)
    -> [Rendition]
  {
    let documents = OutputFormat.allCases.map { format in
      let feed = feeds.feed(
        edition, articles: articles, file: format.fileName, manner: format.manner)
      return document(
        format.fileName, format.mediaType, generator.render(feed, as: format), of: edition, epoch)
    }
    guard site.policies[edition.key].msn else { return documents }
    return documents + [msn(edition, articles, epoch: epoch)]
  }

  /// A page of an edition's archive in one of ``archiveFormats``.
  package func archive(
    _ page: ArchivePage, _ archived: ArchivedArticles, as format: OutputFormat, epoch: Epoch
  ) -> Rendition {
    let feed = feeds.archive(
      page, of: archived.edition, articles: archived.articles, file: format.fileName,
      manner: format.manner)
    return Rendition(
      path: Self.path(of: archived.edition.key, file: page.path(format.fileName)),
      mediaType: format.mediaType, body: generator.render(feed, as: format),
      sequence: archived.articles.map(\.sequence).max() ?? 0,
      lastModified: max(archived.changed, epoch.time), edition: archived.edition.key,
      isArchive: true)
  }

  func document(
    _ file: String, _ mediaType: String, _ body: [UInt8], of edition: Edition, _ epoch: Epoch
  ) -> Rendition {
    Rendition(
      path: Self.path(of: edition.key, file: file), mediaType: mediaType, body: body,
      sequence: edition.sequence, lastModified: max(edition.changed, epoch.time),
      edition: edition.key)
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
      + (articles.first.map { site.rules.keys(of: $0.article) } ?? [])
    let bodies = keys.flatMap { key in
      documents(
        Edition(key: key, sequence: 2, changed: time, updated: time, joinedCount: 2, liveCount: 1),
        articles, epoch: Epoch(sequence: 1, time: time)
      ).flatMap(\.body)
    }
    return Digest.full(bodies + Array(settings.utf8))
  }

  /// What the site sets that not every document shows.
  private var settings: String {
    let window = site.window
    let policies = site.policies.changes.sorted { $0.key < $1.key }.map { pattern, change in
      [
        pattern, change.text?.rawValue ?? "", change.media?.rawValue ?? "", change.rights ?? "",
        change.msn.map(String.init) ?? "",
      ].joined(separator: "|")
    }
    let searches = site.searches.map { "\($0.name)|\($0.title ?? "")" }
    return
      (["\(window.hours) \(window.minimum) \(window.maximum)"] + policies + searches
      + site.reservedCredits + site.outlet.sites).joined(separator: "\n")
  }
}

extension OutputFormat {
  /// How it tells what formats tell in different ways: RSS and Atom are shown to people as they are,
  /// JSON Feed has its tags for them and an extension for codes, and ninjs is for programs.
  var manner: EditionFeed.Manner {
    switch self {
    case .rss: .init(.notices, .words)
    case .atom: .init(.noticesAndTombstones, .words)
    case .jsonFeed: .init(.notices, .codes)
    case .ninjs: .init(.tombstones, .codes)
    }
  }
}
