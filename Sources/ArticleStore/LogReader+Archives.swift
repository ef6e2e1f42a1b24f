import Feed
import Foundation
import GRDB
import Newsroom

/// Pages of archives.
extension LogReader {
  func archive(_ key: EditionKey, page: ArchivePage) throws -> ArchivedArticles? {
    guard let edition = try edition(key), page.ordinals.upperBound <= edition.joinedCount else {
      return nil
    }
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT article.*, revision.body, revision.time, ordinal FROM membership
        JOIN edition ON edition.key = membership.edition
        JOIN article ON article.key = membership.article
        JOIN revision ON revision.sequence = article.sequence
        WHERE edition.path = ? AND ordinal BETWEEN ? AND ? ORDER BY ordinal
        """,
      arguments: [key.path, page.ordinals.lowerBound, page.ordinals.upperBound])
    let changed = rows.map { row -> Int64 in row["time"] }.max() ?? 0
    return ArchivedArticles(
      edition: edition, articles: try rows.map(publishedArticle),
      changed: max(Timestamp(seconds: changed), edition.changed))
  }

  /// What the law had removed from editions after it joined them, by the edition's key.
  func removals(from edition: Int64? = nil) throws -> [Int64: [ArchiveRemoval]] {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT membership.edition AS edition, membership.ordinal AS ordinal, (
          SELECT earlier.ordinal FROM membership AS earlier
          WHERE earlier.edition = membership.edition AND earlier.since < revision.sequence
          ORDER BY earlier.ordinal DESC LIMIT 1
        ) AS joined
        FROM revision JOIN membership ON membership.article = revision.article
        WHERE kind = 'erased' AND membership.since < revision.sequence
          AND (?1 IS NULL OR membership.edition = ?1)
        ORDER BY revision.sequence
        """,
      arguments: [edition])
    return Dictionary(grouping: rows) { row -> Int64 in row["edition"] }.mapValues { rows in
      rows.map { ArchiveRemoval(ordinal: $0["ordinal"], joinedBefore: $0["joined"]) }
    }
  }

  func setting(_ name: String) throws -> String? {
    try String.fetchOne(
      database, sql: "SELECT value FROM setting WHERE name = ?", arguments: [name])
  }
}
