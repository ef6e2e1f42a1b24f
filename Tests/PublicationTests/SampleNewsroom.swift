import ArticleStore
import Feed
import Foundation
import Newsroom
import Publication
import Synchronization

/// A newsroom with a store in memory and the product's regions, topics and templates.
struct SampleNewsroom {
  let store: SQLiteStore
  let site: Site
  private static let feeds = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("feeds")
  /// Read once: they are the same in every newsroom.
  private static let catalogs = Result {
    let bytes = { (name: String) in
      Array(try Data(contentsOf: feeds.appendingPathComponent(name)))
    }
    return (
      regions: try RegionCatalog(file: "regions.csv", bytes: try bytes("regions.csv")),
      topics: try TopicCatalog(file: "topics.json", bytes: try bytes("topics.json"))
    )
  }

  /// - Parameters:
  ///   - path: the store's file; nil for memory.
  ///   - change: what is set otherwise.
  /// - Throws: where a file of the outlet cannot be read.
  init(path: String? = nil, _ change: (inout Site) -> Void = { _ in }) throws {
    let catalogs = try Self.catalogs.get()
    var site = Site(
      outlet: Outlet(
        id: "uji", title: "Kabar Uji", subtitle: "Berita", baseURL: "https://uji.example",
        language: "id", zone: .western),
      regions: catalogs.regions, topics: catalogs.topics,
      window: WindowPolicy())
    change(&site)
    self.site = site
    store =
      try path.map { try SQLiteStore(path: $0, rules: site.rules) }
      ?? SQLiteStore(rules: site.rules)
  }

  func press(title: String? = nil, now: Int64) async throws -> Press {
    try await press(title: title, clock: SettableClock(now))
  }

  func press(title: String? = nil, clock: SettableClock) async throws -> Press {
    var site = site
    if let title { site.outlet.title = title }
    return try await Press(
      site: site, store: store, pages: Pages(folder: Self.feeds.path + "/templates"),
      now: { clock.now })
  }

  /// Publishes or corrects a story.
  @discardableResult
  func publish(
    _ name: String, headline: String = "Judul", region: String = "kab-asahan", at seconds: Int64,
    published: Int64 = 900, told: Timestamp? = nil,
    _ change: (inout Submission) -> Void = { _ in }
  ) async throws -> ArticleID {
    let rules = Tagging.Decider.rules(version: "1")
    var submission = Submission(
      newID: .derived(from: name, in: site.outlet.namespace), identities: [.file(name)],
      story: Story(headline: headline, summary: "Ringkas", content: "<p>Isi.</p>"),
      tagging: Tagging(regions: [region], regionsBy: rules, topics: [], topicsBy: rules),
      origin: .newsroom, published: told ?? Timestamp(seconds: published, offset: 25_200))
    change(&submission)
    return try await store.append(
      [submission], apartFrom: [], now: Timestamp(seconds: seconds))[0].article
  }

  /// An article whose last significant change was at a time.
  static func published(at seconds: Int64) -> PublishedArticle {
    let time = Timestamp(seconds: seconds)
    let id = ArticleID.derived(from: "\(seconds)", in: .urlNamespace)
    let rules = Tagging.Decider.rules(version: "1")
    return PublishedArticle(
      article: Article(
        id: id, entryID: id.urn, status: .published, story: Story(headline: "Judul"),
        tagging: Tagging(regions: [], regionsBy: rules, topics: [], topicsBy: rules),
        origin: .newsroom, published: time, updated: time),
      sequence: 1, significantSequence: 1, significant: time)
  }
}

/// A clock that stands until it is set.
final class SettableClock: Sendable {
  private let seconds: Mutex<Int64>

  init(_ seconds: Int64) {
    self.seconds = Mutex(seconds)
  }

  var now: Timestamp { Timestamp(seconds: seconds.withLock { $0 }) }

  func set(_ seconds: Int64) {
    self.seconds.withLock { $0 = seconds }
  }
}
