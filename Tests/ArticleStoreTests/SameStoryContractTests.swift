import ArticleStore
import Feed
import Foundation
import Newsroom
import Testing

/// What every store must do with one story of several outlets. Each implementation runs all of it.
@Suite struct SameStoryContractTests {
  private static let agencyText = """
    Jembatan gantung di atas Sungai Silau putus diterjang arus setelah hujan lebat mengguyur daerah \
    itu sejak Senin malam. Camat mengatakan tidak ada korban jiwa, tetapi warga tiga dusun kini harus \
    memutar sejauh dua belas kilometer untuk mengantar anak ke sekolah dan menjual hasil kebun. Dinas \
    Pekerjaan Umum menurunkan alat berat dan menyiapkan jembatan darurat dari batang kelapa.
    """

  private let store: any Store

  init() throws {
    store = try Self.store()
  }

  private static func store(path: String? = nil, _ policy: SameStoryPolicy = SameStoryPolicy())
    throws -> SQLiteStore
  {
    let rules = EditionRules(regions: try Sample.regions(), sameStory: policy)
    return try path.map { try SQLiteStore(path: $0, rules: rules) } ?? SQLiteStore(rules: rules)
  }

  private static func telling(
    _ name: String, by partner: String?, text: String = agencyText,
    regions: [String] = ["kab-asahan"], published: Int64 = 900
  ) -> Submission {
    var submission = Sample.submission(
      name, headline: "Jembatan Putus, kabar \(name)", published: published)
    submission.story.content = "<p>\(text)</p>"
    submission.tagging.regions = regions
    submission.tagging.topics = []
    submission.origin = partner.map { .partner(PartnerSource(name: $0)) } ?? .newsroom
    return submission
  }

  private func take(_ submission: Submission, at seconds: Int64 = 1000) async throws {
    _ = try await store.append([submission], apartFrom: [], now: Timestamp(seconds: seconds))
  }

  private func editions(_ name: String) async throws -> [String] {
    try await store.editions(of: Sample.id(name)).map(\.path)
  }

  private func tellings(_ name: String) async throws -> [ArticleID] {
    try #require(try await store.article(Sample.id(name))).article.tellings
  }

