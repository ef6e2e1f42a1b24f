import Foundation
import GRDB
import Newsroom

/// Why the rules tagged articles as they did; the latest explanation of each.
struct Explanations {
  let database: Database

  /// Keeps the explanation of an article; `isFirst` where there is none of it yet. SQLite copies pages
  /// before it replaces, but not before it inserts one row.
  func keep(_ explanation: Explanation, of key: Int64, isFirst: Bool = false) throws {
    try database.run(
      isFirst ? Self.insertion : Self.replacement,
      [key, explanation.found.rules, try Record.encode(explanation)])
  }

  private static let insertion = "INSERT INTO explanation (article, rules, body) VALUES (?, ?, ?)"
  private static let replacement = """
    \(insertion)
    ON CONFLICT (article) DO UPDATE SET rules = excluded.rules, body = excluded.body
    """

  func explanation(of id: ArticleID) throws -> Explanation? {
    let body = try database.one(
      Data.self,
      """
      SELECT body FROM explanation JOIN article ON article.key = explanation.article
      WHERE article.id = ?
      """,
      [id.description])
    return try body.map { try Record.decode(Explanation.self, $0) }
  }

  /// An explanation quotes the text.
  func erase(of key: Int64) throws {
    try database.run("DELETE FROM explanation WHERE article = ?", [key])
  }

  /// Articles with text that these rules have not considered yet and of which an editor has not
  /// decided everything, in the order in which they came, after the one with a key.
  func unconsidered(by rules: String, after key: Int64, limit: Int) throws -> [Int64] {
    try database.all(
      Int64.self,
      """
      SELECT article.key FROM article LEFT JOIN explanation ON explanation.article = article.key
      WHERE article.key > ? AND rules IS NOT ? ORDER BY article.key LIMIT ?
      """,
      [key, rules, limit])
  }
}
