import ArticleStore
import Feed
import Newsroom

/// What a poll tells of the partner's hub.
extension PollAttempt {
  /// The subscription at the partner's hub, after what the poll found.
  var subscription: Subscription? {
    var subscription = claim.subscription
    subscription?.missed += missed
    return subscription
  }

  /// Whether a subscription is to be begun, or ended.
  func hubNews(now: Timestamp) -> HubNews {
    guard verdict == .read || verdict == .unchanged, !claim.partner.isPaused else {
      return .unknown
    }
    guard let offer = state.hub, let subscribing else {
      return claim.subscription == nil ? .unknown : .none
    }
    if let known = claim.subscription, known.hub == offer.hub, known.topic == offer.topic {
      return .unknown
    }
    return .offered(subscribing.subscription(to: offer, of: claim.partner.name, now: now))
  }
}
