import GRDB
import Newsroom

/// The keys of articles in the tables by what they are called for ever, as a transaction sees them:
/// each is looked up once, and those that a document may bring are looked up together.
final class ArticleKeys {
  private let database: Database
  private var byID: [ArticleID: Int64?] = [:]
  private var byEntryID: [ExactText: Int64?] = [:]

  init(_ database: Database) {
    self.database = database
  }

  func key(of id: ArticleID) throws -> Int64? {
    if let key = byID[id] { return key }
    try lookUp([id])
    return byID[id] ?? nil
  }

  /// The key of the article that is published under an entry id.
  func key(ofEntry entryID: String) throws -> Int64? {
    if let key = byEntryID[ExactText(entryID)] { return key }
    try lookUp(entryIDs: [entryID])
    return byEntryID[ExactText(entryID)] ?? nil
  }

  /// Looks up many at once.
  func prepare(_ submissions: [Submission]) throws {
    let ids = submissions.map(\.newID).filter { byID[$0] == nil }
    let entryIDs = submissions.compactMap(\.entryID).filter { byEntryID[ExactText($0)] == nil }
    for start in stride(from: 0, to: ids.count, by: Self.batch) {
      try lookUp(ids[start...].prefix(Self.batch))
    }
    for start in stride(from: 0, to: entryIDs.count, by: Self.batch) {
      try lookUp(entryIDs: entryIDs[start...].prefix(Self.batch))
    }
  }

  /// Notes an article that was just stored.
  func add(_ article: Article, key: Int64) {
    byID[article.id] = .some(key)
    byEntryID[ExactText(article.entryID)] = .some(key)
  }

  /// Names in one statement.
  private static let batch = 32

  private func lookUp(_ ids: some Collection<ArticleID>) throws {
    for id in ids { byID[id] = .some(nil) }
    for (name, key) in try keys("id", ids.map(\.description)) {
      if let id = ArticleID(name) { byID[id] = .some(key) }
    }
  }

  private func lookUp(entryIDs: some Collection<String>) throws {
    for name in entryIDs { byEntryID[ExactText(name)] = .some(nil) }
    for (name, key) in try keys("entry_id", Array(entryIDs)) {
      byEntryID[ExactText(name)] = .some(key)
    }
  }

  private func keys(_ column: String, _ names: [String]) throws -> [(name: String, key: Int64)] {
    let marks = names.map { _ in "?" }.joined(separator: ", ")
    return try database.rows(
      "SELECT \(column) AS name, key FROM article WHERE \(column) IN (\(marks))",
      StatementArguments(names)
    ).map { ($0["name"], $0["key"]) }
  }
}
