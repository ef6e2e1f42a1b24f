import ArticleStore
import Feed
import FeedAggregator
import Foundation
import Logging
import Newsroom
import Testing

/// A partner whose server is a hub too, at `/hub`, and an outlet that hubs can reach.
final class HubScene: Sendable {
  let scene: Scene
  let subscriber: Subscriber
  let callbacks: SubscriptionCallbacks

  /// The token and the secret of the first subscription, by a source of numbers that counts.
  static let token = word(1...32)
  static let secret = word(33...64)
  static let callback = "https://uji.example/callbacks/websub/\(token)"

  private static func word(_ numbers: ClosedRange<UInt8>) -> String {
    numbers.map { $0 < 16 ? "0\(String($0, radix: 16))" : String($0, radix: 16) }.joined()
  }

  init(limits: PushLimits = PushLimits()) async throws {
    let subscribing = Subscribing(
      callbacks: "https://uji.example/callbacks/websub", random: CountingSource().octets)
    let scene = try await Scene(subscribing: subscribing)
    self.scene = scene
    let logger = Logger(label: "uji") { _ in SwiftLogNoOpLogHandler() }
    let now: @Sendable () -> Timestamp = { [clock = scene.clock] in clock.now }
    subscriber = Subscriber(
      store: scene.store,
      hubs: HubClient(fetcher: scene.fetcher, agent: scene.agent, subscribing: subscribing),
      reader: PushReader(
        store: scene.store, outlet: Scene.outlet, classifier: try ShippedRules.classifier,
        intake: IntakeGuard(store: scene.store, version: "1"), now: now),
      logger: logger, now: now)
    callbacks = SubscriptionCallbacks(
      store: scene.store, limits: limits, logger: logger, now: now)
    scene.server.answer("/hub", .init(status: 202))
  }

  var topic: String { scene.address() }

  /// The fields of a feed's answer that name the hub.
  var links: [(String, String)] { [("Link", "<\(scene.address("/hub"))>; rel=\"hub\"")] }

  /// Answers the partner's polls with these items.
  func publish(_ items: [SampleFeed.Item]) {
    scene.server.answer("/feed", SampleFeed.answer(items, links + [("ETag", "\"\(items.count)\"")]))
  }

  /// A partner with two articles, whose hub has been asked.
  static func asked(limits: PushLimits = PushLimits()) async throws -> HubScene {
    let hub = try await HubScene(limits: limits)
    try await hub.scene.addPartner()
    hub.publish([SampleFeed.Item(1), SampleFeed.Item(2)])
    try await hub.scene.poll()
    try await hub.subscriber.askDue()
    return hub
  }

  /// A partner with two articles, whose hub delivers for a day.
  static func subscribed(limits: PushLimits = PushLimits()) async throws -> HubScene {
    let hub = try await asked(limits: limits)
    #expect(try await hub.verify() == .init(200, "abc"))
    return hub
  }

  func verify(
    _ mode: String = "subscribe", token: String = HubScene.token, topic: String? = nil,
    _ rest: String = "hub.challenge=abc&hub.lease_seconds=86400"
  ) async throws -> SubscriptionCallbacks.Answer {
    try await callbacks.verify(
      token, query: "hub.mode=\(mode)&hub.topic=\(topic ?? self.topic)&\(rest)")
  }

  func deliver(_ items: [SampleFeed.Item]) async throws -> SubscriptionCallbacks.Answer {
    let body = SampleFeed.rss(items)
    return try await callbacks.deliver(
      Self.token, body, type: "application/rss+xml",
      signature: Signature.sha256(body, secret: Self.secret))
  }

  /// The forms that were posted to the hub, by their fields.
  var requests: [[String: String]] {
    scene.server.requests.filter { $0.method == "POST" }.map { request in
      Dictionary(
        request.body.split(separator: "&").map { item in
          let parts = item.split(separator: "=", maxSplits: 1)
          return (String(parts[0]), parts[1].removingPercentEncoding ?? "")
        }, uniquingKeysWith: { $1 })
    }
  }

  func subscription() async throws -> Subscription? { try await scene.record().subscription }
  /// Seconds from now to the partner's next poll.
  func wait() async throws -> Int64 {
    try #require(try await scene.record().due).seconds - scene.clock.now.seconds
  }
}
