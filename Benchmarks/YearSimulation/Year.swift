import ArticleStore
import Feed
import Foundation
import Newsroom
import SeededTexts

/// A newsroom's year: what it tells the store, batch by batch, on a clock that is set.
struct Year {
  /// What was last told of an article.
  struct Told {
    var number: Int
    var corrections = 0
    var published: Timestamp
    var origin: Origin
    var genre: String?
    var language: String?
    var regions: [String]
    var topics: [String]
    var isErased = false

    var headline: String {
      corrections == 0
        ? "Warga desa ke-\(number) membangun jembatan"
        : "Warga desa ke-\(number) membangun jembatan (perbaikan \(corrections))"
    }
    /// A word that stands in the text alone.
    var mark: String { "penanda\(number)x" }
    var content: String {
      "<p>Isi \(mark) &amp; \"kutipan\" <a href=\"https://kabar.example/\(number)\">tautan</a>.</p>"
        + "<p>Perbaikan \(corrections).</p>"
    }
  }

  let site: Site
  let store: SQLiteStore
  private let perDay: Int
  private var random: SeededGenerator
  private(set) var told: [ArticleID: Told] = [:]
  private var order: [ArticleID] = []
  private var withdrawn: [ArticleID] = []
  private(set) var scheduled: [ArticleID: Timestamp] = [:]

  static let batchesADay = 6
  /// 1 January 2026, midnight in Jakarta.
  static let start: Int64 = 1_767_200_400
  private static let partners: [(name: String, terms: Partner.Terms)] = [
    ("mitra-asahan", .fullText), ("suara-timur", .summary), ("pojok-kota", .fullText),
  ]
  private static let regions = [
    "kab-asahan", "kota-medan", "kab-majalengka", "kota-bogor", "kab-lumajang", "kota-ternate",
    "kab-merauke", "kota-balikpapan", "kab-gunungkidul", "kota-ambon",
  ]

  init(site: Site, store: SQLiteStore, perDay: Int, seed: UInt64) {
    self.site = site
    self.store = store
    self.perDay = perDay
    random = SeededGenerator(seed: seed)
  }

  /// When a batch of the year comes in.
  static func time(ofBatch batch: Int) -> Timestamp {
    Timestamp(seconds: start + Int64(batch) * 86_400 / Int64(batchesADay), offset: 25_200)
  }

  /// New articles and corrections, then what editors do.
  mutating func run(batch: Int) async throws {
    let now = Self.time(ofBatch: batch)
    let share = perDay * (batch + 1) / Self.batchesADay - perDay * batch / Self.batchesADay
    var submissions = (0..<share).map { _ in newArticle(now) }
    var told = Set(submissions.map(\.newID))
    for _ in 0..<share where random.happens(60) {
      guard let correction = correction(apartFrom: told) else { continue }
      told.insert(correction.newID)
      submissions.append(correction)
    }
    _ = try await store.append(submissions, apartFrom: [], now: now)
    for _ in 0..<share { try await edit(now) }
  }

  private mutating func newArticle(_ now: Timestamp) -> Submission {
    let number = order.count + 1
    let id = ArticleID.derived(from: "berita \(number)", in: site.outlet.namespace)
    let ahead: Int64 =
      random.happens(10)
      ? .random(in: 3600...260_000, using: &random)
      : -.random(in: 0...14_000, using: &random)
    let told = Told(
      number: number,
      published: Timestamp(seconds: now.seconds + ahead, offset: 25_200), origin: origin(),
      genre: random.happens(30) ? random.pick(["advertorial", "opini"]) : nil,
      language: random.happens(40) ? random.pick(["jv", "su", "en"]) : nil,
      regions: random.happens(100)
        ? [random.pick(Self.regions), random.pick(Self.regions)] : [random.pick(Self.regions)],
      topics: [random.pick(site.topics.topics).id])
    if ahead > 0 { scheduled[id] = told.published }
    self.told[id] = told
    order.append(id)
    return submission(id, told)
  }

  private mutating func origin() -> Origin {
    guard random.happens(250) else { return .newsroom }
    let partner = random.pick(Self.partners)
    return .partner(
      PartnerSource(
        name: partner.name, feedID: "urn:x-mitra:\(partner.name)", title: "Mitra \(partner.name)",
        link: "https://\(partner.name).example/", feedURL: "https://\(partner.name).example/feed",
        rights: "© \(partner.name)", terms: partner.terms))
  }

