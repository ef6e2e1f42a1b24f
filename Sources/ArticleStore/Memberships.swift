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
    var (joined, left): ([EditionKey], [EditionKey]) = ([], [])
    for key in wanted.sorted() {
      let isNew = present[key.path] == nil
      let edition = try present[key.path] ?? self.edition(key)
      if isNew {
        try join(article, edition)
        joined.append(key)
      }
      let live = (isLive ? 1 : 0) - (wasLive && !isNew ? 1 : 0)
      try mark(edition, joined: isNew, isSignificant: isSignificant || isNew, live: live)
    }
    for (path, edition) in present.sorted(by: { $0.key < $1.key })
    where !wantedPaths.contains(path) {
      try leave(article, edition)
      try mark(edition, joined: false, isSignificant: isSignificant, live: wasLive ? -1 : 0)
      if let key = EditionKey(path: path) { left.append(key) }
    }
    if isSignificant {
      try database.run(
        "UPDATE membership SET significant = ? WHERE article = ?", [sequence, article])
    }
    return (joined, left)
  }

  /// The editions in which the article stands: their keys by path.
  private func present(_ article: Int64) throws -> [String: Int64] {
    let rows = try database.rows(
      """
      SELECT edition.key AS key, path FROM membership
      JOIN edition ON edition.key = membership.edition
      WHERE article = ? AND present
      """,
      [article])
    return Dictionary(uniqueKeysWithValues: rows.map { ($0["path"], $0["key"]) })
  }

  /// The edition's key in the tables; a new row for its first article.
  private func edition(_ key: EditionKey) throws -> Int64 {
    if let known = try database.one(
      Int64.self, "SELECT key FROM edition WHERE path = ?", [key.path])
    {
      return known
    }
    try database.run(
      """
      INSERT INTO edition (path, sequence, changed, updated, joined, live)
      VALUES (?, ?, ?, ?, 0, 0)
      """,
      [key.path, sequence, time.seconds, time.seconds])
    return database.lastInsertedRowID
  }

  /// An article that joins again keeps the place in the order that it had.
  private func join(_ article: Int64, _ edition: Int64) throws {
    try database.run(
      """
      INSERT INTO membership (edition, article, ordinal, present, significant, since)
      SELECT ?1, ?2, joined + 1, 1,
        (SELECT significant_sequence FROM article WHERE key = ?2), ?3
      FROM edition WHERE key = ?1
      ON CONFLICT (edition, article) DO UPDATE SET present = 1
      """,
      [edition, article, sequence])
    try note(edition, joined: true)
  }

  private func leave(_ article: Int64, _ edition: Int64) throws {
    try database.run(
      "UPDATE membership SET present = 0 WHERE edition = ? AND article = ?",
      [edition, article])
    try note(edition, joined: false)
  }

  private func note(_ edition: Int64, joined: Bool) throws {
    try database.run(
      "INSERT INTO membership_change (sequence, edition, joined) VALUES (?, ?, ?)",
      [sequence, edition, joined])
  }

  /// Marks that an edition's documents change.
  private func mark(_ edition: Int64, joined: Bool, isSignificant: Bool, live: Int) throws {
    try database.run(
      """
      UPDATE edition SET sequence = ?1, changed = ?2, live = live + ?3,
        updated = CASE WHEN ?4 THEN ?2 ELSE updated END,
        joined = CASE WHEN ?5 THEN
          (SELECT max(ordinal) FROM membership WHERE edition = edition.key) ELSE joined END
      WHERE key = ?6
      """,
      [sequence, time.seconds, live, isSignificant, joined, edition])
  }
}
