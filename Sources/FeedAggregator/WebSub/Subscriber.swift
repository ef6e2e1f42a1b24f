package import ArticleStore
package import Feed
package import Logging
import ServiceLifecycle

/// Subscribes to the feeds of partners at their hubs, and takes in what is delivered, until it is told
/// to stop.
package struct Subscriber: Service {
  private let store: any PartnerStore
  private let hubs: HubClient?
  private let reader: PushReader
  private let now: @Sendable () -> Timestamp
  private let sleep: @Sendable (Duration) async throws -> Void
  private let log: SubscriptionLog

  /// - Parameters:
  ///   - store: remembers subscriptions and what was delivered.
  ///   - hubs: asks hubs; nil where they cannot reach us.
  ///   - reader: reads what was delivered.
  ///   - logger: told what happens.
  ///   - now: the present.
  ///   - sleep: waits.
  package init(
    store: any PartnerStore, hubs: HubClient?, reader: PushReader, logger: Logger,
    now: @escaping @Sendable () -> Timestamp,
    sleep: @escaping @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) }
  ) {
    self.store = store
    self.hubs = hubs
    self.reader = reader
    self.now = now
    self.sleep = sleep
    log = SubscriptionLog(logger)
  }

  /// How often is looked for work.
  private static let beat = Duration.seconds(1)
  /// How many documents, and how many hubs, are dealt with at once.
  private static let slots = 8

  package func run() async throws {
    await cancelWhenGracefulShutdown {
      await withTaskGroup { group in
        // A hub that is slow to answer delays no delivery.
        group.addTask { await every { try await readDelivered() } }
        group.addTask { await every { try await askDue() } }
      }
    }
  }

  private func every(_ work: @Sendable () async throws -> Void) async {
    while !Task.isCancelled {
      do {
        try await work()
      } catch is CancellationError {
        return
      } catch {
        log.storeFailed(error)
      }
      try? await sleep(Self.beat)
    }
  }

  /// Takes in everything that was delivered.
  ///
  /// - Throws: what the store throws.
  package func readDelivered() async throws {
    while true {
      let claims = try await reader.claim(limit: Self.slots)
      if claims.isEmpty { return }
      try await withThrowingTaskGroup { group in
        for claim in claims {
          group.addTask { log.read(try await reader.read(claim)) }
        }
        try await group.waitForAll()
      }
    }
  }

  /// Asks every hub that is to be asked now.
  ///
  /// - Throws: what the store throws.
  package func askDue() async throws {
    guard let hubs else { return }
    while true {
      let claims = try await store.claimSubscriptions(
        limit: Self.slots, lease: PartnerPoller.lease, now: now())
      if claims.isEmpty { return }
      try await withThrowingTaskGroup { group in
        for claim in claims {
          group.addTask { try await ask(claim, hubs) }
        }
        try await group.waitForAll()
      }
    }
  }

  private func ask(_ claim: SubscriptionClaim, _ hubs: HubClient) async throws {
    guard let exchange = await hubs.ask(claim.subscription) else {
      _ = try await store.settle(claim, rest: nil, now: now()) { $0.status = .over }
      return
    }
    let time = now()
    var asked = claim.subscription
    let rest = asked.receive(exchange, asked: claim.subscription, now: time)
    let after = try await store.settle(claim, rest: rest, now: time) { subscription in
      _ = subscription.receive(exchange, asked: claim.subscription, now: time)
    }
    log.asked(claim.subscription, exchange, after)
  }
}
