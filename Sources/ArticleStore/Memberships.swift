import Feed
import GRDB
import Newsroom

/// Which articles stand in which editions, as of one revision.
struct Memberships {
  let database: Database
  let sequence: Int64
  let time: Timestamp

  /// Moves an article to exactly the editions `wanted` and marks every edition whose documents
  /// change by it, those that it left included.
  ///
  /// - Returns: the editions joined and left, by path.
  func move(
    article: Int64, to wanted: [EditionKey], isSignificant: Bool, wasLive: Bool, isLive: Bool
  ) throws -> (joined: [EditionKey], left: [EditionKey]) {
    let present = try self.present(article)
    let wantedPaths = Set(wanted.map(\.path))
    var joined: [EditionKey] = []
    for key in wanted.sorted() where present[key.path] == nil {
      try join(article, try edition(key))
      joined.append(key)
    }
    var left: [EditionKey] = []
    for (path, edition) in present.sorted(by: { $0.key < $1.key })
    where !wantedPaths.contains(path) {
      try leave(article, edition)
      if let key = EditionKey(path: path) { left.append(key) }
    }
    if wasLive { try count(-1, in: present.values) }
    if isLive { try count(1, in: try self.present(article).values) }
    try mark(article, isSignificant: isSignificant, alsoLeft: left.compactMap { present[$0.path] })
    return (joined, left)
  }

  /// The editions in which the article stands: their keys by path.
  private func present(_ article: Int64) throws -> [String: Int64] {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT edition.key AS key, path FROM membership
        JOIN edition ON edition.key = membership.edition
        WHERE article = ? AND present
        """,
      arguments: [article])
    return Dictionary(uniqueKeysWithValues: rows.map { ($0["path"], $0["key"]) })
  }

  /// The edition's key in the tables; a new row for its first article.
  private func edition(_ key: EditionKey) throws -> Int64 {
    if let known = try Int64.fetchOne(
      database, sql: "SELECT key FROM edition WHERE path = ?", arguments: [key.path])
    {
      return known
    }
    try database.execute(
      sql: """
        INSERT INTO edition (path, sequence, changed, updated, joined, live)
        VALUES (?, ?, ?, ?, 0, 0)
        """,
      arguments: [key.path, sequence, time.seconds, time.seconds])
    return database.lastInsertedRowID
  }

  /// An article that joins again keeps the place in the order that it had.
  private func join(_ article: Int64, _ edition: Int64) throws {
    try database.execute(
      sql: """
        INSERT INTO membership (edition, article, ordinal, present, significant)
        SELECT ?1, ?2, joined + 1, 1,
          (SELECT significant_sequence FROM article WHERE key = ?2) FROM edition WHERE key = ?1
        ON CONFLICT (edition, article) DO UPDATE SET present = 1
        """,
      arguments: [edition, article])
    try database.execute(
      sql: """
        UPDATE edition SET updated = ?, joined = (
          SELECT max(ordinal) FROM membership WHERE edition = edition.key
        ) WHERE key = ?
        """,
      arguments: [time.seconds, edition])
    try note(edition, joined: true)
  }

  private func leave(_ article: Int64, _ edition: Int64) throws {
    try database.execute(
      sql: "UPDATE membership SET present = 0 WHERE edition = ? AND article = ?",
      arguments: [edition, article])
    try note(edition, joined: false)
  }

  private func note(_ edition: Int64, joined: Bool) throws {
    try database.execute(
      sql: "INSERT INTO membership_change (sequence, edition, joined) VALUES (?, ?, ?)",
      arguments: [sequence, edition, joined])
  }

  private func count(_ difference: Int, in editions: some Collection<Int64>) throws {
    for edition in editions {
      try database.execute(
        sql: "UPDATE edition SET live = live + ? WHERE key = ?", arguments: [difference, edition])
    }
  }

  private func mark(_ article: Int64, isSignificant: Bool, alsoLeft: [Int64]) throws {
    let editions =
      try Int64.fetchAll(
        database, sql: "SELECT edition FROM membership WHERE article = ? AND present",
        arguments: [article]) + alsoLeft
    if isSignificant {
      try database.execute(
        sql: "UPDATE membership SET significant = ? WHERE article = ?",
        arguments: [sequence, article])
    }
    for edition in editions {
      try database.execute(
        sql: "UPDATE edition SET sequence = ?, changed = ? WHERE key = ?",
        arguments: [sequence, time.seconds, edition])
      guard isSignificant else { continue }
      try database.execute(
        sql: "UPDATE edition SET updated = ? WHERE key = ?", arguments: [time.seconds, edition])
    }
  }
}
