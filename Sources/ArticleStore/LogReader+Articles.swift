import Feed
import Foundation
import GRDB
import Newsroom

/// Articles by name, by what they are about, and with their history.
extension LogReader {
  /// The editions in which an article stands.
  func editions(ofArticle key: Int64) throws -> [EditionKey] {
    try String.fetchAll(
      database,
      sql: """
        SELECT path FROM membership JOIN edition ON edition.key = membership.edition
        WHERE article = ? AND present ORDER BY path
        """,
      arguments: [key]
    ).compactMap { EditionKey(path: $0) }
  }

  /// The editions in which the article with an id stands.
  func editions(of id: ArticleID) throws -> [EditionKey] {
    let key = try database.one(
      Int64.self, "SELECT key FROM article WHERE id = ?", [id.description])
    return try key.map(editions(ofArticle:)) ?? []
  }

  /// Those of the articles that readers can see.
  func references(to ids: [ArticleID]) throws -> [ArticleReference] {
    try ids.compactMap { id in
      let body = try Data.fetchOne(
        database,
        sql: """
          SELECT body FROM article JOIN revision ON revision.sequence = article.sequence
          WHERE id = ? AND status = 'published'
          """,
        arguments: [id.description])
      return try body.map { ArticleReference(try Record.decode(Article.self, $0)) }
    }
  }

  func articles(named name: ArticleName, limit: Int) throws -> [ArticleID] {
    switch name {
    case .id(let id):
      try ids("SELECT id FROM article WHERE id = ? LIMIT ?", [id.description, limit])
    case .prefix(let prefix):
      // Ids are hexadecimal digits and hyphens: all that begin so sort before "prefix + g".
      try ids(
        "SELECT id FROM article WHERE id >= ? AND id < ? ORDER BY id LIMIT ?",
        [prefix, prefix + "g", limit])
    case .address(let address):
      try ids(
        """
        SELECT id FROM article WHERE url = ?1 OR entry_id = ?1
          OR key IN (SELECT article FROM identity WHERE name = ?2) LIMIT ?3
        """,
        [address, Identity.url(address).text, limit])
    }
  }

  private func ids(_ sql: String, _ arguments: StatementArguments) throws -> [ArticleID] {
    try String.fetchAll(database, sql: sql, arguments: arguments).compactMap { ArticleID($0) }
  }

  func history(of id: ArticleID) throws -> [ArticleRevision] {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT sequence FROM revision WHERE article = (SELECT key FROM article WHERE id = ?)
        ORDER BY number
        """,
      arguments: [id.description])
    return try rows.map { try revision(at: $0["sequence"]) }
  }

  private func revision(at sequence: Int64) throws -> ArticleRevision {
    guard let revision = try revisions(after: sequence - 1, limit: 1).first,
      let body = try Data.fetchOne(
        database, sql: "SELECT body FROM revision WHERE sequence = ?", arguments: [sequence])
    else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "revision \(sequence) is gone")
    }
    return ArticleRevision(revision: revision, article: try Record.decode(Article.self, body))
  }

  func articles(matching filter: ArticleFilter, in regions: RegionCatalog) throws
    -> [PublishedArticle]
  {
    let query = ArticleQuery(filter, in: regions)
    return try Row.fetchAll(database, sql: query.sql, arguments: query.arguments)
      .map(publishedArticle)
  }

  func unconsidered(by rules: String, after id: ArticleID?, limit: Int) throws -> [UntaggedArticle]
  {
    let key = try id.flatMap {
      try Int64.fetchOne(
        database, sql: "SELECT key FROM article WHERE id = ?", arguments: [$0.description])
    }
    return try Explanations(database: database)
      .unconsidered(by: rules, after: key ?? 0, limit: limit).compactMap { key in
        try articleID(of: key).flatMap(article).map {
          UntaggedArticle(
            article: $0.article,
            clues: try Explanations(database: database).explanation(of: $0.article.id)?.clues)
        }
      }
  }

  private func articleID(of key: Int64) throws -> ArticleID? {
    try String.fetchOne(database, sql: "SELECT id FROM article WHERE key = ?", arguments: [key])
      .flatMap { ArticleID($0) }
  }
}
