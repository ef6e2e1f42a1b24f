import ArticleStore
import Feed
import FeedAggregator
import Newsroom
import Testing

/// S4: how a subscription lasts, and what happens when its hub does not.
@Suite struct LeaseTests {
  @Test func s4WhileTheHubDeliversThePartnerIsPolledOnceADay() async throws {
    let hub = try await HubScene.asked()
    #expect(try await hub.wait() == 3600)
    _ = try await hub.verify("subscribe", "hub.challenge=abc&hub.lease_seconds=864000")
    hub.publish([.init(2), .init(1)])
    try await hub.scene.poll()
    #expect(try await hub.wait() == 86_400)
    try await hub.scene.server.stop()
  }

  @Test func s4AtHalfTheLeaseTheSameSubscriptionIsRenewed() async throws {
    let hub = try await HubScene.subscribed()
    hub.scene.clock.advance(.seconds(43_199))
    try await hub.subscriber.askDue()
    #expect(hub.requests.count == 1)
    hub.scene.clock.advance(.seconds(1))
    try await hub.subscriber.askDue()
    #expect(hub.requests.count == 2 && Set(hub.requests).count == 1)
    #expect(try await hub.verify() == .init(200, "abc"))
    #expect(
      try await hub.subscription()?.leaseEnd == hub.scene.clock.now.adding(.seconds(86_400)))
    try await hub.scene.server.stop()
  }

  @Test func s4AHubThatAsksBackBeforeItAnswersIsUnderstood() async throws {
    let hub = try await HubScene()
    try await hub.scene.addPartner()
    hub.publish([.init(1)])
    try await hub.scene.poll()
    let claims = try await hub.scene.store.claimSubscriptions(
      limit: 9, lease: PartnerPoller.lease, now: hub.scene.clock.now)
    _ = try await hub.verify()
    let after = try await hub.scene.store.settle(
      try #require(claims.first), rest: nil, now: hub.scene.clock.now
    ) { _ in }
    #expect(after?.status == .active && after?.failures == 0)
    try await hub.scene.server.stop()
  }

  @Test func s4ADeadHubFallsBackToPolling() async throws {
    let hub = try await HubScene.subscribed()
    hub.scene.server.answer("/hub", .init(status: 500))
    hub.publish([.init(1), .init(2)])
    hub.scene.clock.advance(.seconds(43_200))
    try await hub.scene.poll()
    // Until the lease ends the hub may still deliver; then the partner is polled.
    #expect(try await hub.wait() == 43_200)
    for _ in 0..<12 {
      try await hub.subscriber.askDue()
      hub.scene.clock.advance(.seconds(3600))
    }
    try await hub.scene.poll()
    #expect(try await hub.wait() == 3600)
    // The hub is asked again and again, but ever more rarely.
    #expect((5...12).contains(hub.requests.count))
    #expect(try await hub.subscription()?.reason == "status 500")
    try await hub.scene.server.stop()
  }

  @Test func s4AHubThatNeverAsksBackIsAskedEverMoreRarely() async throws {
    let hub = try await HubScene.asked()
    for _ in 0..<30 * 24 {
      hub.scene.clock.advance(.seconds(3600))
      try await hub.subscriber.askDue()
    }
    #expect((10...40).contains(hub.requests.count))
    try await hub.scene.server.stop()
  }

  @Test func s4AHubThatIsBusyIsLeftAlone() async throws {
    let hub = try await HubScene()
    try await hub.scene.addPartner()
    hub.publish([.init(1)])
    hub.scene.server.answer(
      "/hub", .init(status: 503, fields: [("Retry-After", "7200")]), .init(status: 202))
    try await hub.scene.poll()
    try await hub.subscriber.askDue()
    hub.scene.clock.advance(.seconds(7199))
    try await hub.subscriber.askDue()
    #expect(hub.requests.count == 1)
    hub.scene.clock.advance(.seconds(1))
    try await hub.subscriber.askDue()
    #expect(hub.requests.count == 2)
    try await hub.scene.server.stop()
  }

  @Test func aHubThatMissedTwoArticlesCountsAsBrokenUntilItsLeaseIsRenewed() async throws {
    let hub = try await HubScene.subscribed()
    hub.publish([.init(3), .init(2), .init(1)])
    try await hub.scene.poll()
    #expect(try await hub.wait() == 86_400)
    hub.publish([.init(4), .init(3), .init(2), .init(1)])
    #expect(try await hub.scene.poll().raised == [.hubBroken])
    #expect(try await hub.wait() == 3600)
    #expect(try await hub.subscription()?.isBroken == true)
    hub.scene.clock.advance(.seconds(43_200))
    try await hub.subscriber.askDue()
    _ = try await hub.verify()
    hub.publish([.init(4), .init(2), .init(3), .init(1)])
    #expect(try await hub.scene.poll().over == [.hubBroken])
    #expect(try await hub.wait() == 86_400)
    try await hub.scene.server.stop()
  }

  @Test(arguments: [true, false])
  func aPartnerThatIsPausedOrRemovedIsUnsubscribed(_ isRemoved: Bool) async throws {
    let hub = try await HubScene.subscribed()
    let (store, now) = (hub.scene.store, hub.scene.clock.now)
    var partner = try await hub.scene.record().partner
    if isRemoved {
      try await store.remove(partner.name, now: now)
    } else {
      partner.isPaused = true
      try await store.change(partner, now: now)
    }
    try await hub.subscriber.askDue()
    #expect(
      hub.requests.last == [
        "hub.mode": "unsubscribe", "hub.topic": hub.topic, "hub.callback": HubScene.callback,
      ])
    // What still comes is not wanted, and only what was asked for is confirmed.
    #expect(try await hub.deliver([.init(3)]).status == 410)
    #expect(try await hub.verify("subscribe").status == 404)
    #expect(try await hub.verify("unsubscribe") == .init(200, "abc"))
    #expect(try await hub.verify("unsubscribe").status == 404)
    #expect(try await store.subscription(token: HubScene.token) == nil)
    try await hub.scene.server.stop()
  }

  @Test func aResumedPartnerIsSubscribedAnew() async throws {
    let hub = try await HubScene.subscribed()
    var partner = try await hub.scene.record().partner
    for isPaused in [true, false] {
      partner.isPaused = isPaused
      try await hub.scene.store.change(partner, now: hub.scene.clock.now)
    }
    // Although nothing has changed that would name the hub again.
    hub.scene.server.answer("/feed", .init(status: 304))
    try await hub.scene.poll()
    try await hub.subscriber.askDue()
    let callbacks = Set(hub.requests.compactMap { $0["hub.callback"] })
    #expect(callbacks.count == 2)
    #expect(try await hub.subscription()?.status == .pending)
    try await hub.scene.server.stop()
  }

  @Test func aFeedThatNamesAnotherHubIsSubscribedThere() async throws {
    let hub = try await HubScene.subscribed()
    hub.scene.server.answer("/lain", .init(status: 202))
    let links = [("Link", "<\(hub.scene.address("/lain"))>; rel=hub")]
    hub.scene.server.answer("/feed", SampleFeed.answer([.init(3)], links))
    try await hub.scene.poll()
    try await hub.subscriber.askDue()
    let posts = hub.scene.server.requests.filter { $0.method == "POST" }.map(\.target)
    #expect(posts.sorted() == ["/hub", "/hub", "/lain"])
    #expect(hub.requests.map { $0["hub.mode"] }.contains("unsubscribe"))
    #expect(try await hub.subscription()?.hub == hub.scene.address("/lain"))
    try await hub.scene.server.stop()
  }
}

extension Timestamp {
  fileprivate func adding(_ time: Duration) -> Timestamp {
    Timestamp(seconds: seconds + time.components.seconds)
  }
}
