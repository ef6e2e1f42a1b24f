import ArticleStore
import Feed
import Foundation
import Newsroom
import Testing

/// What every store must do for subscriptions at hubs. Each implementation runs all of it.
@Suite struct SubscriptionContractTests {
  private let store: any PartnerStore
  private let now = Timestamp(seconds: 10_000)
  private let lease = Duration.seconds(120)

  init() throws {
    store = try SQLiteStore(regions: try Sample.regions())
  }

  private func later(_ seconds: Int64) -> Timestamp { Timestamp(seconds: now.seconds + seconds) }

  private func name(_ text: String) throws -> PartnerName { try #require(PartnerName(text)) }

  private func subscription(_ partner: String, hub: String, token: String) throws -> Subscription {
    Subscription(
      partner: try name(partner), hub: hub, topic: "https://\(partner).example/feed", token: token,
      secret: "s", due: now)
  }

  /// Adds partners, each with a poll that told of its hub.
  private func begin(_ hubs: [(partner: String, hub: String)]) async throws {
    for (partner, hub) in hubs {
      let address = "https://\(partner).example/feed"
      try await store.add([Partner(name: try name(partner), address: address)], now: now)
      try await tell(.offered(try subscription(partner, hub: hub, token: partner)), of: partner)
    }
  }

  private func tell(_ news: HubNews, of partner: String, at time: Timestamp? = nil) async throws {
    let time = time ?? now
    let claim = try await store.claimPoll(of: try name(partner), lease: lease, now: time)
    var settlement = PollSettlement(
      claim, due: Timestamp(seconds: time.seconds + 900), pause: 900, state: Data("s".utf8))
    settlement.hub = news
    #expect(try await store.settle([settlement], now: time) == [true])
  }

  private func claimed(at time: Timestamp) async throws -> [SubscriptionClaim] {
    try await store.claimSubscriptions(limit: 9, lease: lease, now: time)
  }

  @Test func oneHubIsAskedAtATimeAndNobodyTwice() async throws {
    try await begin([
      ("satu", "https://hub.example/a"), ("dua", "https://hub.example/b"),
      ("tiga", "https://lain.example/"),
    ])
    let claims = try await claimed(at: now)
    #expect(claims.map(\.subscription.token) == ["satu", "tiga"])
    #expect(try await claimed(at: now).isEmpty)
    let after = try await store.settle(claims[0], rest: nil, now: now) { $0.due = nil }
    #expect(after?.token == "satu")
    #expect(try await claimed(at: now).map(\.subscription.token) == ["dua"])
    // Who claimed and died loses the claim with its lease.
    #expect(try await claimed(at: later(120)).map(\.subscription.token) == ["dua", "tiga"])
    #expect(try await store.settle(claims[1], rest: nil, now: later(120)) { _ in } == nil)
  }

  @Test func aHubThatWantsToBeLeftAloneIsForAllItsTopics() async throws {
    try await begin([("satu", "https://hub.example/a"), ("dua", "https://hub.example/b")])
    let claim = try #require(try await claimed(at: now).first)
    let rest = HostRest(host: "hub.example", until: later(7200))
    _ = try await store.settle(claim, rest: rest, now: now) { $0.due = rest.until }
    #expect(try await claimed(at: later(7199)).isEmpty)
    #expect(try await claimed(at: later(7200)).count == 1)
  }

  @Test func theSameOfferChangesNothingAndAnotherReplacesIt() async throws {
    try await begin([("satu", "https://hub.example/")])
    _ = try await store.change(subscription: "satu") {
      ($0.status, $0.leaseEnd) = (.active, Timestamp(seconds: 50_000))
    }
    let same = try subscription("satu", hub: "https://hub.example/", token: "baru")
    try await tell(.offered(same), of: "satu")
    #expect(try await store.partner(try name("satu"))?.subscription?.token == "satu")
    let other = try subscription("satu", hub: "https://lain.example/", token: "baru")
    try await tell(.offered(other), of: "satu")
    #expect(try await store.partner(try name("satu"))?.subscription == other)
    #expect(try await store.subscription(token: "satu")?.status == .ending)
    try await tell(.none, of: "satu")
    // This one never began.
    #expect(try await store.subscription(token: "baru") == nil)
    #expect(try await store.partner(try name("satu"))?.subscription == nil)
  }

  @Test func deliveredDocumentsAreReadInOrderOneOfAPartner() async throws {
    try await begin([("satu", "https://hub.example/"), ("dua", "https://lain.example/")])
    for (partner, body) in [("satu", 1), ("satu", 2), ("dua", 3)] as [(String, UInt8)] {
      let push = Push(partner: try name(partner), topic: "t", type: nil, body: [body])
      #expect(try await store.keep(push, limits: PushLimits(), now: now))
    }
    let claims = try await store.claimPushes(limit: 9, lease: lease, now: now)
    #expect(claims.map(\.push.body) == [[1], [3]])
    #expect(try await store.claimPushes(limit: 9, lease: lease, now: now).isEmpty)
    let outcome = try await store.take(Delivery([]), of: claims[0], now: now) { _ in
      Data("baru".utf8)
    }
    #expect(outcome.outcomes.isEmpty)
    #expect(try await store.partner(try name("satu"))?.state == Data("baru".utf8))
    #expect(
      try await store.claimPushes(limit: 9, lease: lease, now: now).map(\.push.body) == [[2]])
  }

  @Test func aPollAndADeliveryOfAPartnerNeverMeet() async throws {
    try await begin([("satu", "https://hub.example/")])
    let push = Push(partner: try name("satu"), topic: "t", type: nil, body: [1])
    _ = try await store.keep(push, limits: PushLimits(), now: now)
    let poll = try await store.claimPoll(of: try name("satu"), lease: lease, now: now)
    #expect(try await store.claimPushes(limit: 9, lease: lease, now: now).isEmpty)
    // When the poll's lease is over, it counts for nothing.
    let claim = try #require(
      try await store.claimPushes(limit: 9, lease: lease, now: later(120)).first)
    #expect(try await store.claimPolls(limit: 9, lease: lease, now: later(120)).isEmpty)
    let settlement = PollSettlement(poll, due: later(900), pause: 900, state: Data("x".utf8))
    #expect(try await store.settle([settlement], now: later(120)) == [false])
    // And the other way round: nothing of a lost claim is stored, and the document waits on.
    _ = try await store.claimPoll(of: try name("satu"), lease: lease, now: later(240))
    await #expect(throws: StoreError.claimLost(try name("satu"))) {
      try await store.take(Delivery([]), of: claim, now: later(240)) { _ in Data("y".utf8) }
    }
    #expect(try await store.partner(try name("satu"))?.state == Data("s".utf8))
    #expect(
      try await store.claimPushes(limit: 9, lease: lease, now: later(400)).map(\.push.body) == [[1]]
    )
  }
}
