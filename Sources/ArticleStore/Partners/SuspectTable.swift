import Feed
import GRDB
import Newsroom

/// Documents and pages whose reading ended the program, by its version.
struct SuspectTable {
  let database: Database
  let version: String

  /// What is kept at most, and told.
  private static let most = 100

  func note(_ mark: ReadingMark, now: Timestamp) throws {
    try database.run(
      """
      INSERT INTO suspect (kind, digest, version, name, deaths, last) VALUES (?, ?, ?, ?, 1, ?)
      ON CONFLICT (kind, digest, version) DO UPDATE SET
        deaths = deaths + 1, name = excluded.name, last = excluded.last
      """,
      [mark.kind.rawValue, mark.digest, version, mark.name, now.seconds])
    try database.run(
      """
      DELETE FROM suspect WHERE rowid NOT IN (
        SELECT rowid FROM suspect ORDER BY last DESC, rowid DESC LIMIT ?)
      """,
      [Self.most])
  }

  /// A feed has other bytes with every article: what ends the program in it may come again in another
  /// document, and counts together.
  func isToBeSetAside(_ mark: ReadingMark) throws -> Bool {
    let sum = try database.one(
      Int.self,
      """
      SELECT sum(deaths) FROM suspect WHERE version = ?1 AND kind = ?2
        AND (digest = ?3 OR kind = 'document' AND name = ?4)
      """,
      [version, mark.kind.rawValue, mark.digest, mark.name])
    return sum ?? 0 >= Suspect.tries
  }

  func setAside(_ mark: ReadingMark) throws {
    try database.run(
      "UPDATE suspect SET deaths = max(deaths, ?) WHERE version = ? AND kind = ? AND digest = ?",
      [Suspect.tries, version, mark.kind.rawValue, mark.digest])
  }

  func suspects() throws -> [Suspect] {
    // A store of before that may only be read has none.
    guard try database.tableExists("suspect") else { return [] }
    return try database.rows(
      "SELECT * FROM suspect WHERE version = ? ORDER BY last DESC, rowid DESC LIMIT ?",
      [version, Self.most]
    ).compactMap { row in
      ReadingMark(
        words: "\(row["kind"] as String) \(row["digest"] as String) \(row["name"] as String)"
      )
      .map { Suspect(mark: $0, deaths: row["deaths"], last: Timestamp(seconds: row["last"])) }
    }
  }
}

extension SQLiteSchema {
  /// What ended the program while it was read.
  static let suspects = """
    CREATE TABLE suspect (
      kind    TEXT NOT NULL,
      digest  TEXT NOT NULL,
      version TEXT NOT NULL,
      name    TEXT NOT NULL,
      deaths  INTEGER NOT NULL,
      last    INTEGER NOT NULL,
      PRIMARY KEY (kind, digest, version)
    );
    """
}
