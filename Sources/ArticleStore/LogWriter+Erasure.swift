import Feed
import Foundation
import GRDB
import Newsroom

/// Erasure by law.
extension LogWriter {
  /// Erases from the article and from every earlier revision of it, and records that it was done.
  func erase(_ id: ArticleID, _ order: ErasureOrder) throws -> Revision {
    let stored = try existing(id)
    let eraser = ArticleEraser(scope: order.scope, names: order.names)
    let erasure = Erasure(
      scope: order.scope, time: time.at(offset: stored.article.published.offset),
      reason: order.reason, law: order.law)
    try eraseRevisions(of: stored.key, eraser, erasure)
    if order.scope != .media {
      try identities.erase(of: stored.key)
      try Explanations(database: database).erase(of: stored.key)
      try TellingTable(database: database).erase(of: stored.key)
    }
    var article = eraser.erased(stored.article)
    article.erasures.append(erasure)
    if order.scope.takesText, article.notice == nil {
      article = withdrawn(article, reason: order.reason, noticeDays: order.noticeDays)
    } else if !article.status.isUnseen {
      article.updated = nextUpdate(of: article)
    }
    return try record(.erased, stored.with(article))
  }

  /// Each body becomes a stub that says what was taken out of it.
  private func eraseRevisions(of key: Int64, _ eraser: ArticleEraser, _ erasure: Erasure) throws {
    let sequences = try Int64.fetchAll(
      database, sql: "SELECT sequence FROM revision WHERE article = ?", arguments: [key])
    for sequence in sequences {
      guard
        let body = try Data.fetchOne(
          database, sql: "SELECT body FROM revision WHERE sequence = ?", arguments: [sequence])
      else { continue }
      var article = eraser.erased(try Record.decode(Article.self, body))
      article.erasures.append(erasure)
      try database.execute(
        sql: "UPDATE revision SET body = ? WHERE sequence = ?",
        arguments: [try Record.encode(article), sequence])
    }
  }
}
