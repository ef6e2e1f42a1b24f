import ArticleStore
import Feed
import FeedAggregator
import Newsroom
import Testing

/// C9 to C12, against a server.
@Suite struct FailureTests {
  private let items = [SampleFeed.Item(1), SampleFeed.Item(2)]

  private func error(_ report: PollReport) -> PollError.Kind? {
    if case .failed(let error) = report.result { error.kind } else { nil }
  }

  @Test(
    arguments: [
      ("120", 900), ("3600", 3600), ("-1", 1500), ("nanti", 1500), ("315360000", 172_800),
      ("Wed, 14 Oct 2026 13:00:00 GMT", 3600),
    ] as [(String, Int64)])
  func c9ABusyHostIsLeftAloneForAllItsPartners(_ field: String, _ seconds: Int64) async throws {
    let scene = try await Scene()
    try await scene.addPartner()
    let other = try #require(PartnerName("mitra-dua"))
    try await scene.store.add(
      [Partner(name: other, address: scene.address("/dua"))], now: scene.clock.now)
    scene.server.answer("/feed", .init(status: 503, fields: [("Retry-After", field)]))
    guard case .resting(let until, _) = try await scene.poll().result else {
      Issue.record("not left alone")
      return
    }
    #expect(until.seconds <= Scene.start.seconds + 172_800)
    #expect(try await scene.record().due?.seconds ?? 0 >= until.seconds)
    await #expect(throws: StoreError.self) { try await scene.poller.poll(other) }
    #expect(try await scene.state().errorCount == 0)
    #expect(scene.server.requests.count == 1)
    let due = try await scene.record().due
    // What the partner asks for, but never less than the usual interval of an hour.
    #expect(due == Timestamp(seconds: Scene.start.seconds + max(seconds, 3600)))
    try await scene.server.stop()
  }

  @Test func c10AChallengePageIsItsOwnKindOfError() async throws {
    let scene = try await Scene()
    try await scene.addPartner()
    scene.server.answer(
      "/feed", .init(status: 403, fields: [("Content-Type", "text/html")], body: Array("x".utf8)),
      .init(status: 503, fields: [("CF-Mitigated", "challenge")]))
    #expect(error(try await scene.poll()) == .challenge)
    let report = try await scene.poll()
    #expect(error(report) == .challenge)
    #expect(try await scene.state().alerts == [.challenged])
    try await scene.server.stop()
  }

  @Test(arguments: [
    ("/feed", "redirect-loop"), ("", "bad-redirect"), ("http://[::x", "bad-redirect"),
    ("http://10.0.0.1/feed", "address-refused"), ("ftp://mitra.example/", "bad-redirect"),
  ])
  func c11ARedirectThatLeadsNowhereIsAnError(_ location: String, _ code: String) async throws {
    let scene = try await Scene()
    try await scene.addPartner()
    let fields = location.isEmpty ? [] : [("Location", location)]
    scene.server.answer("/feed", .init(status: 301, fields: fields))
    #expect(error(try await scene.poll()) == .fetch(code))
    try await scene.server.stop()
  }

  @Test func c11MoreThanFourHopsAreAnError() async throws {
    let scene = try await Scene()
    try await scene.addPartner()
    for hop in 0..<6 {
      scene.server.answer(
        hop == 0 ? "/feed" : "/\(hop)", .init(status: 302, fields: [("Location", "/\(hop + 1)")]))
    }
    #expect(error(try await scene.poll()) == .fetch("too-many-redirects"))
    #expect(scene.server.requests.count == 5)
    try await scene.server.stop()
  }

  @Test(arguments: [(301, true), (308, true), (302, false), (307, false)])
  func c11OnlyAPermanentRedirectOfSevenDaysIsStored(_ status: Int, _ isStored: Bool) async throws {
    let scene = try await Scene()
    try await scene.addPartner()
    scene.server.answer("/feed", .init(status: status, fields: [("Location", "baru")]))
    scene.server.answer("/baru", SampleFeed.answer(items))
    try await scene.poll()
    scene.clock.advance(.seconds(7 * 86_400 - 1))
    #expect(try await scene.poll().movedTo == nil)
    scene.clock.advance(.seconds(1))
    let moved = try await scene.poll().movedTo
    #expect(moved == (isStored ? scene.address("/baru") : nil))
    let address = try await scene.record().partner.address
    #expect(address == scene.address(isStored ? "/baru" : "/feed"))
    try await scene.server.stop()
  }

  @Test func c11NobodyMovesOntoAnotherPartnersAddress() async throws {
    let scene = try await Scene()
    try await scene.addPartner()
    let other = Partner(
      name: try #require(PartnerName("mitra-dua")), address: scene.address("/baru"))
    try await scene.store.add([other], now: scene.clock.now)
    scene.server.answer("/feed", .init(status: 301, fields: [("Location", "/baru")]))
    scene.server.answer("/baru", SampleFeed.answer(items))
    for _ in 0..<3 {
      try await scene.poll()
      scene.clock.advance(.seconds(7 * 86_400))
    }
    #expect(try await scene.record().partner.address == scene.address())
    try await scene.server.stop()
  }

  @Test func c12WhatWeHaveStaysWhenTheAnswerIsEmptyOrBroken() async throws {
    let scene = try await Scene()
    try await scene.addPartner()
    let gzip: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 0x4B]
    scene.server.answer(
      "/feed", SampleFeed.answer(items, [("ETag", "\"1\"")]), .init(),
      .init(fields: [("Content-Encoding", "gzip")], body: gzip),
      .init(fields: [("Content-Length", "99")], body: Array("<rss>".utf8)),
      .init(body: Array("<html><body>Situs sedang dirawat</body></html>".utf8)))
    try await scene.poll()
    let kinds: [PollError.Kind] = [
      .empty, .fetch("damaged-body"), .fetch("interrupted"), .document("not-a-feed"),
    ]
    for kind in kinds { #expect(error(try await scene.poll()) == kind) }
    #expect(try await scene.state().validators.etag == "\"1\"")
    #expect(try await scene.articles().count == 2)
    try await scene.server.stop()
  }

  @Test func errorsKeepTheIntervalThreeTimesThenBackOffAndNeverStop() async throws {
    let scene = try await Scene()
    try await scene.addPartner()
    scene.server.answer("/feed", .init(status: 500))
    var pauses: [Int64] = []
    for _ in 0..<25 {
      try await scene.poll()
      pauses.append(try #require(try await scene.record().due).seconds - Scene.start.seconds)
    }
    #expect(pauses[..<4] == [3600, 3600, 3600, 4096])
    #expect(pauses[7...9] == [4096, 6561, 10_000])
    #expect(pauses.last == 279_841)
    #expect(try await scene.state().alerts == [.failing])
    try await scene.server.stop()
  }

  @Test func goneTwiceADayApartIsDisabledAndTold() async throws {
    let scene = try await Scene()
    try await scene.addPartner()
    scene.server.answer("/feed", .init(status: 410))
    try await scene.poll()
    scene.clock.advance(.seconds(86_400))
    let report = try await scene.poll()
    #expect(report.raised == [.disabled] && report.due == nil)
    #expect(try await scene.record().due == nil)
    try await scene.server.stop()
  }
}