  @Test func anEditionShowsOneTellingAndEachNamesTheOthers() async throws {
    try await take(Self.telling("a", by: "mitra-a"))
    try await take(Self.telling("b", by: "mitra-b", regions: ["kab-asahan", "kab-karo"]))
    try await take(Self.telling("c", by: "mitra-c"))
    #expect(
      try await editions("a")
        == ["", "languages/id", "partners/mitra-a", "regions/kab-asahan", "regions/sumatera-utara"])
    #expect(try await editions("b") == ["partners/mitra-b", "regions/kab-karo"])
    #expect(try await editions("c") == ["partners/mitra-c"])
    #expect(try await tellings("a") == [Sample.id("b"), Sample.id("c")])
    #expect(try await tellings("b") == [Sample.id("a"), Sample.id("c")])
    #expect(try await tellings("c") == [Sample.id("a"), Sample.id("b")])
    let kinds = try await store.revisions(after: 0, limit: 10).map(\.kind)
    #expect(kinds == [.published, .published, .linked, .published, .linked, .linked])
    // Readers need not take notice of a link, yet the document has changed.
    let edition = try #require(try await store.edition(.region("kab-asahan"), limit: 1)).0
    #expect(edition.sequence == 6 && edition.liveCount == 1)
    #expect(try await store.article(Sample.id("a"))?.significantSequence == 1)
  }

  @Test func ourOwnArticleIsAlwaysShown() async throws {
    try await take(Self.telling("a", by: "mitra-a"))
    try await take(Self.telling("own", by: nil))
    #expect(try await editions("own").contains("regions/kab-asahan"))
    #expect(try await editions("a").contains("regions/kab-asahan"))
    try await take(Self.telling("b", by: "mitra-b"))
    #expect(try await editions("b") == ["partners/mitra-b"])
  }

  @Test func theFullestStepsInWhereTheShownOneIsWithdrawnAndStays() async throws {
    try await take(Self.telling("a", by: "mitra-a"))
    try await take(Self.telling("b", by: "mitra-b"))
    try await take(
      Self.telling("c", by: "mitra-c", text: "\(Self.agencyText) Rangka baja menyusul."))
    _ = try await store.withdraw(Sample.id("a"), reason: "Keliru", now: Timestamp(seconds: 2000))
    #expect(try await editions("b") == ["partners/mitra-b"])
    #expect(try await editions("c").contains("regions/kab-asahan"))
    _ = try await store.restore(Sample.id("a"), now: Timestamp(seconds: 3000))
    // Both were seen there: neither vanishes.
    #expect(try await editions("a").contains("regions/kab-asahan"))
    #expect(try await editions("c").contains("regions/kab-asahan"))
    let edition = try #require(try await store.edition(.all, limit: 9))
    #expect(Set(edition.1.map(\.article.id)) == [Sample.id("a"), Sample.id("c")])
    #expect(edition.0.liveCount == 2)
  }

  @Test func anotherStepsInWhereTheShownOneIsTaggedAway() async throws {
    try await take(Self.telling("a", by: "mitra-a"))
    try await take(Self.telling("b", by: "mitra-b"))
    var tagging = try #require(try await store.article(Sample.id("a"))).article.tagging
    tagging.regions = ["kab-karo"]
    _ = try await store.tag(Sample.id("a"), tagging, now: Timestamp(seconds: 2000))
    #expect(try await editions("b") == ["partners/mitra-b", "regions/kab-asahan"])
  }

  @Test func aHeldTellingThatIsReleasedIsNotShownTwice() async throws {
    var held = Self.telling("a", by: "mitra-a")
    held.isHeld = true
    try await take(held)
    try await take(Self.telling("b", by: "mitra-b"))
    #expect(try await editions("b").contains("regions/kab-asahan"))
    _ = try await store.schedule(Sample.id("a"), .now, now: Timestamp(seconds: 2000))
    #expect(try await editions("a") == ["partners/mitra-a"])
  }

  @Test func anOutletMayShowAll() async throws {
    var policy = SameStoryPolicy()
    policy.showsOne = false
    let store = try Self.store(policy)
    for (name, partner) in [("a", "mitra-a"), ("b", "mitra-b")] {
      _ = try await store.append(
        [Self.telling(name, by: partner)], apartFrom: [], now: Timestamp(seconds: 1000))
    }
    #expect(try await store.editions(of: Sample.id("b")).contains(.region("kab-asahan")))
    #expect(try await store.article(Sample.id("b"))?.article.tellings == [Sample.id("a")])
  }

  @Test func anEditorSetsAnArticleApart() async throws {
    for name in ["a", "b", "c"] { try await take(Self.telling(name, by: "mitra-\(name)")) }
    let revisions = try await store.setApart(Sample.id("b"), now: Timestamp(seconds: 2000))
    #expect(revisions.map(\.article) == [Sample.id("b"), Sample.id("a"), Sample.id("c")])
    #expect(try await editions("b").contains("regions/kab-asahan"))
    #expect(try await tellings("a") == [Sample.id("c")])
    #expect(try await tellings("b") == [])
    let groups = try await store.stories(limit: 5)
    #expect(
      groups.map { $0.members.map(\.article.article.id) } == [[Sample.id("a"), Sample.id("c")]])
    await #expect(throws: StoreError.tellsNoOther(Sample.id("b"))) {
      try await store.setApart(Sample.id("b"), now: Timestamp(seconds: 2001))
    }
  }

  @Test func aStoryHasItsTellingsWithScoresAndPlaces() async throws {
    try await take(Self.telling("a", by: "mitra-a"))
    try await take(Self.telling("x", by: "mitra-b", text: "Panen raya padi dimulai di lima desa."))
    try await take(Self.telling("b", by: "mitra-b"))
    let story = try #require(try await store.stories(limit: 5).first)
    #expect(story.members.map(\.article.article.id) == [Sample.id("a"), Sample.id("b")])
    #expect(story.members[0].score == nil)
    #expect(try #require(story.members[1].score) > 0.8)
    #expect(story.members.map(\.editions.count) == [5, 1])
  }

  /// What was taken back, is erased by law, or lies days back is told by nobody any more.
  @Test func whatReadersCannotSeeAnyMoreIsNoOtherTelling() async throws {
    try await take(Self.telling("a", by: "mitra-a"))
    _ = try await store.withdraw(Sample.id("a"), reason: "Keliru", now: Timestamp(seconds: 1500))
    try await take(Self.telling("b", by: "mitra-b"), at: 2000)
    #expect(try await tellings("b") == [])
    let later: Int64 = 5 * 86_400
    try await take(Self.telling("c", by: "mitra-c", published: later), at: later)
    #expect(try await tellings("c") == [])
  }

  /// Several processes share a store, and each is started anew from time to time.
  @Test func anotherProcessKnowsTheTellingsOfTheFirst() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "store.sqlite").path
    let stores = [try Self.store(path: path), try Self.store(path: path)]
    for (index, name) in ["a", "b", "c"].enumerated() {
      _ = try await stores[index % 2].append(
        [Self.telling(name, by: "mitra-\(name)")], apartFrom: [], now: Timestamp(seconds: 1000))
    }
    let ids = ["a", "b", "c"].map(Sample.id)
    for id in ids {
      #expect(try await stores[1].article(id)?.article.tellings == ids.filter { $0 != id })
    }
  }
}
