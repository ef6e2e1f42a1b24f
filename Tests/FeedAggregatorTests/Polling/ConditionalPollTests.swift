import ArticleStore
import Feed
import FeedAggregator
import Newsroom
import Testing

/// C1 to C8, against a server.
@Suite struct ConditionalPollTests {
  private let items = [SampleFeed.Item(1), SampleFeed.Item(2)]

  @Test func c1OnlyTheFirstRequestIsUnconditionalAndValidatorsComeBackByteForByte() async throws {
    let scene = try await Scene()
    try await scene.addPartner()
    scene.server.answer(
      "/feed",
      SampleFeed.answer(items, [("ETag", "W/\"a b\""), ("Last-Modified", "kemarin sore")]),
      .init(status: 304))
    try await scene.poll()
    #expect(try await scene.poll().result == .unchanged)
    let requests = scene.server.requests
    #expect(requests[0]["if-none-match"] == nil && requests[0]["if-modified-since"] == nil)
    #expect(requests[1]["if-none-match"] == "W/\"a b\"")
    #expect(requests[1]["if-modified-since"] == "kemarin sore")
    try await scene.server.stop()
  }

  @Test func c2A200WithTheSameBodyReplacesBothValidators() async throws {
    let scene = try await Scene()
    try await scene.addPartner()
    scene.server.answer(
      "/feed", SampleFeed.answer(items, [("ETag", "\"1\""), ("Last-Modified", "a")]),
      SampleFeed.answer(items, [("ETag", "\"2\"")]), .init(status: 304))
    for _ in 0..<3 { try await scene.poll() }
    #expect(scene.server.requests[2]["if-none-match"] == "\"2\"")
    #expect(scene.server.requests[2]["if-modified-since"] == nil)
    try await scene.server.stop()
  }

  @Test func c3A304UpdatesTheValidatorsThatItCarriesAndClearsTheErrors() async throws {
    let scene = try await Scene()
    try await scene.addPartner()
    scene.server.answer(
      "/feed", SampleFeed.answer(items, [("ETag", "\"1\""), ("Last-Modified", "a")]),
      .init(status: 500), .init(status: 304, fields: [("ETag", "\"2\"")]))
    try await scene.poll()
    try await scene.poll()
    #expect(try await scene.state().errorCount == 1)
    try await scene.poll()
    #expect(try await scene.state().errorCount == 0)
    #expect(
      try await scene.state().validators
        == PollState.Validators(etag: "\"2\"", lastModified: "a"))
    try await scene.server.stop()
  }

  @Test func c4A304ToAnUnconditionalRequestIsAnError() async throws {
    let scene = try await Scene()
    try await scene.addPartner()
    scene.server.answer("/feed", .init(status: 304))
    let report = try await scene.poll()
    guard case .failed(let error) = report.result else {
      Issue.record("taken for an answer")
      return
    }
    #expect(error.kind == .unexpectedNotModified)
    try await scene.server.stop()
  }

  @Test func c5AnotherBodyUnderTheSameETagIsTakenInAndFlagged() async throws {
    let scene = try await Scene()
    try await scene.addPartner()
    scene.server.answer(
      "/feed", SampleFeed.answer(items, [("ETag", "\"1\"")]),
      SampleFeed.answer(items + [SampleFeed.Item(3)], [("ETag", "\"1\"")]))
    try await scene.poll()
    let report = try await scene.poll()
    #expect(report.result == .delivered(.init(new: 1, unchanged: 2)))
    #expect(report.raised == [.etagReused])
    try await scene.server.stop()
  }

  @Test func c6TheNextPollIsStoredBeforeTheRequestSoThatACrashSendsNoExtraOne() async throws {
    let scene = try await Scene()
    try await scene.addPartner()
    // A process that claims the partner and dies.
    let lost = try await scene.store.claimPolls(
      limit: 9, lease: PartnerPoller.lease, now: scene.clock.now)
    #expect(lost.count == 1)
    #expect(try await scene.record().due == Timestamp(seconds: Scene.start.seconds + 900))
    scene.clock.advance(.seconds(899))
    #expect(try await scene.claims() == 0)
    // Then others take its work over.
    scene.clock.advance(.seconds(1))
    #expect(try await scene.claims() == 1)
    #expect(scene.server.requests.isEmpty)
    try await scene.server.stop()
  }

  @Test func c6AClaimThatOthersTookOverChangesNothing() async throws {
    let scene = try await Scene()
    try await scene.addPartner()
    scene.server.answer("/feed", SampleFeed.answer(items))
    let old = try await scene.store.claimPoll(
      of: try Scene.name, lease: PartnerPoller.lease, now: scene.clock.now)
    scene.clock.advance(.seconds(121))
    try await scene.poll()
    let before = try await scene.record()
    scene.server.answer("/feed", SampleFeed.answer([SampleFeed.Item(7)]))
    #expect(try await scene.poller.poll(old).result == .claimLost)
    #expect(try await scene.record() == before)
    #expect(try await scene.articles().count == 2)
    try await scene.server.stop()
  }

  @Test func c7NoCookieNoRefererNoAddedQuery() async throws {
    let scene = try await Scene()
    try await scene.addPartner { $0.address += "?a=b" }
    scene.server.answer("/feed", SampleFeed.answer(items, [("Set-Cookie", "x=y; Path=/")]))
    try await scene.poll()
    try await scene.poll()
    for request in scene.server.requests {
      #expect(request.target == "/feed?a=b")
      #expect(request["cookie"] == nil && request["referer"] == nil)
    }
    try await scene.server.stop()
  }

  @Test func c8TheUserAgentNamesVersionAndContact() async throws {
    let scene = try await Scene()
    try await scene.addPartner()
    try await scene.poll()
    #expect(scene.server.requests[0]["user-agent"] == "Siar/1.0 (+https://uji.example/kontak)")
    try await scene.server.stop()
  }
}

extension Scene {
  /// How many partners can be claimed now.
  fileprivate func claims() async throws -> Int {
    try await store.claimPolls(limit: 9, lease: PartnerPoller.lease, now: clock.now).count
  }
}
