import Crypto
import Feed
import GRDB
import Newsroom

/// By what articles are recognised when they come again, as a transaction sees it.
///
/// A name that the law had erased is kept as its SHA-256 alone: it still keeps what was erased from
/// being taken in anew, and tells nothing.
final class Identities {
  private let database: Database
  /// What was looked up, and whose it is.
  private var known: [ExactText: Int64?] = [:]
  /// Whether any name is kept as its digest.
  private lazy var holdsDigests = Result { try lookForDigests() }

  init(_ database: Database) {
    self.database = database
  }

  /// The key of the article that was known by this.
  func article(of identity: Identity) throws -> Int64? {
    let name = identity.text
    if let article = known[ExactText(name)] { return article }
    try lookUp([name])
    return known[ExactText(name)] ?? nil
  }

  /// Looks up many at once, so that what a document brings is not asked for one by one.
  func prepare(_ identities: some Sequence<Identity>) throws {
    var names: [String] = []
    for identity in identities {
      let name = identity.text
      guard known[ExactText(name)] == nil else { continue }
      known[ExactText(name)] = .some(nil)
      names.append(name)
    }
    for start in stride(from: 0, to: names.count, by: Self.batch) {
      try lookUp(Array(names[start..<min(start + Self.batch, names.count)]))
    }
  }

  /// Names in one statement.
  private static let batch = 32

  /// The keys of the articles, whosever they are, that name a page as their own, at most a few.
  func articles(naming page: PageAddress) throws -> [Int64] {
    let start = Identity.start(of: page)
    // A space stands behind the page, and "!" is what comes after a space.
    return try database.all(
      Int64.self, "SELECT article FROM identity WHERE name > ? AND name < ? LIMIT 8",
      [start, start.dropLast() + "!"])
  }

  private func lookUp(_ names: [String]) throws {
    for name in names { known[ExactText(name)] = .some(nil) }
    try lookUp(names.map { ($0, $0) })
    if try holdsDigests.get() { try lookUp(names.map { (Self.erased($0), $0) }) }
  }

  /// Looks up names under which the table may have others.
  private func lookUp(_ names: [(kept: String, name: String)]) throws {
    let marks = names.map { _ in "?" }.joined(separator: ", ")
    let rows = try database.rows(
      "SELECT name, article FROM identity WHERE name IN (\(marks))",
      StatementArguments(names.map(\.kept)))
    let found = Dictionary(
      uniqueKeysWithValues: rows.map { (ExactText($0["name"]), $0["article"] as Int64) })
    for (kept, name) in names {
      if let article = found[ExactText(kept)] { known[ExactText(name)] = article }
    }
  }

  private func lookForDigests() throws -> Bool {
    try database.one(
      Bool.self, "SELECT EXISTS (SELECT 1 FROM identity WHERE name >= ? AND name < ?)",
      [Self.mark, "\(Self.mark)g"]) ?? false
  }

  /// Whether the document was taken in with these very bytes.
  func knows(_ document: SourceDocument) throws -> Bool {
    try database.one(String.self, "SELECT digest FROM document WHERE name = ?", [document.name])
      == document.digest
  }

  func remember(_ submission: Submission, as key: Int64) throws {
    for identity in submission.keptIdentities + [submission.postIdentity].compactMap(\.self) {
      let name = identity.text
      let owner = try article(of: identity)
      if owner == key { continue }
      try database.run(owner == nil ? Self.insertion : Self.replacement, [name, key])
      known[ExactText(name)] = key
    }
    guard let document = submission.document else { return }
    try database.run(
      """
      INSERT INTO document (name, digest, article) VALUES (?, ?, ?)
      ON CONFLICT (name) DO UPDATE SET digest = excluded.digest, article = excluded.article
      """,
      [document.name, document.digest, key])
  }

  /// For a name that nothing is known by. SQLite copies pages before it replaces, but not before it
  /// inserts one row.
  private static let insertion = "INSERT INTO identity (name, article) VALUES (?, ?)"
  private static let replacement =
    "\(insertion) ON CONFLICT (name) DO UPDATE SET article = excluded.article"

  /// Keeps nothing but digests of what an article is known by.
  func erase(of key: Int64) throws {
    for table in ["identity", "document"] {
      let names = try database.all(
        String.self, "SELECT name FROM \(table) WHERE article = ?", [key])
      for name in names where !name.hasPrefix(Self.mark) {
        try database.run(
          "UPDATE OR REPLACE \(table) SET name = ? WHERE name = ?",
          [Self.erased(name), name])
      }
    }
    known = [:]
    holdsDigests = Result { try lookForDigests() }
  }

  private static let mark = "sha256 "

  private static func erased(_ name: String) -> String {
    mark + Hexadecimal.text(SHA256.hash(data: Array(name.utf8)))
  }
}
