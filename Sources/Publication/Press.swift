package import ArticleStore
package import Feed
package import FeedGenerator
package import Newsroom
import Synchronization

/// The outlet's documents, ready to be sent: rendered when their edition changes, not when they are
/// asked for.
///
/// A request looks a path up in a table. A document that nobody asked for yet is rendered once, for
/// everyone who waits for it. ``refresh()`` follows the log.
package final class Press: Sendable {
  package let renderer: Renderer
  private let store: any Store
  private let pages: Pages
  private let now: @Sendable () -> Timestamp
  private let fingerprint: String
  private let start: Timestamp
  private let logo: [UInt8]?
  private let desk: Mutex<Desk>
  private let queue = RenderQueue()

  /// What is known of the log, and what is rendered of it.
  private struct Desk: Sendable {
    var epoch: Epoch
    /// The latest present that was seen.
    var present: Timestamp
    /// Whether the log knows how these documents look and which articles stand where.
    var isPrepared = false
    /// That of the last revision that was followed; less than any before that.
    var sequence: Int64 = -1
    var editions: [EditionKey: Edition] = [:]
    var ready: [String: Rendition] = [:]
    /// The sequence of each edition as it was rendered last.
    var rendered: [EditionKey: Int64] = [:]
    /// Pages of archives that were asked for lately.
    var archives = RecentPages()
  }

  /// Reads the editions and notes in the log if documents look different since the last time.
  ///
  /// A store that cannot be written is no obstacle: its documents are made of what is there, and what
  /// was to be noted is noted by the first ``refresh()`` that can.
  ///
  /// - Parameters:
  ///   - site: what decides how documents look.
  ///   - store: the log.
  ///   - pages: the pages for people.
  ///   - logo: the outlet's picture, in PNG.
  ///   - now: the present.
  /// - Throws: what the store throws.
  package init(
    site: Site, store: any Store, pages: Pages, logo: [UInt8]? = nil,
    now: @escaping @Sendable () -> Timestamp
  ) async throws {
    renderer = Renderer(site: site)
    self.store = store
    self.pages = pages
    self.now = now
    fingerprint = renderer.fingerprint + (logo.map { Digest.short($0) } ?? "")
    self.logo = logo
    start = now()
    // An empty log that cannot be written has none.
    let epoch = try await store.lastEpoch() ?? Epoch(sequence: 0, time: start)
    desk = Mutex(Desk(epoch: epoch, present: start))
    do {
      try await prepare()
    } catch let error as StoreError where error.trouble != nil {
      try await follow()
      return
    }
    try await refresh()
  }

  /// Has the log say once how these documents look, and puts articles where the rules want them.
  private func prepare() async throws {
    guard desk.withLock({ !$0.isPrepared }) else { return }
    _ = try await store.file(now: now())
    let epoch = try await store.recordEpoch(fingerprint, now: now())
    desk.withLock { desk in
      desk.isPrepared = true
      guard desk.epoch != epoch else { return }
      desk.epoch = epoch
      // What was made meanwhile is made anew once it is asked for.
      desk.ready = desk.ready.filter { $0.value.edition == nil }
      desk.rendered = [:]
    }
  }

  /// Corrects times that lie in the future; notices the present while it does.
  private var clockGuard: ClockGuard {
    let now = now()
    return desk.withLock { desk in
      desk.present = max(desk.present, now)
      return ClockGuard(present: desk.present, start: start)
    }
  }

  /// Since when documents look as they do.
  private var epoch: Epoch { clockGuard.checked(desk.withLock(\.epoch)) }

  /// The document at a path of the site without leading slash, if it is rendered.
  package func ready(_ path: String) -> Rendition? {
    desk.withLock { $0.ready[path] }
  }

  /// An edition's document, rendered now if it is not; nil where the edition never had an article.
  package func document(_ key: EditionKey, file: String) async throws -> Rendition? {
    let path = Renderer.path(of: key, file: file)
    if let rendition = ready(path) { return rendition }
    guard desk.withLock({ $0.editions[key] != nil }), renderer.site.publishes(key) else {
      return nil
    }
    try await queue.run(key) { try await self.render(key) }
    return ready(path)
  }

  /// A page of an edition's archive.
  package func archive(_ key: EditionKey, page: ArchivePage, as format: OutputFormat) async throws
    -> ArchiveAnswer
  {
    guard Renderer.archiveFormats.contains(format),
      let edition = desk.withLock({ $0.editions[key] }),
      let present = edition.archivePage(page.number, count: page.count)
    else { return .unknown }
    guard page.generation >= present.generation else { return .removed }
    guard page == present else { return .unknown }
    let path = Renderer.path(of: key, file: page.path(format.fileName))
    let sequence = desk.withLock(\.sequence)
    if let rendition = desk.withLock({ $0.archives[path, sequence] }) { return .page(rendition) }
    guard let archived = try await store.archive(key, page: page) else { return .unknown }
    let rendition = renderer.archive(
      page, clockGuard.checked(archived), as: format, epoch: epoch)
    desk.withLock { $0.archives[path, sequence] = rendition }
    return .page(rendition)
  }

  /// Our page of an article; nil for an unknown or scheduled one.
  package func articlePage(_ id: ArticleID) async throws -> ArticlePage? {
    guard let published = try await store.article(id), !published.article.status.isUnseen else {
      return nil
    }
    return pages.article(clockGuard.checked(published), site: renderer.site, epoch: epoch)
  }

  /// Whether an edition had articles and the configuration does not name it any more.
  package func isDiscontinued(_ key: EditionKey) -> Bool {
    !renderer.site.publishes(key) && desk.withLock { $0.editions[key] != nil }
  }

  /// Every edition that ever had an article, by path.
  package var editions: [Edition] {
    let known = desk.withLock { Array($0.editions.values) }.sorted { $0.key < $1.key }
    return known.map(clockGuard.checked)
  }

  /// Publishes what has become due, then renders anew what changed in the log since the last call.
  ///
  /// - Returns: the editions that changed.
  /// - Throws: what the store throws. Where it can only be read, documents are as it is all the same.
  @discardableResult
  package func refresh() async throws -> [EditionKey] {
    do {
      try await prepare()
      if let due = try await store.nextDue(), due <= now() {
        _ = try await store.publishDue(now: now())
      }
    } catch let error as StoreError where error.trouble != nil {
      try await follow()
      throw error
    }
    return try await follow()
  }

  /// Renders anew what changed in the log since the last call.
  @discardableResult
  private func follow() async throws -> [EditionKey] {
    let last = try await store.lastSequence()
    guard last != desk.withLock({ $0.sequence }) else { return [] }
    let editions = try await store.editions()
    let changed = desk.withLock { desk in
      let changed = editions.filter { desk.editions[$0.key] != $0 }
      for edition in changed { desk.editions[edition.key] = edition }
      desk.sequence = last
      return changed
    }
    for edition in changed where renderer.site.publishes(edition.key) {
      try await renderAnew(edition)
    }
    try await renderLists()
    return changed.map(\.key)
  }

  /// Renders every edition that is not rendered yet.
  package func warm() async throws {
    for edition in editions where renderer.site.publishes(edition.key) {
      _ = try await document(edition.key, file: OutputFormat.rss.fileName)
    }
  }

  /// Every document of the site by path, our pages of articles included.
  package func everything() async throws -> [Rendition] {
    try await warm()
    let ready = desk.withLock { Array($0.ready.values) }
    let (clockGuard, epoch) = (clockGuard, epoch)
    var articlePages: [Rendition] = []
    // Those that no edition of all shows too: another telling of the same story names them.
    for status in ["published", "withdrawn"] {
      var filter = ArticleFilter()
      (filter.status, filter.limit) = (status, .max)
      articlePages += try await store.articles(matching: filter).map {
        pages.article(clockGuard.checked($0), site: renderer.site, epoch: epoch).rendition
      }
    }
    return (ready + articlePages + (try await archives())).sorted { $0.path < $1.path }
  }

  /// Every page of every archive that walking from a subscription document meets.
  private func archives() async throws -> [Rendition] {
    var renditions: [Rendition] = []
    for edition in editions where renderer.site.publishes(edition.key) {
      guard let first = try await firstArchive(of: edition) else { continue }
      for page in edition.archivePages where page.isSealed || page == first {
        for format in Renderer.archiveFormats {
          guard case .page(let rendition) = try await archive(edition.key, page: page, as: format)
          else { continue }
          renditions.append(rendition)
        }
      }
    }
    return renditions
  }

  /// The page that the subscription document names; nil where it names none.
  private func firstArchive(of edition: Edition) async throws -> ArchivePage? {
    guard
      let (edition, articles) = try await store.edition(
        edition.key, limit: renderer.site.window.maximum)
    else { return nil }
    return renderer.feeds.previousPage(of: edition, articles: articles)
  }

  /// Renders an edition that was rendered before the change. A rendering that was under way while
  /// the change came may have missed it: then once more.
  private func renderAnew(_ edition: Edition) async throws {
    while let rendered = desk.withLock({ $0.rendered[edition.key] }), rendered < edition.sequence {
      try await queue.run(edition.key) { try await self.render(edition.key) }
    }
  }

  private func render(_ key: EditionKey) async throws {
    guard
      let (edition, articles) = try await store.edition(
        key, limit: renderer.site.window.maximum)
    else { return }
    let clockGuard = clockGuard
    let documents = renderer.documents(
      clockGuard.checked(edition), articles.map(clockGuard.checked), epoch: epoch)
    desk.withLock { desk in
      guard desk.rendered[key, default: 0] <= edition.sequence else { return }
      desk.rendered[key] = edition.sequence
      for document in documents { desk.ready[document.path] = document }
    }
  }

  private func renderLists() async throws {
    let (clockGuard, epoch) = (clockGuard, epoch)
    let editions = self.editions.filter { renderer.site.publishes($0.key) }
    var lists = [
      renderer.outlines(editions, epoch: epoch),
      pages.home(editions, renderer: renderer, epoch: epoch),
    ]
    if let (all, articles) = try await store.edition(.all, limit: NewsSitemap.maximumPages) {
      let sitemap = renderer.newsSitemap(
        clockGuard.checked(all), articles.map(clockGuard.checked), epoch: epoch)
      lists += [sitemap].compactMap(\.self)
    }
    if let logo {
      lists.append(
        Rendition(
          path: "logo.png", mediaType: "image/png", body: logo, sequence: epoch.sequence,
          lastModified: epoch.time))
    }
    desk.withLock { desk in
      desk.ready[NewsSitemap.fileName] = nil
      for list in lists { desk.ready[list.path] = list }
    }
  }
}
