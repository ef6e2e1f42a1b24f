import ArticleStore
import Feed
import FeedAggregator
import Newsroom
import Testing

/// C19, against a server.
@Suite struct WithdrawalTests {
  private func item(_ number: Int, _ scene: Scene) -> SampleFeed.Item {
    SampleFeed.Item(number, link: scene.address("/berita/\(number)"))
  }

  private func statuses(_ scene: Scene) async throws -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: try await scene.articles().map {
        ($0.story.headline, $0.status.name)
      })
  }

  private func checker(_ scene: Scene) -> PermalinkChecker {
    PermalinkChecker(
      store: scene.store, fetcher: scene.fetcher,
      agent: UserAgent(version: "1.0", contact: "https://uji.example"),
      now: { scene.clock.now })
  }

  private func check(_ scene: Scene) async throws -> [PermalinkChecker.Report] {
    let checker = checker(scene)
    var reports: [PermalinkChecker.Report] = []
    while true {
      let claims = try await checker.claim(limit: 8)
      if claims.isEmpty { return reports }
      for claim in claims { reports.append(try await checker.check(claim)) }
    }
  }

  private func polled(_ scene: Scene) async throws {
    try await scene.addPartner()
    scene.server.answer("/", .init(body: Array("muka".utf8)))
    for number in 1...3 { scene.server.answer("/berita/\(number)", .init(body: Array("ada".utf8))) }
    scene.server.answer("/feed", SampleFeed.answer((1...3).map { item($0, scene) }))
    try await scene.poll()
  }

  @Test func c19AbsenceAloneIsNoWithdrawal() async throws {
    let scene = try await Scene()
    try await polled(scene)
    scene.server.answer("/feed", SampleFeed.answer([item(3, scene), item(1, scene)]))
    try await scene.poll()
    #expect(try await check(scene).map(\.finding) == [.stands])
    #expect(scene.server.requests.last?.target == "/berita/2")
    #expect(try await statuses(scene).values.allSatisfy { $0 == "published" })
    try await scene.server.stop()
  }

  @Test func c19WhatFallsOffTheEndIsNotAskedFor() async throws {
    let scene = try await Scene()
    try await polled(scene)
    scene.server.answer("/feed", SampleFeed.answer([item(1, scene), item(2, scene)]))
    try await scene.poll()
    #expect(try await check(scene).isEmpty)
    try await scene.server.stop()
  }

  @Test(arguments: [404, 410])
  func c19AVanishedArticleWhosePageIsGoneIsHidden(_ status: Int) async throws {
    let scene = try await Scene()
    try await polled(scene)
    scene.server.answer("/feed", SampleFeed.answer([item(1, scene), item(3, scene)]))
    scene.server.answer("/berita/2", .init(status: status))
    try await scene.poll()
    let reports = try await check(scene)
    #expect(reports.count == 1 && reports.first?.hidden?.kind == .withdrawn)
    #expect(
      try await statuses(scene) == [
        "Berita nomor 1": "published", "Berita nomor 2": "withdrawn",
        "Berita nomor 3": "published",
      ])
    try await scene.server.stop()
  }

  /// A site that is moved, or under repair, and answers so for every address.
  @Test(arguments: [404, 410, 500])
  func c19ASiteThatIsOutOfOrderTakesNothingBack(_ status: Int) async throws {
    let scene = try await Scene()
    try await polled(scene)
    scene.server.answer("/feed", SampleFeed.answer([item(1, scene), item(3, scene)]))
    scene.server.answer("/berita/2", .init(status: 404))
    scene.server.answer("/", .init(status: status))
    try await scene.poll()
    #expect(try await check(scene).map(\.finding) == [.unknown])
    #expect(try await statuses(scene).values.allSatisfy { $0 == "published" })
    try await scene.server.stop()
  }

  @Test func c19ADeletedEntryOfTheSameFeedIsAWithdrawal() async throws {
    let scene = try await Scene()
    try await polled(scene)
    let tombstone = """
      <at:deleted-entry ref="https://mitra.example/?p=2" when="2026-10-14T12:00:00Z">\
      <at:comment>Keliru</at:comment></at:deleted-entry>
      """
    scene.server.answer(
      "/feed", SampleFeed.answer([item(1, scene), item(3, scene)], channel: tombstone))
    #expect(try await scene.poll().result == .delivered(.init(unchanged: 2, withdrawn: 1)))
    let article = try await scene.articles().first { $0.story.headline == "Berita nomor 2" }
    #expect(article?.status == .withdrawn(at: try #require(article?.updated), reason: "Keliru"))
    try await scene.server.stop()
  }

  @Test func c19PagesAreAskedAgainAfterAnHourADayAWeekAndAMonth() async throws {
    let scene = try await Scene()
    try await scene.addPartner()
    scene.server.answer("/berita/1", .init(body: Array("ada".utf8)))
    scene.server.answer("/feed", SampleFeed.answer([item(1, scene)]))
    try await scene.poll()
    var asked: [Int64] = []
    for _ in 0..<(31 * 24) {
      scene.clock.advance(.seconds(3600))
      if try await !check(scene).isEmpty {
        asked.append((scene.clock.now.seconds - Scene.start.seconds) / 3600)
      }
    }
    #expect(asked == [1, 24, 7 * 24, 30 * 24])
    try await scene.server.stop()
  }

  @Test func c19AWithdrawalNoticeOnThePageHidesTheArticle() async throws {
    let scene = try await Scene()
    try await polled(scene)
    scene.server.answer(
      "/berita/3", .init(body: Array("<h1>Berita ini telah dicabut</h1><p>Maaf.</p>".utf8)))
    scene.clock.advance(.seconds(3600))
    let hidden = try await check(scene).filter { $0.hidden != nil }
    #expect(hidden.map(\.url) == [scene.address("/berita/3")])
    try await scene.server.stop()
  }

  @Test(arguments: [
    ("Berita ini telah dicabut karena keliru.", true), ("Artikel ini sudah dihapus", true),
    ("[DICABUT] Bupati ditahan", true), ("Pencabutan Berita: permintaan maaf", true),
    ("Izin usaha dicabut, berita ini untuk Anda", false), ("Berita terkini hari ini", false),
    ("Artikel yang dihapus dari rancangan undang-undang", false), ("Dicabut izinnya", false),
  ])
  func c19OnlyANoticeIsANotice(_ text: String, _ isNotice: Bool) {
    #expect(PageNotice.isNotice(text) == isNotice)
  }
}
