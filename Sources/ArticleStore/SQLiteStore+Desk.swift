package import Feed
import GRDB
package import Newsroom

/// The editor's hand.
extension SQLiteStore {
  package func withdraw(
    _ article: ArticleID, reason: String, noticeDays: Int, now: Timestamp
  ) async throws -> Revision {
    try await write(now) { try $0.withdraw(article, reason: reason, noticeDays: noticeDays) }
  }

  package func retract(_ retractions: [Retraction], now: Timestamp) async throws -> [Revision] {
    try await write(now) { try $0.retract(retractions) }
  }

  package func restore(_ article: ArticleID, now: Timestamp) async throws -> Revision {
    try await write(now) { try $0.restore(article) }
  }

  package func schedule(_ article: ArticleID, _ schedule: Schedule, now: Timestamp) async throws
    -> Revision
  {
    try await write(now) { try $0.schedule(article, schedule) }
  }

  package func tag(_ article: ArticleID, _ tagging: Tagging, now: Timestamp) async throws
    -> Revision
  {
    try await write(now) { try $0.tag(article, tagging) }
  }

  package func note(
    _ article: ArticleID, _ kind: Note.Kind, _ body: Note.Body, now: Timestamp
  ) async throws -> [Revision] {
    try await write(now) { try $0.note(article, kind, body) }
  }

  package func setApart(_ article: ArticleID, now: Timestamp) async throws -> [Revision] {
    try await write(now) { try $0.setApart(article) }
  }

  package func erase(_ article: ArticleID, _ order: ErasureOrder, now: Timestamp) async throws
    -> Revision
  {
    do {
      let revision = try await write(now) { try $0.erase(article, order) }
      try await cleanFiles()
      return revision
    } catch let refusal as StoreError where refusal.isOfNothingToErase {
      // Perhaps the same order was carried out before, and only the files could not be cleaned.
      if try await !(self.article(article)?.article.erasures ?? []).isEmpty {
        try await cleanFiles()
      }
      throw refusal
    }
  }

  package func retag(_ verdicts: [Verdict], now: Timestamp) async throws -> [Revision] {
    try await write(now) { log in try verdicts.compactMap { try log.retag($0) } }
  }

  /// Writes the file anew, so that no page holds what was moved within it before it was erased, and
  /// empties the write-ahead log.
  private func cleanFiles() async throws {
    do {
      let database = try file.writer()
      try await database.vacuum()
      guard let pool = database as? DatabasePool else { return }
      _ = try await pool.writeWithoutTransaction { try $0.checkpoint(.truncate) }
    } catch let error as DatabaseError {
      throw StoreError.tracesLeft(reason: StoreTrouble(error))
    }
  }
}

/// Articles by name, by what they are about, and with their history.
extension SQLiteStore {
  package func articles(named name: ArticleName, limit: Int) async throws -> [ArticleID] {
    try await read { try $0.articles(named: name, limit: limit) }
  }

  package func articles(matching filter: ArticleFilter) async throws -> [PublishedArticle] {
    let regions = regions
    return try await read { try $0.articles(matching: filter, in: regions) }
  }

  package func editions(of article: ArticleID) async throws -> [EditionKey] {
    try await read { try $0.editions(of: article) }
  }

  package func stories(limit: Int) async throws -> [StoryGroup] {
    try await read { try $0.stories(limit: limit) }
  }

  package func history(of article: ArticleID) async throws -> [ArticleRevision] {
    try await read { try $0.history(of: article) }
  }

  package func explanation(of article: ArticleID) async throws -> Explanation? {
    try await read { try Explanations(database: $0.database).explanation(of: article) }
  }

  package func unconsidered(by rules: String, after article: ArticleID?, limit: Int) async throws
    -> [UntaggedArticle]
  {
    try await read { try $0.unconsidered(by: rules, after: article, limit: limit) }
  }
}
