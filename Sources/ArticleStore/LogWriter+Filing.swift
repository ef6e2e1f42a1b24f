import Feed
import GRDB
import Newsroom

/// Moving articles between editions because the editions select others.
extension LogWriter {
  /// Moves every published article that stands elsewhere than the rules say, oldest first.
  func file(_ fingerprint: String) throws -> [Revision] {
    let keys = try Int64.fetchAll(
      database,
      sql: "SELECT key FROM article WHERE status = 'published' ORDER BY published, sequence")
    let revisions = try keys.compactMap { key -> Revision? in
      guard let stored = try storedArticle(key: key),
        try editions(of: stored) != reader.editions(ofArticle: key)
      else { return nil }
      return try record(.filed, stored)
    }
    try database.execute(
      sql: "INSERT OR REPLACE INTO setting (name, value) VALUES ('rules', ?)",
      arguments: [fingerprint])
    return revisions
  }
}
