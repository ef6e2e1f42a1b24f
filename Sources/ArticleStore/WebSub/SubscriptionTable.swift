import Feed
import Foundation
import GRDB
import Newsroom

/// Subscriptions in their table.
struct SubscriptionTable {
  let database: Database

  func subscription(token: String) throws -> Subscription? {
    try database.one(Data.self, "SELECT body FROM subscription WHERE token = ?", [token])
      .map(Self.decode)
  }

  /// The one subscription of a partner that is wanted.
  func current(of partner: PartnerName) throws -> Subscription? {
    try database.one(
      Data.self, "SELECT body FROM subscription WHERE partner = ? AND status <> 'ending'",
      [partner.text]
    ).map(Self.decode)
  }

  func note(_ news: HubNews, of partner: PartnerName, now: Timestamp) throws {
    switch news {
    case .unknown: return
    case .none: try end(of: partner, now: now)
    case .offered(let offered):
      if let known = try current(of: partner) {
        if known.hub == offered.hub, known.topic == offered.topic { return }
        try end(of: partner, now: now)
      }
      try insert(offered)
    }
  }

  /// The partner's hub is to be told that we want no more of it.
  func end(of partner: PartnerName, now: Timestamp) throws {
    guard var subscription = try current(of: partner) else { return }
    // A hub that never promised anything has nothing to be told.
    subscription.status = subscription.leaseEnd.map { $0 > now } ?? false ? .ending : .over
    subscription.due = now
    subscription.failures = 0
    try update(subscription)
  }

  func miss(_ articles: [ArticleID], of partner: PartnerName) throws {
    guard !articles.isEmpty, var subscription = try current(of: partner) else { return }
    subscription.missed = Array((articles + subscription.missed).prefix(Subscription.patience))
    try update(subscription)
  }

  /// The hub delivered, be it late.
  func note(_ outcome: DeliveryOutcome, of partner: PartnerName, now: Timestamp) throws {
    guard var subscription = try current(of: partner) else { return }
    subscription.missed.removeAll { article in
      outcome.outcomes.contains { $0.article == article }
    }
    subscription.lastDelivery = now
    try update(subscription)
  }

  // MARK: Claims

  func claim(limit: Int, lease: Duration, now: Timestamp) throws -> [SubscriptionClaim] {
    let hosts = HostTable(database: database, now: now)
    let end = now.seconds + lease.components.seconds
    let rows = try database.rows(
      """
      SELECT subscription.* FROM subscription LEFT JOIN host ON host.name = subscription.host
      WHERE due <= ?1 AND (host.name IS NULL OR leased <= ?1 AND rests <= ?1)
      ORDER BY due LIMIT ?2
      """,
      [now.seconds, 4 * limit])
    var seen: Set<String> = []
    var claims: [SubscriptionClaim] = []
    for row in rows where claims.count < limit && seen.insert(row["host"]).inserted {
      let claim = SubscriptionClaim(
        subscription: try Self.decode(row["body"]), number: row["claim"] + 1)
      // Should the process die, the hub is asked when the lease is over.
      try database.run(
        "UPDATE subscription SET claim = ?, due = ? WHERE key = ?",
        [claim.number, end, row["key"] as Int64])
      try hosts.lease(row["host"], until: end)
      claims.append(claim)
    }
    return claims
  }

  /// The subscription as it is now; nil where others took the claim.
  func settle(_ claim: SubscriptionClaim, rest: HostRest?, now: Timestamp) throws -> Subscription? {
    let row = try database.row(
      "SELECT body, host FROM subscription WHERE token = ? AND claim = ?",
      [claim.subscription.token, claim.number])
    guard let row else { return nil }
    let hosts = HostTable(database: database, now: now)
    try hosts.free(row["host"])
    if let rest { try hosts.keep(rest) }
    return try Self.decode(row["body"])
  }

  // MARK: Rows

  func update(_ subscription: Subscription) throws {
    if subscription.status == .over {
      return try database.run("DELETE FROM subscription WHERE token = ?", [subscription.token])
    }
    try database.run(
      "UPDATE subscription SET status = ?, due = ?, body = ? WHERE token = ?",
      [
        subscription.status.rawValue, subscription.due?.seconds, try Record.encode(subscription),
        subscription.token,
      ])
  }

  private func insert(_ subscription: Subscription) throws {
    try database.run(
      """
      INSERT INTO subscription (partner, token, host, status, due, body) VALUES (?, ?, ?, ?, ?, ?)
      """,
      [
        subscription.partner.text, subscription.token, HostTable.host(of: subscription.hub),
        subscription.status.rawValue, subscription.due?.seconds, try Record.encode(subscription),
      ])
  }

  static func decode(_ body: Data) throws -> Subscription {
    try Record.decode(Subscription.self, body)
  }
}
