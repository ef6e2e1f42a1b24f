package import Feed
package import Foundation
package import Newsroom

/// A partner with what is remembered of polling it.
package struct PartnerRecord: Sendable, Hashable {
  package var partner: Partner
  /// When it is asked next; nil for one that is paused, or not asked any more.
  package var due: Timestamp?
  /// Until when somebody may be asking it.
  package var leasedUntil: Timestamp?
  /// What the poller remembers, in its own form; empty before the first poll.
  package var state: Data
  /// When its host is to be asked again, where it wanted to be left alone.
  package var hostRestsUntil: Timestamp?
  /// At the hub of its feed.
  package var subscription: Subscription?
}

/// The right to ask a partner until the lease ends.
package struct PollClaim: Sendable, Hashable {
  package var partner: Partner
  /// Counts the partner's claims: a later one makes this void.
  package var number: Int64
  /// When it was due.
  package var due: Timestamp?
  package var state: Data
  /// The entries of its last document, in the document's order.
  package var window: [WindowEntry]
  /// At the hub of its feed.
  package var subscription: Subscription?

  package init(
    partner: Partner, number: Int64, due: Timestamp?, state: Data, window: [WindowEntry],
    subscription: Subscription? = nil
  ) {
    self.partner = partner
    self.number = number
    self.due = due
    self.state = state
    self.window = window
    self.subscription = subscription
  }
}

/// How a claim ends.
package struct PollSettlement: Sendable, Hashable {
  package var partner: PartnerName
  /// That was asked.
  package var host: String
  /// Of the claim.
  package var number: Int64
  /// When the partner is asked next; nil for never.
  package var due: Timestamp?
  /// Seconds from the next claim to the poll after it, should its process die.
  package var pause: Int
  package var state: Data
  /// A host that nobody is to ask until a time.
  package var rest: HostRest?
  /// The address that replaces the partner's.
  package var address: String?
  package var hub = HubNews.unknown
  /// Articles that the feed's hub should have delivered before.
  package var missed: [ArticleID] = []

  package init(
    _ claim: PollClaim, due: Timestamp?, pause: Int, state: Data, rest: HostRest? = nil,
    address: String? = nil
  ) {
    partner = claim.partner.name
    host = HostTable.host(of: claim.partner.address)
    number = claim.number
    self.due = due
    self.pause = pause
    self.state = state
    self.rest = rest
    self.address = address
  }
}

/// A host that wants to be left alone.
package struct HostRest: Sendable, Hashable {
  package var host: String
  package var until: Timestamp

  package init(host: String, until: Timestamp) {
    self.host = host
    self.until = until
  }
}
