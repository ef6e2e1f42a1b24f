import Foundation
import GRDB
import Newsroom

/// The posts of partners' WordPresses, as identities of the articles that were made of them.
struct PostTable {
  let database: Database
  let partner: PartnerName

  func posts(_ selection: PostSelection) throws -> [KnownPost] {
    switch selection {
    case .highest(let limit, let end): try highest(limit, below: end)
    case .numbered(let numbers): try numbered(numbers)
    }
  }

  private func highest(_ limit: Int, below end: Int?) throws -> [KnownPost] {
    // The numbers are of one length: the texts have their order.
    let (first, last) = (name(0), name(end ?? .max))
    return try posts("name >= ? AND name < ? ORDER BY name DESC LIMIT ?", [first, last, limit])
  }

  private func numbered(_ numbers: [Int]) throws -> [KnownPost] {
    var posts: [KnownPost] = []
    for start in stride(from: 0, to: numbers.count, by: Self.batch) {
      let names = numbers[start...].prefix(Self.batch).map(name)
      let marks = names.map { _ in "?" }.joined(separator: ", ")
      posts += try self.posts("name IN (\(marks)) ORDER BY name DESC", StatementArguments(names))
    }
    return posts
  }

  /// Names in one statement.
  private static let batch = 32

  private func name(_ number: Int) -> String {
    Identity.post(number, partner: partner.text).text
  }

  private func posts(_ condition: String, _ arguments: StatementArguments) throws -> [KnownPost] {
    let prefix = Identity.posts(of: partner.text).utf8.count
    return try database.rows(
      """
      SELECT name, id, status,
        CASE WHEN status = 'withdrawn' THEN
          (SELECT body FROM revision WHERE revision.sequence = article.sequence) END AS body
      FROM identity JOIN article ON article.key = identity.article WHERE \(condition)
      """,
      arguments
    ).compactMap { row in
      guard let number = Int((row["name"] as String).utf8.dropFirst(prefix).text),
        let id = ArticleID(row["id"] as String)
      else { return nil }
      return KnownPost(number: number, article: id, status: try status(row))
    }
  }

  private func status(_ row: Row) throws -> KnownPost.Status {
    if row["status"] == ArticleStatus.published.name { return .published }
    guard let body: Data = row["body"] else { return .ours }
    return try Record.decode(Article.self, body).notice?.cause == nil ? .ours : .away
  }
}

extension Substring.UTF8View {
  fileprivate var text: String { String(Substring(self)) }
}
