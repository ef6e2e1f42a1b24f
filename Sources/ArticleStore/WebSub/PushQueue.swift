import Feed
import Foundation
import GRDB
import Newsroom

/// What hubs delivered, in the order in which it came.
struct PushQueue {
  let database: Database
  let now: Timestamp

  /// Whether there was room.
  func keep(_ push: Push, limits: PushLimits) throws -> Bool {
    let row = try database.row(
      "SELECT sum(length(body)) AS octets, sum(partner = ?) AS count FROM push",
      [push.partner.text])
    let (octets, count): (Int, Int) = (row?["octets"] ?? 0, row?["count"] ?? 0)
    guard count < limits.count, octets + push.body.count <= limits.octets else { return false }
    try database.run(
      "INSERT INTO push (partner, topic, type, body) VALUES (?, ?, ?, ?)",
      [push.partner.text, push.topic, push.type, Data(push.body)])
    return true
  }

  /// The documents that wait longest, one of each partner that nobody is asking.
  func claim(limit: Int, lease: Duration) throws -> [PushClaim] {
    let rows = try database.rows(
      """
      SELECT min(push.key) AS key, poll.partner AS partner, partner.name, partner.body AS terms,
        poll.claim, poll.state, poll.window
      FROM push JOIN partner ON partner.name = push.partner
      JOIN poll ON poll.partner = partner.key
      WHERE poll.leased IS NULL OR poll.leased <= ?1
      GROUP BY push.partner ORDER BY key LIMIT ?2
      """,
      [now.seconds, limit])
    return try rows.compactMap { try claim($0, lease) }
  }

  private func claim(_ row: Row, _ lease: Duration) throws -> PushClaim? {
    let key: Int64 = row["key"]
    let number: Int64 = row["claim"] + 1
    let partner = try Record.decode(Partner.self, row["terms"])
    guard let document = try database.row("SELECT topic, type, body FROM push WHERE key = ?", [key])
    else { return nil }
    try database.run(
      "UPDATE poll SET claim = ?, leased = ? WHERE partner = ?",
      [number, now.seconds + lease.components.seconds, row["partner"] as Int64])
    let push = Push(
      partner: partner.name, topic: document["topic"], type: document["type"],
      body: Array(document["body"] as Data))
    return PushClaim(
      push: push, key: key, partner: partner, number: number, state: row["state"],
      window: PollTables.entries(row["window"]))
  }

  /// Ends a claim.
  ///
  /// - Parameters:
  ///   - claim: of the document, which leaves the queue.
  ///   - state: what the poller remembers from now on; nil for what it did.
  /// - Returns: false where others took the claim.
  /// - Throws: what the database throws.
  func settle(_ claim: PushClaim, state: Data?) throws -> Bool {
    try database.run(
      """
      UPDATE poll SET leased = NULL, state = coalesce(?1, state)
      WHERE partner = (SELECT key FROM partner WHERE name = ?2) AND claim = ?3
        AND leased IS NOT NULL
      """,
      [state, claim.partner.name.text, claim.number])
    guard database.changesCount > 0 else { return false }
    try database.run("DELETE FROM push WHERE key = ?", [claim.key])
    return true
  }

  func forget(_ partner: PartnerName) throws {
    try database.run("DELETE FROM push WHERE partner = ?", [partner.text])
  }
}
