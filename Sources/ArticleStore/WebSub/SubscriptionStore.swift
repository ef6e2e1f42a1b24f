package import Feed
package import Foundation
package import Newsroom

/// What the outlet remembers of the hubs of its partners' feeds, and what they delivered.
package protocol SubscriptionStore: Sendable {
  /// The subscription whose callback has this token.
  func subscription(token: String) async throws -> Subscription?

  /// Changes a subscription by what its hub said.
  ///
  /// - Returns: what the change returned; nil where there is no such subscription.
  func change<Answer: Sendable>(
    subscription token: String, _ change: @escaping @Sendable (inout Subscription) -> Answer
  ) async throws -> Answer?

  /// Claims subscriptions whose hubs are to be asked, for so long: one of a host at most, and none of
  /// a host that somebody is asking or that wants to be left alone.
  func claimSubscriptions(limit: Int, lease: Duration, now: Timestamp) async throws
    -> [SubscriptionClaim]

  /// Ends a claim with what became of the subscription meanwhile.
  ///
  /// - Returns: what became of it; nil where others took the claim.
  func settle(
    _ claim: SubscriptionClaim, rest: HostRest?, now: Timestamp,
    _ change: @escaping @Sendable (inout Subscription) -> Void
  ) async throws -> Subscription?

  /// Keeps a document that a hub delivered until it is read.
  ///
  /// - Returns: false where too many wait already.
  func keep(_ push: Push, limits: PushLimits, now: Timestamp) async throws -> Bool

  /// Claims the documents that wait longest, one of a partner at most, for so long.
  func claimPushes(limit: Int, lease: Duration, now: Timestamp) async throws -> [PushClaim]

  /// Takes in what a delivered document tells and ends the claim, in one transaction.
  ///
  /// - Parameters:
  ///   - delivery: what the document brings.
  ///   - claim: under which it was read.
  ///   - now: the present.
  ///   - settling: what the poller remembers from now on, by what became of the entries.
  /// - Returns: what became of the entries.
  /// - Throws: as a poll's delivery does.
  func take(
    _ delivery: Delivery, of claim: PushClaim, now: Timestamp,
    settling: @escaping @Sendable (DeliveryOutcome) throws -> Data
  ) async throws -> DeliveryOutcome

  /// Ends the claim of a document that cannot be read; its partner is polled instead.
  func refuse(_ claim: PushClaim, now: Timestamp) async throws
}
