import ArticleStore
import Feed
import FeedAggregator
import Newsroom
import Testing

/// S2: what a hub is told that asks whether we want what it was asked for.
@Suite struct VerificationTests {
  private let refusal = SubscriptionCallbacks.Answer(404, "no such subscription\n")

  @Test func s2WhatWasAskedForIsConfirmedWithTheChallenge() async throws {
    let hub = try await HubScene.asked()
    #expect(try await hub.subscription()?.status == .pending)
    let answer = try await hub.verify(
      "subscribe", "hub.challenge=a%26%3Cb+c&hub.lease_seconds=60&x=y")
    #expect(answer == .init(200, "a&<b c"))
    #expect(try await hub.subscription()?.status == .active)
    try await hub.scene.server.stop()
  }

  @Test func s2AnUnknownSubscriptionIsNotFound() async throws {
    let hub = try await HubScene.asked()
    let tokens = [
      "", "x", String(HubScene.token.dropLast()), HubScene.secret, HubScene.token + "0",
    ]
    for token in tokens {
      #expect(try await hub.verify(token: token) == refusal)
      let delivery = try await hub.callbacks.deliver(
        token, [1], type: nil, signature: Signature.sha256([1], secret: HubScene.secret))
      #expect(delivery == refusal)
    }
    #expect(try await hub.subscription()?.status == .pending)
    try await hub.scene.server.stop()
  }

  @Test func s2AnotherTopicOrModeIsNotFound() async throws {
    let hub = try await HubScene.asked()
    #expect(try await hub.verify(topic: hub.topic + "/") == refusal)
    #expect(try await hub.verify("unsubscribe") == refusal)
    #expect(try await hub.verify("Subscribe") == refusal)
    #expect(try await hub.verify("subscribe", "hub.challenge=&hub.lease_seconds=60") == refusal)
    #expect(try await hub.callbacks.verify(HubScene.token, query: "") == refusal)
    #expect(try await hub.subscription()?.status == .pending)
    try await hub.scene.server.stop()
  }

  @Test(arguments: [
    ("86400", 86_400, 43_200), ("60", 60, 300), ("0", 1, 300), ("-5", 1, 300),
    ("999999999999999999", 60 * 86_400, 30 * 86_400), ("besok", 864_000, 432_000),
  ])
  func s4TheLeaseIsRenewedAtItsHalf(_ lease: String, _ end: Int64, _ renewal: Int64) async throws {
    let hub = try await HubScene.asked()
    _ = try await hub.verify("subscribe", "hub.challenge=abc&hub.lease_seconds=\(lease)")
    let subscription = try #require(try await hub.subscription())
    #expect(subscription.leaseEnd == Timestamp(seconds: Scene.start.seconds + end))
    #expect(subscription.due == Timestamp(seconds: Scene.start.seconds + renewal))
    try await hub.scene.server.stop()
  }

  @Test func aDenialIsHeededAndTold() async throws {
    let hub = try await HubScene.subscribed()
    let answer = try await hub.verify("denied", "hub.reason=tidak%1B%5B31m+lagi")
    #expect(answer == .init(200, ""))
    let subscription = try #require(try await hub.subscription())
    #expect(subscription.status == .denied)
    #expect(subscription.reason == "tidak lagi")
    // The hub may have changed its mind after a week, but is not asked before.
    hub.scene.clock.advance(.seconds(7 * 86_400 - 1))
    try await hub.subscriber.askDue()
    #expect(hub.requests.count == 1)
    hub.scene.clock.advance(.seconds(1))
    try await hub.subscriber.askDue()
    #expect(hub.requests.count == 2)
    try await hub.scene.server.stop()
  }
}
