import Feed
import Foundation
import GRDB
import Newsroom

/// Questions to the log, inside one read.
struct LogReader {
  let database: Database

  func lastSequence() throws -> Int64 {
    try database.one(Int64.self, "SELECT max(sequence) FROM revision") ?? 0
  }

  /// When the newest revision came, by the clock of that moment; nil for an empty log.
  func lastTime() throws -> Timestamp? {
    try database.one(
      Int64.self, "SELECT time FROM revision ORDER BY sequence DESC LIMIT 1"
    ).map { Timestamp(seconds: $0) }
  }

  /// The epoch in force, and of which way of rendering it is; nil where documents were never made.
  func lastEpoch() throws -> (epoch: Epoch, fingerprint: String)? {
    try database.row(
      """
      SELECT sequence, time, body FROM revision WHERE kind = 'epoch'
      ORDER BY sequence DESC LIMIT 1
      """
    ).map { row in
      (Epoch(sequence: row["sequence"], time: Timestamp(seconds: row["time"])), row["body"])
    }
  }

  func nextDue() throws -> Timestamp? {
    try Int64.fetchOne(database, sql: "SELECT min(due) FROM article WHERE due IS NOT NULL")
      .map { Timestamp(seconds: $0) }
  }

  func revisions(after sequence: Int64, limit: Int) throws -> [Revision] {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT sequence, time, kind, number,
          (SELECT id FROM article WHERE key = revision.article) AS article
        FROM revision WHERE sequence > ? ORDER BY sequence LIMIT ?
        """,
      arguments: [sequence, limit])
    return try rows.map { row in
      let number: Int64 = row["sequence"]
      return Revision(
        sequence: number, time: Timestamp(seconds: row["time"]),
        kind: try kind(row["kind"]), article: try articleID(row["article"]), number: row["number"],
        joined: try changes(at: number, joined: true), left: try changes(at: number, joined: false))
    }
  }

  /// The first time that an article joins an edition stands in its membership alone.
  private func changes(at sequence: Int64, joined: Bool) throws -> [EditionKey] {
    try String.fetchAll(
      database,
      sql: """
        SELECT path FROM edition WHERE key IN (
          SELECT edition FROM membership_change WHERE sequence = ?1 AND joined = ?2
          UNION SELECT edition FROM revision JOIN membership USING (article)
            WHERE ?2 AND revision.sequence = ?1 AND since = ?1
        ) ORDER BY path
        """,
      arguments: [sequence, joined]
    ).map(editionKey)
  }

  func editions() throws -> [Edition] {
    let removals = try removals()
    return try Row.fetchAll(database, sql: "SELECT * FROM edition ORDER BY path").map {
      try edition($0, removals)
    }
  }

  func edition(_ key: EditionKey) throws -> Edition? {
    try Row.fetchOne(
      database, sql: "SELECT * FROM edition WHERE path = ?", arguments: [key.path]
    ).map { row in try edition(row, try removals(from: row["key"])) }
  }

  private func edition(_ row: Row, _ removals: [Int64: [ArchiveRemoval]]) throws -> Edition {
    Edition(
      key: try editionKey(row["path"]), sequence: row["sequence"],
      changed: Timestamp(seconds: row["changed"]), updated: Timestamp(seconds: row["updated"]),
      joinedCount: row["joined"], liveCount: row["live"],
      removals: removals[row["key"]] ?? [])
  }

  func articles(of key: EditionKey, limit: Int) throws -> [PublishedArticle] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT article.*, revision.body, ordinal FROM membership
        JOIN edition ON edition.key = membership.edition
        JOIN article ON article.key = membership.article
        JOIN revision ON revision.sequence = article.sequence
        WHERE edition.path = ? AND membership.present
        ORDER BY membership.significant DESC LIMIT ?
        """,
      arguments: [key.path, limit]
    ).map(publishedArticle)
  }

  func article(_ id: ArticleID) throws -> PublishedArticle? {
    try Row.fetchOne(
      database,
      sql: """
        SELECT article.*, revision.body FROM article
        JOIN revision ON revision.sequence = article.sequence WHERE article.id = ?
        """,
      arguments: [id.description]
    ).map(publishedArticle)
  }

  func publishedArticle(_ row: Row) throws -> PublishedArticle {
    let body: Data = row["body"]
    let article = try Record.decode(Article.self, body)
    return PublishedArticle(
      article: article, sequence: row["sequence"],
      significantSequence: row["significant_sequence"],
      significant: Timestamp(seconds: row["significant_time"]),
      references: try references(to: article.linkedArticles),
      ordinal: row.hasColumn("ordinal") ? row["ordinal"] : 0)
  }

  private func kind(_ text: String) throws -> Revision.Kind {
    guard let kind = Revision.Kind(rawValue: text) else { throw corruption("revision kind", text) }
    return kind
  }

  private func articleID(_ text: String?) throws -> ArticleID? {
    guard let text else { return nil }
    guard let id = ArticleID(text) else { throw corruption("article id", text) }
    return id
  }

  private func editionKey(_ path: String) throws -> EditionKey {
    guard let key = EditionKey(path: path) else { throw corruption("edition path", path) }
    return key
  }

  private func corruption(_ what: String, _ value: String) -> DatabaseError {
    DatabaseError(resultCode: .SQLITE_CORRUPT, message: "no such \(what): \(value)")
  }
}
