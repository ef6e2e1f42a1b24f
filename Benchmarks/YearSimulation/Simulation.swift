import ArticleStore
import Feed
import FeedGenerator
import Foundation
import Newsroom
import Publication
import SeededTexts

/// A simulated year of a newsroom, on a clock that is set: articles of its own and of partners,
/// corrections, withdrawals, notes, tags, scheduled articles, erasures. At moments drawn by a seed that
/// is printed, documents are held against everything that documents must hold to.
struct Simulation {
  private let options: Options
  private let site: Site
  private let store: SQLiteStore
  private let pages: Pages
  private var year: Year
  private var truth = Truth()
  private var random: SeededGenerator
  private(set) var faults: [String] = []
  private var documents = 0
  private var archivePages = 0

  init(_ options: Options, folder: URL) throws {
    self.options = options
    site = try Self.site(options.feeds)
    store = try SQLiteStore(path: folder.appending(path: "siar.sqlite").path, rules: site.rules)
    pages = try Pages(folder: "\(options.feeds)/templates")
    year = Year(site: site, store: store, perDay: options.perDay, seed: options.seed)
    random = SeededGenerator(seed: options.seed ^ 0x5157)
  }

  /// The outlet whose year it is.
  private static func site(_ feeds: String) throws -> Site {
    let bytes = { (name: String) in
      Array(try Data(contentsOf: URL(fileURLWithPath: "\(feeds)/\(name)")))
    }
    var outlet = Outlet(
      id: "tahun", title: "Kabar Setahun", subtitle: "Berita daerah",
      baseURL: "https://siar.example", language: "id", zone: .western, rights: "© Kabar Setahun")
    outlet.logo = Logo(url: "https://siar.example/logo.png", width: 144, height: 144)
    var search = NamedSearch(name: "jembatan")
    search.all = ["jembatan"]
    search.regions = ["kab-asahan"]
    return Site(
      outlet: outlet,
      regions: try RegionCatalog(file: "regions.csv", bytes: try bytes("regions.csv")),
      topics: try TopicCatalog(file: "topics.json", bytes: try bytes("topics.json")),
      window: WindowPolicy(), searches: [search])
  }

  /// Lives the year and looks at the moments.
  mutating func run() async throws {
    let batches = options.days * Year.batchesADay
    let moments = Set((1..<batches).shuffled(using: &random).prefix(options.moments))
    for batch in 0..<batches {
      try await year.run(batch: batch)
      if moments.contains(batch) { try await look(batch) }
    }
    print(
      "\(year.told.count) articles, \(truth.sequence) revisions, \(moments.count) moments, "
        + "\(documents) documents, \(archivePages) pages walked")
  }

  /// Holds the documents of some editions, as two processes would make them, against the truth.
  private mutating func look(_ batch: Int) async throws {
    let now = Year.time(ofBatch: batch)
    let press = try await Press(site: site, store: store, pages: pages, now: { now })
    let other = try await Press(site: site, store: store, pages: pages, now: { now })
    try await truth.follow(store)
    checkScheduled(batch, now)
    var check = DocumentCheck(site: site, now: now, truth: truth, told: year.told)
    let editions = sample(press.editions)
    for edition in editions {
      for format in Renderer.archiveFormats {
        guard let document = try await press.document(edition.key, file: format.fileName) else {
          faults.append("batch \(batch) \(edition.key.path): no document")
          continue
        }
        let again = try await other.document(edition.key, file: format.fileName)
        check.expect(again == document, "\(document.path): other bytes or another tag")
        try check.check(
          document.body, format, window: truth.window(of: edition.key),
          place: "batch \(batch) \(document.path)")
        try keep(document, of: batch)
      }
    }
    faults += check.faults
    documents += check.checked
    guard let edition = editions.randomElement(using: &random) else { return }
    var archive = ArchiveCheck(press: press, key: edition.key, truth: truth)
    try await archive.walk()
    faults += archive.faults.map { "batch \(batch) \($0)" }
    archivePages += archive.pages
  }

  /// What was scheduled is there once its time has come, without anyone acting, and not before.
  private mutating func checkScheduled(_ batch: Int, _ now: Timestamp) {
    for (id, time) in year.scheduled {
      let state = truth.states[id] ?? Truth.State()
      // What was withdrawn or erased since it came is not live either.
      let isSeen = state.isLive || state.isWithdrawn
      if isSeen != (time <= now) {
        faults.append("batch \(batch): scheduled for \(time.rfc3339), but that is not so: \(id)")
      }
    }
  }

  /// Everything, a partner, a language or a search, and others at random.
  private mutating func sample(_ editions: [Edition]) -> [Edition] {
    let fixed: [EditionKey] = [
      .all, .partner("suara-timur"), .language("jv"), .search("jembatan"),
    ]
    var keys = Set(fixed.shuffled(using: &random).prefix(max(1, options.editions / 2)))
    for _ in 0..<options.editions * 3 where keys.count < options.editions && !editions.isEmpty {
      keys.insert(random.pick(editions).key)
    }
    return editions.filter { keys.contains($0.key) }
  }

  /// Writes a document for other programs to read.
  private func keep(_ document: Rendition, of batch: Int) throws {
    guard let out = options.out else { return }
    let name = "\(batch)-\(document.path.replacing("/", with: "_"))"
    try Data(document.body).write(to: URL(fileURLWithPath: "\(out)/\(name)"))
  }
}
