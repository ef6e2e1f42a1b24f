package import Feed
package import Newsroom

/// A subscription to a partner's feed at its hub. WebSub section 5.
package struct Subscription: Sendable, Hashable, Codable {
  package enum Status: String, Sendable, Hashable, Codable {
    /// The hub is to be asked, or was and has not asked back.
    case pending
    case active
    /// The hub said no.
    case denied
    /// It is not wanted any more, and the hub is to be told.
    case ending
    /// There is nothing left to be done; it is forgotten.
    case over
  }

  package var partner: PartnerName
  package var hub: String
  /// The address of the feed, exactly as the hub is asked for it.
  package var topic: String
  /// The part of our callback's address that nobody can guess.
  package var token: String
  /// With which the hub signs what it delivers.
  package var secret: String
  package var status = Status.pending
  /// Until when the hub delivers.
  package var leaseEnd: Timestamp?
  /// When the hub is asked next; nil for never.
  package var due: Timestamp?
  /// Requests in a row that the hub did not take.
  package var failures = 0
  /// Why the hub took the last request amiss, or said no.
  package var reason: String?
  package var lastDelivery: Timestamp?
  /// Articles that a poll found although they were to be delivered.
  package var missed: [ArticleID] = []

  package init(
    partner: PartnerName, hub: String, topic: String, token: String, secret: String,
    due: Timestamp
  ) {
    self.partner = partner
    self.hub = hub
    self.topic = topic
    self.token = token
    self.secret = secret
    self.due = due
  }

  /// So many articles missed, and the hub counts as broken.
  package static let patience = 2

  package var isBroken: Bool { missed.count >= Self.patience }

  /// Until when the hub can be relied upon; nil where it cannot.
  package var liveUntil: Timestamp? { status == .active && !isBroken ? leaseEnd : nil }
}

/// The right to ask a subscription's hub.
package struct SubscriptionClaim: Sendable, Hashable {
  package var subscription: Subscription
  /// Counts the subscription's claims: a later one makes this void.
  package var number: Int64
}

/// What a poll tells of the hub of a partner's feed.
package enum HubNews: Sendable, Hashable {
  /// Nothing could be learnt.
  case unknown
  /// There is none, or none is wanted: a subscription ends.
  case none
  /// There is one; the subscription is begun unless there is one at the hub for the topic already.
  case offered(Subscription)
}
