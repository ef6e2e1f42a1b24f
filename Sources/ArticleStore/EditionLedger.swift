import Feed
import GRDB
import Newsroom

/// The editions that a transaction changes, each read once and written once, at the end.
///
/// An article stands in a dozen editions, and those of a partner's document mostly in the same ones.
final class EditionLedger {
  private struct Line {
    var sequence: Int64
    var changed: Int64
    var updated: Int64
    var joined: Int
    var live: Int
    var isToBeWritten = false
  }

  private let database: Database
  private var keys: [String: Int64] = [:]
  private var lines: [Int64: Line] = [:]

  init(_ database: Database) {
    self.database = database
  }

  /// The edition's key in the tables; a new row for its first article.
  func key(of path: String, sequence: Int64, time: Timestamp) throws -> Int64 {
    if let known = keys[path] { return known }
    if let known = try database.one(Int64.self, "SELECT key FROM edition WHERE path = ?", [path]) {
      keys[path] = known
      return known
    }
    try database.run(
      """
      INSERT INTO edition (path, sequence, changed, updated, joined, live)
      VALUES (?, ?, ?, ?, 0, 0)
      """,
      [path, sequence, time.seconds, time.seconds])
    keys[path] = database.lastInsertedRowID
    return database.lastInsertedRowID
  }

  /// The place in the order of joining of an article that joins an edition now.
  func nextOrdinal(in edition: Int64) throws -> Int {
    try change(edition) { line in
      line.joined += 1
      return line.joined
    }
  }

  /// Marks that an edition's documents change.
  ///
  /// - Parameters:
  ///   - edition: its key.
  ///   - sequence: of the revision.
  ///   - time: of the revision.
  ///   - isSignificant: whether readers should take notice.
  ///   - live: by how many the articles become more that readers see in it.
  /// - Throws: what the database says.
  func mark(
    _ edition: Int64, sequence: Int64, time: Timestamp, isSignificant: Bool = false, live: Int = 0
  ) throws {
    try change(edition) { line in
      line.sequence = sequence
      // A clock that was set back makes no document older: caches would keep what they have.
      line.changed = max(line.changed, time.seconds)
      line.live += live
      if isSignificant { line.updated = max(line.updated, time.seconds) }
    }
  }

  /// Writes what was changed. The tables lack it before.
  func write() throws {
    for (key, line) in lines where line.isToBeWritten {
      try database.run(
        """
        UPDATE edition SET sequence = ?, changed = ?, updated = ?, joined = ?, live = ?
        WHERE key = ?
        """,
        [line.sequence, line.changed, line.updated, line.joined, line.live, key])
      lines[key]?.isToBeWritten = false
    }
  }

  private func change<Value>(_ edition: Int64, _ body: (inout Line) -> Value) throws -> Value {
    var line = try lines[edition] ?? read(edition)
    line.isToBeWritten = true
    defer { lines[edition] = line }
    return body(&line)
  }

  private func read(_ edition: Int64) throws -> Line {
    let row = try database.row(
      "SELECT sequence, changed, updated, joined, live FROM edition WHERE key = ?", [edition])
    guard let row else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "no edition has key \(edition)")
    }
    return Line(
      sequence: row["sequence"], changed: row["changed"], updated: row["updated"],
      joined: row["joined"], live: row["live"])
  }
}
