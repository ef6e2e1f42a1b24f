import GRDB
import Newsroom

/// Which articles name which others in notes and concerns: an index over the bodies.
struct ArticleLinks {
  let database: Database

  /// Sets what an article names.
  func set(_ others: [ArticleID], of key: Int64) throws {
    try database.run("DELETE FROM article_link WHERE article = ?", [key])
    for other in others {
      try database.run(
        """
        INSERT OR IGNORE INTO article_link (article, other)
        SELECT ?, key FROM article WHERE id = ?
        """,
        [key, other.description])
    }
  }

  /// The editions of the articles that name one which changed: its headline, its address or whether
  /// it can be seen at all show in their links.
  func editions(naming key: Int64) throws -> [Int64] {
    try database.all(
      Int64.self,
      """
      SELECT DISTINCT edition FROM membership JOIN article_link USING (article)
      WHERE other = ? AND present
      """,
      [key])
  }
}
