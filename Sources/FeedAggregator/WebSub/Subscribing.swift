import ArticleStore
import Feed
import Newsroom

/// How hubs reach us: makes subscriptions, each with a callback that nobody can guess and a secret of
/// its own.
package struct Subscribing: Sendable {
  private let callbacks: String
  private let random: @Sendable (Int) -> [UInt8]

  /// - Parameters:
  ///   - callbacks: the public address under which callbacks lie.
  ///   - random: so many octets that nobody can foretell.
  package init(
    callbacks: String,
    random: @escaping @Sendable (Int) -> [UInt8] = CallbackToken.systemRandom
  ) {
    self.callbacks = callbacks
    self.random = random
  }

  func subscription(to offer: HubOffer, of partner: PartnerName, now: Timestamp) -> Subscription {
    Subscription(
      partner: partner, hub: offer.hub, topic: offer.topic, token: CallbackToken.make(random),
      secret: CallbackToken.make(random), due: now)
  }

  /// Where a hub delivers.
  func callback(_ subscription: Subscription) -> String { "\(callbacks)/\(subscription.token)" }
}
