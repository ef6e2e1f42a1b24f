import ArticleStore
import Feed
import FeedAggregator
import Newsroom
import Testing

/// A partner that says that there is news.
@Suite struct WebhookTests {
  private let token = CallbackToken.make()

  private func scene() async throws -> Scene {
    let scene = try await Scene()
    try await scene.addPartner()
    scene.server.answer("/feed", SampleFeed.answer([SampleFeed.Item(1)]))
    try await scene.store.setWebhook(token, of: try Scene.name)
    return scene
  }

  private func due(_ scene: Scene) async throws -> Int64 {
    try #require(try await scene.record().due).seconds - scene.clock.now.seconds
  }

  @Test func theWebhookMakesThePartnerDueAtOnceHoweverOftenItComes() async throws {
    let scene = try await scene()
    try await scene.poll()
    scene.clock.advance(.seconds(1000))
    #expect(try await due(scene) == 2600)
    for _ in 0..<3 { #expect(try await scene.store.wake(token, now: scene.clock.now) != nil) }
    #expect(try await due(scene) == 0)
    #expect(
      try await scene.store.claimPolls(
        limit: 9, lease: PartnerPoller.lease, now: scene.clock.now
      ).count == 1)
    try await scene.server.stop()
  }

  @Test func thePartnersShortestIntervalIsKept() async throws {
    let scene = try await scene()
    try await scene.poll()
    scene.clock.advance(.seconds(10))
    _ = try await scene.store.wake(token, now: scene.clock.now)
    #expect(try await due(scene) == 890)
    try await scene.server.stop()
  }

  @Test func newsThatComesWhileThePartnerIsAskedIsNotLost() async throws {
    let scene = try await scene()
    let claim = try await scene.store.claimPoll(
      of: try Scene.name, lease: PartnerPoller.lease, now: scene.clock.now)
    _ = try await scene.store.wake(token, now: scene.clock.now)
    _ = try await scene.poller.poll(claim)
    #expect(try await due(scene) == 900)
    try await scene.poll()
    #expect(try await due(scene) == 3600)
    try await scene.server.stop()
  }

  @Test func aPausedPartnerStaysPausedAndAnUnknownTokenIsNobodys() async throws {
    let scene = try await scene()
    var partner = try await scene.record().partner
    partner.isPaused = true
    try await scene.store.change(partner, now: scene.clock.now)
    #expect(try await scene.store.wake(token, now: scene.clock.now) == Scene.name)
    #expect(try await scene.record().due == nil)
    #expect(try await scene.store.wake(CallbackToken.make(), now: scene.clock.now) == nil)
    try await scene.store.setWebhook(nil, of: partner.name)
    #expect(try await scene.store.wake(token, now: scene.clock.now) == nil)
    try await scene.server.stop()
  }
}
