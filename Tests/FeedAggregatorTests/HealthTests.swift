import ArticleStore
import Feed
import FeedAggregator
import Newsroom
import Testing

/// What operators are told, and when.
@Suite struct HealthTests {
  private func time(_ days: Int64, _ hours: Int64 = 0) -> Timestamp {
    Timestamp(seconds: 1_791_936_000 + days * 86_400 + hours * 3600)
  }

  @Test func theTallyHoldsSevenDays() {
    var tally = ArticleTally()
    #expect(tally.perDay(now: time(0)) == 0)
    tally.add(10, now: time(0))
    #expect(tally.perDay(now: time(0)) == 10)
    tally.add(4, now: time(1))
    #expect(tally.perDay(now: time(1)) == 7)
    #expect(tally.perDay(now: time(3)) == 3.5)
    for day in 2..<9 { tally.add(7, now: time(Int64(day))) }
    #expect(tally.counts == [7, 7, 7, 7, 7, 7, 7])
    #expect(tally.perDay(now: time(15)) == 0)
    tally.add(1, now: time(30))
    #expect(tally.counts == [1])
  }

  @Test func aPartnerIsQuietAfterThreeTimesItsGapButNotOvernight() {
    var state = PollState()
    state.newestEntry = time(0)
    state.gap = 3600
    #expect(!state.standingAlerts(now: time(0, 12)).contains(.quiet))
    #expect(state.standingAlerts(now: time(0, 13)).contains(.quiet))
    state.gap = 8 * 3600
    #expect(!state.standingAlerts(now: time(1)).contains(.quiet))
    #expect(state.standingAlerts(now: time(1, 1)).contains(.quiet))
  }

  @Test func anAlertIsToldOnceAndWhenItIsOver() {
    var state = PollState()
    state.hasGap = true
    state.reusesETags = true
    #expect(state.updateAlerts(now: time(0)).raised == [.gap, .etagReused])
    #expect(state.updateAlerts(now: time(0)).raised == [])
    state.hasGap = false
    #expect(state.updateAlerts(now: time(0)).over == [.gap])
  }

  @Test func nothingThatSucceedsForTwoHoursIsToldOnce() throws {
    let name = try #require(PartnerName("mitra"))
    let bad = PollReport(partner: name, result: .failed(PollError(.empty, "")))
    let good = PollReport(partner: name, result: .unchanged)
    var watch = SuccessWatch(since: time(0))
    #expect(watch.note(bad, now: time(0, 1)) == nil)
    #expect(watch.note(bad, now: time(0, 2)) == .nothingSucceeds(since: time(0)))
    #expect(watch.note(bad, now: time(0, 3)) == nil)
    #expect(watch.note(good, now: time(0, 4)) == .succeedsAgain)
    #expect(watch.note(bad, now: time(0, 5)) == nil)
  }

  @Test(
    arguments: [
      (nil, nil, false), (0, nil, false), (nil, 1, true), (0, 1, true), (1, 0, false),
      (-1, -2, false), (2, 3, false), (nil, 2, false), (nil, 3, false),
    ] as [(Int64?, Int64?, Bool)])
  func silenceIsWhereSomethingWasTriedAndNothingSucceeded(
    _ success: Int64?, _ failure: Int64?, _ isSilent: Bool
  ) async throws {
    let scene = try await Scene()
    try await scene.addPartner()
    var state = PollState()
    state.lastSuccess = success.map { time(0, $0) }
    state.lastFailure = failure.map { time(0, $0) }
    state.failingSince = state.lastFailure
    var record = try await scene.record()
    record.state = try state.stored()
    #expect(PartnerOverview([record], now: time(0, 3)).isSilent == isSilent)
    try await scene.server.stop()
  }

  @Test func aWindowThatMovedOnPastWhatWeSawIsAGap() async throws {
    let scene = try await Scene()
    try await scene.addPartner()
    for start in [1, 3, 9] {
      scene.server.answer(
        "/feed", SampleFeed.answer((start..<start + 3).map { SampleFeed.Item($0) }))
      let report = try await scene.poll()
      #expect(report.raised.contains(.gap) == (start == 9))
    }
    try await scene.server.stop()
  }

  @Test func termsDecideWhatIsKeptAndTrustWhoPublishes() async throws {
    let scene = try await Scene()
    try await scene.addPartner {
      ($0.terms, $0.trust, $0.rights) = (.summary, .hold, "© Mitra")
      ($0.regions, $0.topics) = (["kab-asahan"], ["olahraga"])
    }
    scene.server.answer("/feed", SampleFeed.answer([SampleFeed.Item(1)]))
    try await scene.poll()
    let article = try #require(try await scene.articles().first)
    #expect(article.status == .held)
    #expect(article.story.content == "" && article.story.summary == "Isi berita nomor 1.")
    #expect(article.tagging.regions == ["kab-asahan"] && article.tagging.topics == ["olahraga"])
    guard case .partner(let source) = article.origin else {
      Issue.record("not a partner's")
      return
    }
    #expect(source.rights == "© Mitra")
    try await scene.server.stop()
  }

  @Test(.timeLimit(.minutes(1)))
  func theServicePollsWhatIsDueUntilItIsToldToStop() async throws {
    let scene = try await Scene()
    try await scene.addPartner()
    scene.server.answer("/feed", SampleFeed.answer([SampleFeed.Item(1)]))
    let (ticks, tick) = AsyncStream.makeStream(of: Void.self)
    let aggregator = scene.aggregator { _ in
      tick.yield()
      try await Task.sleep(for: .milliseconds(1))
    }
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await aggregator.run() }
      for await _ in ticks where try await scene.store.lastSequence() > 0 { break }
      group.cancelAll()
    }
    #expect(scene.server.requests.count == 1)
    try await scene.server.stop()
  }
}
