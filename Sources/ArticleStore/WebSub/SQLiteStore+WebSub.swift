package import Feed
package import Foundation
import GRDB
package import Newsroom

extension SQLiteStore: SubscriptionStore {
  package func subscription(token: String) async throws -> Subscription? {
    try await query { try SubscriptionTable(database: $0).subscription(token: token) }
  }

  package func change<Answer: Sendable>(
    subscription token: String, _ change: @escaping @Sendable (inout Subscription) -> Answer
  ) async throws -> Answer? {
    try await transact { database in
      let table = SubscriptionTable(database: database)
      guard var subscription = try table.subscription(token: token) else { return nil }
      let answer = change(&subscription)
      try table.update(subscription)
      return answer
    }
  }

  package func claimSubscriptions(limit: Int, lease: Duration, now: Timestamp) async throws
    -> [SubscriptionClaim]
  {
    try await transact {
      try SubscriptionTable(database: $0).claim(limit: limit, lease: lease, now: now)
    }
  }

  package func settle(
    _ claim: SubscriptionClaim, rest: HostRest?, now: Timestamp,
    _ change: @escaping @Sendable (inout Subscription) -> Void
  ) async throws -> Subscription? {
    try await transact { database in
      let table = SubscriptionTable(database: database)
      guard var subscription = try table.settle(claim, rest: rest, now: now) else { return nil }
      change(&subscription)
      try table.update(subscription)
      return subscription
    }
  }

  package func keep(_ push: Push, limits: PushLimits, now: Timestamp) async throws -> Bool {
    try await transact { try PushQueue(database: $0, now: now).keep(push, limits: limits) }
  }

  package func claimPushes(limit: Int, lease: Duration, now: Timestamp) async throws
    -> [PushClaim]
  {
    try await transact {
      try PushQueue(database: $0, now: now).claim(limit: limit, lease: lease)
    }
  }

  package func take(
    _ delivery: Delivery, of claim: PushClaim, now: Timestamp,
    settling: @escaping @Sendable (DeliveryOutcome) throws -> Data
  ) async throws -> DeliveryOutcome {
    try await write(now) { log in
      let outcome = try log.take(delivery, at: now)
      let queue = PushQueue(database: log.database, now: now)
      guard try queue.settle(claim, state: try settling(outcome)) else {
        throw StoreError.claimLost(claim.partner.name)
      }
      let polls = PollTables(database: log.database, now: now)
      try polls.keep(outcome.window(after: claim.window), of: claim.partner.name)
      try SubscriptionTable(database: log.database).note(outcome, of: claim.partner.name, now: now)
      return outcome
    }
  }

  package func refuse(_ claim: PushClaim, now: Timestamp) async throws {
    try await transact { database in
      guard try PushQueue(database: database, now: now).settle(claim, state: nil) else { return }
      try PollTables(database: database, now: now).hurry(claim.partner)
    }
  }
}
