import Feed
import GRDB

/// Who is being asked, and who wants to be left alone. One request at a time per host, whatever it
/// is for.
struct HostTable {
  let database: Database
  let now: Timestamp

  /// - Throws: ``StoreError/hostIsAsked(_:)`` or ``StoreError/hostRests(_:until:)``.
  func checkFree(_ host: String) throws {
    let row = try database.row("SELECT leased, rests FROM host WHERE name = ?", [host])
    guard let row else { return }
    if row["leased"] as Int64 > now.seconds { throw StoreError.hostIsAsked(host) }
    let rests: Int64 = row["rests"]
    if rests > now.seconds {
      throw StoreError.hostRests(host, until: Timestamp(seconds: rests))
    }
  }

  func lease(_ host: String, until end: Int64) throws {
    try database.run(
      """
      INSERT INTO host (name, leased) VALUES (?, ?)
      ON CONFLICT (name) DO UPDATE SET leased = excluded.leased
      """, [host, end])
  }

  func free(_ host: String) throws {
    try database.run("UPDATE host SET leased = 0 WHERE name = ?", [host])
  }

  /// No partner of the host is due before its rest is over, and none of its pages is claimed.
  func keep(_ rest: HostRest) throws {
    try database.run(
      """
      INSERT INTO host (name, rests) VALUES (?, ?)
      ON CONFLICT (name) DO UPDATE SET rests = max(rests, excluded.rests)
      """,
      [rest.host, rest.until.seconds])
    // Pages are many, and their hosts are asked about before they are claimed.
    for table in ["poll", "subscription"] {
      try database.run(
        "UPDATE \(table) SET due = max(due, ?) WHERE host = ? AND due IS NOT NULL",
        [rest.until.seconds, rest.host])
    }
  }

  /// The host of an address, in lower case.
  static func host(of address: String) -> String {
    var rest = address.utf8[...]
    if let colon = rest.firstIndex(of: UInt8(ascii: ":")), rest[colon...].starts(with: "://".utf8) {
      rest = rest[colon...].dropFirst(3)
    }
    let authority = String(Substring(rest.prefix { !"/?#".utf8.contains($0) })).lowercased()
    guard let colon = authority.utf8.lastIndex(of: UInt8(ascii: ":")),
      !authority.utf8[colon...].contains(UInt8(ascii: "]"))
    else { return authority }
    return String(authority[..<colon])
  }
}
