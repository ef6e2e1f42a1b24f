import Feed
import Foundation
import GRDB
import Newsroom

/// Partners in the tables: who they are.
struct PartnerTables {
  let database: Database

  func areKnown() throws -> Bool {
    try database.one(Bool.self, "SELECT EXISTS (SELECT 1 FROM partner_list)") ?? false
  }

  func records() throws -> [PartnerRecord] {
    try database.rows("\(Self.selection) ORDER BY name").map(Self.record)
  }

  func record(_ name: PartnerName) throws -> PartnerRecord? {
    try database.row(
      "\(Self.selection) WHERE name = ?", [name.text]
    ).map(Self.record)
  }

  func add(_ partner: Partner, now: Timestamp) throws {
    if try record(partner.name) != nil { throw StoreError.partnerExists(partner.name) }
    try checkAddress(of: partner)
    try database.run(
      "INSERT INTO partner (name, address, body) VALUES (?, ?, ?)",
      [partner.name.text, partner.address, try Record.encode(partner)])
    try database.run(
      """
      INSERT INTO poll (partner, host, paused, due, pause, claim, state, window)
      VALUES (?, ?, ?, ?, ?, 0, x'', x'')
      """,
      [
        database.lastInsertedRowID, HostTable.host(of: partner.address), partner.isPaused,
        partner.isPaused ? nil : now.seconds, partner.pace.minimum,
      ])
    try database.run(
      "INSERT INTO partner_list SELECT ? WHERE NOT EXISTS (SELECT 1 FROM partner_list)",
      [now.seconds])
  }

  func change(_ partner: Partner, now: Timestamp) throws {
    guard let old = try record(partner.name)?.partner else {
      throw StoreError.unknownPartner(partner.name)
    }
    try checkAddress(of: partner)
    try database.run(
      "UPDATE partner SET address = ?, body = ? WHERE name = ?",
      [partner.address, try Record.encode(partner), partner.name.text])
    let isAnew = old.address != partner.address || old.isPaused && !partner.isPaused
    try database.run(
      """
      UPDATE poll SET host = ?1, paused = ?2,
        due = CASE WHEN ?2 THEN NULL WHEN ?3 THEN ?4 ELSE due END
      WHERE partner = (SELECT key FROM partner WHERE name = ?5)
      """,
      [
        HostTable.host(of: partner.address), partner.isPaused, isAnew, now.seconds,
        partner.name.text,
      ])
    if partner.isPaused {
      try SubscriptionTable(database: database).end(of: partner.name, now: now)
    }
  }

  func remove(_ name: PartnerName, now: Timestamp) throws {
    try SubscriptionTable(database: database).end(of: name, now: now)
    try PushQueue(database: database, now: now).forget(name)
    try database.run("DELETE FROM partner WHERE name = ?", [name.text])
    if database.changesCount == 0 { throw StoreError.unknownPartner(name) }
  }

  private func checkAddress(of partner: Partner) throws {
    let other = try database.one(
      String.self, "SELECT name FROM partner WHERE address = ? AND name <> ?",
      [partner.address, partner.name.text])
    if let name = other.flatMap({ PartnerName($0) }) {
      throw StoreError.addressTaken(partner.address, by: name)
    }
  }

  // MARK: Rows

  private static let selection = """
    SELECT partner.body, due, leased, state,
      (SELECT rests FROM host WHERE host.name = poll.host AND rests > 0) AS rest,
      (SELECT subscription.body FROM subscription
        WHERE subscription.partner = partner.name AND status <> 'ending') AS subscription
    FROM partner JOIN poll ON poll.partner = partner.key
    """

  private static func record(_ row: Row) throws -> PartnerRecord {
    PartnerRecord(
      partner: try Record.decode(Partner.self, row["body"]), due: time(row["due"]),
      leasedUntil: time(row["leased"]), state: row["state"], hostRestsUntil: time(row["rest"]),
      subscription: try (row["subscription"] as Data?).map(SubscriptionTable.decode))
  }

  private static func time(_ seconds: Int64?) -> Timestamp? {
    seconds.map { Timestamp(seconds: $0) }
  }
}
