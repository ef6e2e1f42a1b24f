import ArticleStore
import Feed
import FeedAggregator
import Foundation
import Newsroom

/// A store in memory, and documents of partners that are taken into it.
struct IngestNewsroom {
  let store: SQLiteStore
  private let ingest: FeedIngest

  init() throws {
    let rules = try ClassificationRules { name in
      Array(try Data(contentsOf: Self.root.appendingPathComponent("feeds/\(name)")))
    }
    let outlet = Outlet(
      id: "uji", title: "Kabar Uji", subtitle: "Berita", baseURL: "https://kami.example",
      language: "id", zone: .western)
    store = try SQLiteStore(regions: rules.regions)
    ingest = FeedIngest(
      store: store, outlet: outlet, classifier: Classifier(rules),
      intake: IntakeGuard(store: store, version: "1"))
  }

  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The cases beside the project; nil where they are not at hand.
  static let cases: URL? = {
    let folder = root.appendingPathComponent("../shared/cases").standardizedFileURL
    return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
  }()

  /// An entry of a document, with what it is known by.
  struct Item {
    var guid: String? = nil
    var link: String? = nil
    var title = "Bupati Asahan Tinjau Jalan"
    var text = "Jalan itu longsor sejak Senin."
    var date: String? = "Mon, 02 Nov 2026 08:00:00 +0700"

    var xml: String {
      let guid = guid.map { "<guid isPermaLink=\"false\">\(Self.escaped($0))</guid>" } ?? ""
      let link = link.map { "<link>\(Self.escaped($0))</link>" } ?? ""
      let date = date.map { "<pubDate>\($0)</pubDate>" } ?? ""
      return """
        <item><title>\(title)</title>\(link)\(guid)\(date)<description>\(text)</description></item>
        """
    }

    private static func escaped(_ text: String) -> String { text.replacing("&", with: "&amp;") }
  }

  static func rss(_ items: [Item]) -> [UInt8] {
    Array(
      """
      <?xml version="1.0"?><rss version="2.0"><channel><title>Mitra</title>
      <link>https://mitra.example/</link><description>d</description>
      \(items.map(\.xml).joined(separator: "\n"))</channel></rss>
      """.utf8)
  }

  /// Takes in a document; what became of each entry.
  @discardableResult
  func take(_ document: [UInt8], from name: String = "mitra", at seconds: Int64 = 1_795_000_000)
    async throws -> [Outcome]
  {
    guard let name = PartnerName(name) else { throw CocoaError(.formatting) }
    return try await ingest.ingest(
      document, partner: Partner(name: name, address: "https://\(name).example/feed"),
      now: Timestamp(seconds: seconds)
    ).entries.map(\.outcome)
  }

  /// All articles, and how many revisions each has.
  func revisionCounts() async throws -> [ArticleID: Int] {
    var counts: [ArticleID: Int] = [:]
    for revision in try await store.revisions(after: 0, limit: 100_000) {
      if let article = revision.article { counts[article, default: 0] += 1 }
    }
    return counts
  }
}
