import Feed
import GRDB
import Newsroom

/// Which articles stand in which editions, as of one revision.
struct Memberships {
  let database: Database
  let editions: EditionLedger
  let sequence: Int64
  let time: Timestamp

  /// Moves an article to exactly the editions `wanted` and marks every edition whose documents
  /// change by it, those that it left included.
  ///
  /// - Parameters:
  ///   - stored: the article as it is after the revision, and where it stood before.
  ///   - wanted: editions in the order of their paths, each once.
  ///   - isSignificant: whether readers should take notice of the revision.
  /// - Returns: the editions joined and left, by path.
  /// - Throws: what the database says.
  func move(_ stored: StoredArticle, to wanted: [EditionKey], isSignificant: Bool) throws
    -> (joined: [EditionKey], left: [EditionKey])
  {
    var known = stored.isNew ? [:] : try self.known(stored.key)
    let isLive = stored.article.status == .published
    var (joined, left): ([EditionKey], [EditionKey]) = ([], [])
    var first: [Int64] = []
    for key in wanted {
      let path = key.path
      let place = known.removeValue(forKey: path)
      let edition =
        try place?.edition ?? editions.key(of: path, sequence: sequence, time: time)
      let stays = place?.isPresent == true
      if place == nil { first.append(edition) } else if !stays { try joinAgain(stored, edition) }
      if !stays { joined.append(key) }
      try mark(
        edition, isSignificant: isSignificant || !stays,
        live: (isLive ? 1 : 0) - (stored.wasLive && stays ? 1 : 0))
    }
    try join(stored, first, significant: isSignificant ? sequence : stored.significant)
    for (path, place) in known.sorted(by: { $0.key < $1.key }) where place.isPresent {
      try leave(stored, place.edition)
      try mark(place.edition, isSignificant: isSignificant, live: stored.wasLive ? -1 : 0)
      if let key = EditionKey(path: path) { left.append(key) }
    }
    if isSignificant, !stored.isNew {
      try database.run(
        "UPDATE membership SET significant = ? WHERE article = ?", [sequence, stored.key])
    }
    return (joined, left)
  }

  /// An edition that the article ever joined.
  private struct Place {
    var edition: Int64
    /// It did not leave it since.
    var isPresent: Bool
  }

  /// The editions that the article ever joined, by path.
  private func known(_ article: Int64) throws -> [String: Place] {
    let rows = try database.rows(
      """
      SELECT edition.key AS key, path, present FROM membership
      JOIN edition ON edition.key = membership.edition WHERE article = ?
      """,
      [article])
    return Dictionary(
      uniqueKeysWithValues: rows.map {
        ($0["path"], Place(edition: $0["key"], isPresent: $0["present"]))
      })
  }

  /// Joins editions that the article never was in.
  private func join(_ stored: StoredArticle, _ first: [Int64], significant: Int64) throws {
    var rest = first[...]
    while !rest.isEmpty {
      let some = rest.prefix(Self.insertions.count - 1)
      rest = rest.dropFirst(some.count)
      var arguments: StatementArguments = [stored.key, significant, sequence]
      for edition in some { arguments += [edition, try editions.nextOrdinal(in: edition)] }
      try database.run(Self.insertions[some.count], arguments)
    }
  }

  /// Statements by the number of rows that they insert. What fails ends the transaction; with `FAIL`,
  /// SQLite does not copy pages first to undo the statement alone.
  private static let insertions = (0...32).map { count in
    let rows = (0..<count).map { "(?1, ?\(4 + 2 * $0), ?\(5 + 2 * $0), 1, ?2, ?3)" }
    return """
      INSERT OR FAIL INTO membership (article, edition, ordinal, present, significant, since)
      VALUES \(rows.joined(separator: ", "))
      """
  }

  /// An article that joins again keeps the place in the order that it had.
  private func joinAgain(_ stored: StoredArticle, _ edition: Int64) throws {
    try database.run(
      "UPDATE membership SET present = 1 WHERE edition = ? AND article = ?", [edition, stored.key])
    try note(edition, joined: true)
  }

  private func leave(_ stored: StoredArticle, _ edition: Int64) throws {
    try database.run(
      "UPDATE membership SET present = 0 WHERE edition = ? AND article = ?", [edition, stored.key])
    try note(edition, joined: false)
  }

  private func note(_ edition: Int64, joined: Bool) throws {
    try database.run(
      "INSERT INTO membership_change (sequence, edition, joined) VALUES (?, ?, ?)",
      [sequence, edition, joined])
  }

  private func mark(_ edition: Int64, isSignificant: Bool, live: Int) throws {
    try editions.mark(
      edition, sequence: sequence, time: time, isSignificant: isSignificant, live: live)
  }
}