  /// A correction of an article that is not in the batch already.
  private mutating func correction(apartFrom others: Set<ArticleID>) -> Submission? {
    guard let id = anArticle(), !others.contains(id), var told = told[id], !told.isErased,
      scheduled[id] == nil
    else { return nil }
    told.corrections += 1
    self.told[id] = told
    return submission(id, told)
  }

  /// Mostly a recent one.
  private mutating func anArticle() -> ArticleID? {
    guard !order.isEmpty else { return nil }
    let recent = min(order.count, max(perDay * 2, 20))
    return random.happens(850)
      ? order[Int.random(in: (order.count - recent)..<order.count, using: &random)]
      : order[Int.random(in: 0..<order.count, using: &random)]
  }

  private func submission(_ id: ArticleID, _ told: Told) -> Submission {
    let identity: Identity =
      told.origin.partner.map { .guid("\(told.number)", partner: $0) }
      ?? .file("\(told.number).txt")
    let hasPicture = told.number % 3 == 0
    return Submission(
      newID: id, identities: [identity],
      story: Story(
        headline: told.headline, summary: "Ringkasan berita ke-\(told.number).",
        content: told.content, authors: ["Rani"],
        pictures: hasPicture
          ? [
            Picture(
              url: "https://siar.example/foto/\(told.number).jpg", type: "image/jpeg",
              caption: "Jembatan di desa ke-\(told.number)", credit: "Siti", width: 1200,
              height: 800, length: 123_456)
          ] : [],
        canonicalURL: told.origin.partner.map { "https://\($0).example/\(told.number)" },
        language: told.language),
      tagging: Tagging(
        regions: told.regions, regionsBy: .editor, topics: told.topics, topicsBy: .editor,
        genre: told.genre, genreBy: .editor),
      origin: told.origin, published: told.published)
  }
}

/// What editors do.
extension Year {
  private mutating func edit(_ now: Timestamp) async throws {
    guard let id = anArticle(), let told = told[id] else { return }
    switch Int.random(in: 0..<1000, using: &random) {
    case 0..<6: try await withdraw(id, now)
    case 6..<9: try await restore(now)
    case 9..<19: try await tag(id, now)
    case 19..<26: try await note(id, .text("Angka \(told.number) diperbaiki."), now)
    case 26..<29: if let other = anArticle() { try await note(id, .article(other), now) }
    case 29: try await erase(id, now)
    default: break
    }
  }

  private mutating func withdraw(_ id: ArticleID, _ now: Timestamp) async throws {
    try await attempt {
      _ = try await store.withdraw(id, reason: "Sumber keliru", noticeDays: 30, now: now)
    }
    if try await store.article(id)?.article.status.name == "withdrawn" { withdrawn.append(id) }
  }

  private mutating func restore(_ now: Timestamp) async throws {
    guard let id = withdrawn.popLast() else { return }
    try await attempt { _ = try await store.restore(id, now: now) }
  }

  private mutating func tag(_ id: ArticleID, _ now: Timestamp) async throws {
    guard var tagging = try await store.article(id)?.article.tagging else { return }
    tagging.regions = [random.pick(Self.regions)]
    told[id]?.regions = tagging.regions
    _ = try await store.tag(id, tagging, now: now)
  }

  private mutating func note(_ id: ArticleID, _ body: Note.Body, _ now: Timestamp) async throws {
    let kind = random.pick(Note.Kind.allCases)
    try await attempt { _ = try await store.note(id, kind, body, now: now) }
  }

  private mutating func erase(_ id: ArticleID, _ now: Timestamp) async throws {
    guard random.happens(100), scheduled[id] == nil else { return }
    told[id]?.isErased = true
    _ = try await store.erase(
      id, ErasureOrder(scope: .all, reason: "Identitas anak", law: "UU 11/2012"), now: now)
  }

  /// What the store refuses is an editor's mistake, which happens.
  private func attempt(_ body: () async throws -> Void) async throws {
    do {
      try await body()
    } catch let error as StoreError where error.isRefusal {
      return
    }
  }
}
