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
      reason: order.reason, law: order.law, count: try count(stored, order, eraser))
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

  /// In how many places what is to be erased stands in the revision that has the most of it. A name
  /// that none has is spelt in another way, or stands in another article: then nothing is erased.
  private func count(_ stored: StoredArticle, _ order: ErasureOrder, _ eraser: ArticleEraser)
    throws -> Int
  {
    var count = 0
    var missing = order.names
    var names = NameList()
    try forEachRevision(of: stored.key) { _, article in
      count = max(count, eraser.count(in: article))
      missing.removeAll { NameEraser([$0]).count(in: article) > 0 }
      if !missing.isEmpty { names.add(article) }
    }
    guard missing.isEmpty else {
      throw StoreError.namesNotFound(
        stored.article.id, missing.map { NameSuggestion($0, nearest: names.nearest(to: $0)) })
    }
    guard count > 0 else { throw StoreError.nothingToErase(stored.article.id, order.scope) }
    return count
  }

  /// Each body becomes a stub that says what was taken out of it.
  private func eraseRevisions(of key: Int64, _ eraser: ArticleEraser, _ erasure: Erasure) throws {
    try forEachRevision(of: key) { sequence, article in
      var article = eraser.erased(article)
      article.erasures.append(erasure)
      try database.execute(
        sql: "UPDATE revision SET body = ? WHERE sequence = ?",
        arguments: [try Record.encode(article), sequence])
    }
  }

  private func forEachRevision(of key: Int64, _ body: (Int64, Article) throws -> Void) throws {
    let sequences = try Int64.fetchAll(
      database, sql: "SELECT sequence FROM revision WHERE article = ?", arguments: [key])
    for sequence in sequences {
      guard
        let data = try Data.fetchOne(
          database, sql: "SELECT body FROM revision WHERE sequence = ?", arguments: [sequence])
      else { continue }
      try body(sequence, try Record.decode(Article.self, data))
    }
  }
}
