import ArticleStore
package import Feed

/// How a partner's hub is doing.
package struct PushHealth: Sendable, Hashable {
  package enum Condition: String, Sendable, Hashable {
    /// The feed names a hub, and no subscription was begun.
    case offered
    /// The hub was asked and has not asked back, or does not answer.
    case pending
    /// The hub delivers.
    case active
    /// The hub did not deliver what a poll found.
    case broken
    /// The hub said no.
    case denied
  }

  package var hub: String
  package var condition: Condition
  /// Until when the hub has promised to deliver.
  package var leaseEnd: Timestamp?
  package var lastDelivery: Timestamp?
  /// Why the hub's last answer was not what was hoped for.
  package var reason: String?

  /// - Returns: nil where the feed names no hub.
  init?(_ record: PartnerRecord, _ state: PollState, now: Timestamp) {
    guard let subscription = record.subscription else {
      guard let offer = state.hub else { return nil }
      (hub, condition) = (offer.hub, .offered)
      return
    }
    hub = subscription.hub
    condition = Self.condition(subscription, now)
    leaseEnd = subscription.leaseEnd
    lastDelivery = subscription.lastDelivery
    reason = subscription.reason
  }

  private static func condition(_ subscription: Subscription, _ now: Timestamp) -> Condition {
    switch subscription.status {
    case .denied: .denied
    case .active where subscription.isBroken: .broken
    case .active where subscription.leaseEnd.map { $0 > now } ?? false: .active
    case .active, .pending, .ending, .over: .pending
    }
  }
}
