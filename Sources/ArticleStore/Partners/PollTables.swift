import Feed
import Foundation
import GRDB
import Newsroom

/// Who is asking whom, and who is asked when.
struct PollTables {
  let database: Database
  let now: Timestamp

  private var hosts: HostTable { HostTable(database: database, now: now) }

  func claim(limit: Int, lease: Duration) throws -> [PollClaim] {
    try forgetWrongClock()
    var hosts: Set<String> = []
    var claims: [PollClaim] = []
    // More than are wanted, because some may share a host.
    let rows = try database.rows(
      "\(Self.due) ORDER BY due LIMIT ?2", [now.seconds, 2 * limit])
    for row in rows where claims.count < limit && hosts.insert(row["host"]).inserted {
      claims.append(try claim(row, lease))
    }
    return claims
  }

  func claim(_ name: PartnerName, lease: Duration) throws -> PollClaim {
    guard
      let row = try database.row("\(Self.selection) WHERE name = ?", [name.text])
    else { throw StoreError.unknownPartner(name) }
    try hosts.checkFree(row["host"])
    return try claim(row, lease)
  }

  /// More seconds than anything here is ever put off for: intervals reach to thirty days.
  private static let longest: Int64 = 31 * 86_400

  /// What is due later than that was put there by a clock that ran ahead: nobody is to wait for years
  /// because of it.
  private func forgetWrongClock() throws {
    let farthest = now.seconds + Self.longest
    try database.run(
      "UPDATE poll SET due = ?1, leased = NULL, wanted = NULL WHERE due > ?2",
      [now.seconds, farthest])
    guard database.changesCount > 0 else { return }
    for table in ["subscription", "permalink"] {
      try database.run("UPDATE \(table) SET due = ?1 WHERE due > ?2", [now.seconds, farthest])
    }
    try database.run(
      "UPDATE host SET leased = min(leased, ?1), rests = min(rests, ?1) WHERE max(leased, rests) > ?2",
      [now.seconds, farthest])
  }

  /// The time of the poll after this one is set before anything is sent.
  private func claim(_ row: Row, _ lease: Duration) throws -> PollClaim {
    let pause: Int64 = row["pause"]
    let number: Int64 = row["claim"] + 1
    try database.run(
      """
      UPDATE poll SET claim = ?1, leased = ?2, due = CASE WHEN due IS NULL THEN NULL ELSE ?3 END,
        asked = ?4, wanted = NULL
      WHERE partner = ?5
      """,
      [
        number, now.seconds + lease.components.seconds, now.seconds + pause, now.seconds,
        row["partner"] as Int64,
      ])
    try hosts.lease(row["host"], until: now.seconds + lease.components.seconds)
    let due: Int64? = row["due"]
    return PollClaim(
      partner: try Record.decode(Partner.self, row["body"]), number: number,
      due: due.map { Timestamp(seconds: $0) }, state: row["state"],
      window: Self.entries(row["window"]),
      subscription: try (row["subscription"] as Data?).map(SubscriptionTable.decode))
  }

  /// Whether the claim was still held.
  func settle(_ settlement: PollSettlement) throws -> Bool {
    try database.run(
      """
      UPDATE poll SET leased = NULL, pause = ?1, state = ?2,
        due = CASE WHEN paused THEN NULL ELSE min(?3, coalesce(wanted, ?3)) END
      WHERE partner = (SELECT key FROM partner WHERE name = ?4) AND claim = ?5
        AND leased IS NOT NULL
      """,
      [
        settlement.pause, settlement.state, settlement.due?.seconds, settlement.partner.text,
        settlement.number,
      ])
    guard database.changesCount > 0 else { return false }
    try hosts.free(settlement.host)
    if let rest = settlement.rest { try hosts.keep(rest) }
    if let address = settlement.address { try move(settlement.partner, to: address) }
    let subscriptions = SubscriptionTable(database: database)
    try subscriptions.miss(settlement.missed, of: settlement.partner)
    try subscriptions.note(settlement.hub, of: settlement.partner, now: now)
    return true
  }

  func keep(_ window: [WindowEntry], of partner: PartnerName) throws {
    try database.run(
      "UPDATE poll SET window = ? WHERE partner = (SELECT key FROM partner WHERE name = ?)",
      [Self.bytes(window), partner.text])
  }

  /// Something is said to be new: the partner is due as soon as its shortest interval allows, unless
  /// it is paused or asked no more.
  func hurry(_ partner: Partner) throws {
    try database.run(
      """
      UPDATE poll SET wanted = max(?1, asked + ?2), due = min(due, max(?1, asked + ?2))
      WHERE partner = (SELECT key FROM partner WHERE name = ?3)
      """, [now.seconds, partner.pace.minimum, partner.name.text])
  }

  func nextDue() throws -> Timestamp? {
    try database.one(Int64.self, "SELECT min(due) FROM poll WHERE due IS NOT NULL")
      .map { Timestamp(seconds: $0) }
  }

  /// The partner's address is another one from now on, unless somebody has it already.
  private func move(_ name: PartnerName, to address: String) throws {
    let tables = PartnerTables(database: database)
    guard var partner = try tables.record(name)?.partner else { return }
    let isTaken = try database.one(
      Bool.self, "SELECT EXISTS (SELECT 1 FROM partner WHERE address = ?)",
      [address])
    guard !(isTaken ?? false) else { return }
    partner.address = address
    try database.run(
      "UPDATE partner SET address = ?, body = ? WHERE name = ?",
      [address, try Record.encode(partner), name.text])
    try database.run(
      "UPDATE poll SET host = ? WHERE partner = (SELECT key FROM partner WHERE name = ?)",
      [HostTable.host(of: address), name.text])
  }

  private static let selection = """
    SELECT poll.partner, partner.body, poll.host, due, pause, claim, state, window,
      (SELECT subscription.body FROM subscription
        WHERE subscription.partner = partner.name AND status <> 'ending') AS subscription
    FROM poll JOIN partner ON partner.key = poll.partner
    """

  private static let due = """
    \(selection) LEFT JOIN host ON host.name = poll.host
    WHERE due <= ?1 AND (poll.leased IS NULL OR poll.leased <= ?1)
      AND (host.name IS NULL OR host.leased <= ?1 AND host.rests <= ?1)
    """

  /// An entry takes 24 octets: the article's id and the digest.
  static func entries(_ bytes: Data) -> [WindowEntry] {
    let all = Array(bytes)
    return stride(from: 0, to: all.count - all.count % 24, by: 24).map { start in
      WindowEntry(
        article: ArticleID(octets: all[start..<start + 16]),
        digest: all[start + 16..<start + 24].reduce(0) { $0 << 8 | UInt64($1) })
    }
  }

  private static func bytes(_ window: [WindowEntry]) -> Data {
    var bytes = Data(capacity: 24 * window.count)
    for entry in window {
      bytes += entry.article.octets
      bytes += stride(from: 56, through: 0, by: -8).map {
        UInt8(truncatingIfNeeded: entry.digest >> $0)
      }
    }
    return bytes
  }
}
