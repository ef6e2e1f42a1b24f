import Feed
import GRDB
import Newsroom

/// Pages of partners' articles that are to be looked at again.
struct PermalinkTable {
  let database: Database
  let now: Timestamp

  /// When a page is looked at, in seconds after its article came: 1 hour, 1 day, 7 days, 30 days.
  static let steps: [Int64] = [3600, 86_400, 7 * 86_400, 30 * 86_400]

  private var hosts: HostTable { HostTable(database: database, now: now) }

  /// Begins to watch the page of an article that came.
  func watch(_ key: Int64, url: String) throws {
    try database.run(
      """
      INSERT OR IGNORE INTO permalink (article, url, host, came, step, due)
      VALUES (?1, ?2, ?3, ?4, 0, ?4 + ?5)
      """, [key, url, HostTable.host(of: url), now.seconds, Self.steps[0]])
  }

  /// An article vanished from its feed: its page is looked at now.
  func hurry(_ article: ArticleID) throws {
    try database.run(
      """
      INSERT INTO permalink (article, url, host, came, step, due)
      SELECT key, url, '', ?1, \(Self.steps.count - 1), ?1 FROM article
      WHERE id = ?2 AND url IS NOT NULL AND status = 'published'
      ON CONFLICT (article) DO UPDATE SET due = ?1
      """,
      [now.seconds, article.description])
    let row = try database.row(
      """
      SELECT permalink.article AS key, permalink.url AS url FROM permalink
      JOIN article ON key = permalink.article WHERE id = ?
      """,
      [article.description])
    guard let row else { return }
    let url: String = row["url"]
    try database.run(
      "UPDATE permalink SET host = ? WHERE article = ?",
      [HostTable.host(of: url), row["key"] as Int64])
  }

  func claim(limit: Int, lease: Duration) throws -> [PermalinkClaim] {
    let end = now.seconds + lease.components.seconds
    let rows = try database.rows(
      """
      SELECT permalink.*, article.id AS id FROM permalink
      JOIN article ON article.key = permalink.article
      LEFT JOIN host ON host.name = permalink.host
      WHERE permalink.due <= ?1 AND (host.name IS NULL OR leased <= ?1 AND rests <= ?1)
      ORDER BY permalink.due LIMIT ?2
      """,
      [now.seconds, 4 * limit])
    var seen: Set<String> = []
    var claims: [PermalinkClaim] = []
    for row in rows where claims.count < limit && seen.insert(row["host"]).inserted {
      guard let id = ArticleID(row["id"] as String) else { continue }
      let claim = PermalinkClaim(
        article: id, url: row["url"], host: row["host"], number: row["claim"] + 1)
      // Should the process die, the page is due again when the lease is over.
      try database.run(
        "UPDATE permalink SET claim = ?, due = ? WHERE article = ?",
        [claim.number, end, row["article"] as Int64])
      try hosts.lease(claim.host, until: end)
      claims.append(claim)
    }
    return claims
  }

  /// Notes that a page was looked at; false where others took the claim.
  func settle(_ claim: PermalinkClaim, _ finding: PermalinkFinding) throws -> Bool {
    let row = try database.row(
      """
      SELECT permalink.* FROM permalink JOIN article ON article.key = permalink.article
      WHERE article.id = ? AND claim = ?
      """,
      [claim.article.description, claim.number])
    guard let row else { return false }
    try hosts.free(claim.host)
    if case .rests(let rest) = finding {
      try hosts.keep(rest)
      try move(row["article"], to: row["step"], due: rest.until.seconds)
      return true
    }
    let step: Int = row["step"] + 1
    let came: Int64 = row["came"]
    guard step < Self.steps.count, finding.mayChange else {
      try database.run("DELETE FROM permalink WHERE article = ?", [row["article"] as Int64])
      return true
    }
    try move(row["article"], to: step, due: max(came + Self.steps[step], now.seconds + 3600))
    return true
  }

  private func move(_ article: Int64, to step: Int, due: Int64) throws {
    try database.run(
      "UPDATE permalink SET step = ?, due = ? WHERE article = ?",
      [step, due, article])
  }
}

extension PermalinkFinding {
  /// Whether there is a point in looking again.
  fileprivate var mayChange: Bool { if case .gone = self { false } else { true } }
}
