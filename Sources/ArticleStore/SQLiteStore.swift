package import Feed
import Foundation
import GRDB
package import Newsroom

/// The store in one SQLite file, with a write-ahead log beside it.
///
/// Readers never wait for the writer. Several processes may share the file; writers take turns.
package final class SQLiteStore: Store {
  let database: any DatabaseWriter
  let rules: EditionRules
  private let isInMemory: Bool
  private let tellings: TellingMemory
  private let turns: WriteTurns

  var regions: RegionCatalog { rules.regions }

  /// Opens the store at `path`, or makes it, and brings its tables up to date.
  ///
  /// - Throws: ``StoreError`` naming the file and the reason.
  package init(path: String, rules: EditionRules) throws {
    self.rules = rules
    tellings = TellingMemory()
    isInMemory = false
    do {
      var configuration = Configuration()
      configuration.busyMode = .timeout(10)
      configuration.label = "siar.store"
      configuration.prepareDatabase(Self.prepare)
      database = try DatabasePool(path: path, configuration: configuration)
      turns = WriteTurns(database) { [tellings] in tellings.reset() }
      try Self.migrate(database, path: path)
    } catch let error as DatabaseError {
      throw StoreError.cannotOpen(path: path, reason: error.message ?? error.description)
    }
  }

  /// A store in memory, for as long as the value lives.
  package init(rules: EditionRules) throws {
    self.rules = rules
    tellings = TellingMemory()
    isInMemory = true
    var configuration = Configuration()
    configuration.prepareDatabase(Self.prepare)
    database = try DatabaseQueue(configuration: configuration)
    turns = WriteTurns(database) { [tellings] in tellings.reset() }
    try Self.migrate(database, path: ":memory:")
  }

  /// A store of an outlet that has no searches and policies.
  package convenience init(path: String, regions: RegionCatalog) throws {
    try self.init(path: path, rules: EditionRules(regions: regions))
  }

  /// A store in memory of an outlet that has no searches and policies.
  package convenience init(regions: RegionCatalog) throws {
    try self.init(rules: EditionRules(regions: regions))
  }

  /// What is deleted is overwritten with zeros. The write-ahead log goes into the file after 32 MiB:
  /// the pages at the ends of tables, which every article changes, are then written a tenth as often.
  /// The writer keeps 8 MiB of pages, so that documents that come together do not push out each
  /// other's.
  private static func prepare(_ database: Database) throws {
    try database.execute(
      sql: """
        PRAGMA secure_delete = ON;
        PRAGMA temp_store = MEMORY;
        PRAGMA wal_autocheckpoint = 8192;
        """)
    if !database.configuration.readonly {
      try database.execute(sql: "PRAGMA cache_size = -8192")
    }
  }

  private static func migrate(_ database: some DatabaseWriter, path: String) throws {
    let migrator = SQLiteSchema.migrator
    guard try database.read({ try !migrator.hasBeenSuperseded($0) }) else {
      throw StoreError.newerSchema(path: path)
    }
    try migrator.migrate(database)
  }

  package func append(
    _ submissions: [Submission], apartFrom taken: Set<ArticleID>, now: Timestamp
  ) async throws -> [Outcome] {
    try await write(now) { log in
      let claims = DocumentClaims(submissions, in: log)
      var taken = taken
      return try submissions.map { submission in
        let outcome = try log.append(submission, apartFrom: taken, claims)
        taken.insert(outcome.article)
        return outcome
      }
    }
  }

  package func publishDue(now: Timestamp) async throws -> [Revision] {
    try await write(now) { try $0.publishDue(at: now) }
  }

  package func nextDue() async throws -> Timestamp? {
    try await read { try $0.nextDue() }
  }

  package func recordEpoch(_ fingerprint: String, now: Timestamp) async throws -> Epoch {
    try await write(now) { try $0.recordEpoch(fingerprint) }
  }

  package func lastSequence() async throws -> Int64 {
    try await read { try $0.lastSequence() }
  }

  package func revisions(after sequence: Int64, limit: Int) async throws -> [Revision] {
    try await read { try $0.revisions(after: sequence, limit: limit) }
  }

  package func editions() async throws -> [Edition] {
    try await read { try $0.editions() }
  }

  package func edition(_ key: EditionKey, limit: Int) async throws
    -> (Edition, [PublishedArticle])?
  {
    try await read { reader in
      guard let edition = try reader.edition(key) else { return nil }
      return (edition, try reader.articles(of: key, limit: limit))
    }
  }

  package func archive(_ key: EditionKey, page: ArchivePage) async throws -> ArchivedArticles? {
    try await read { try $0.archive(key, page: page) }
  }

  package func file(now: Timestamp) async throws -> [Revision] {
    let fingerprint = rules.fingerprint
    guard try await read({ try $0.setting("rules") }) != fingerprint else { return [] }
    return try await write(now) { try $0.file(fingerprint) }
  }

  package func article(_ id: ArticleID) async throws -> PublishedArticle? {
    try await read { try $0.article(id) }
  }

  func write<Value: Sendable>(
    _ now: Timestamp, _ body: @Sendable @escaping (LogWriter) throws -> Value
  ) async throws -> Value {
    let (rules, tellings) = (rules, tellings)
    return try await turns.write { transaction in
      try body(LogWriter(transaction, rules: rules, tellings: tellings, now: now))
    }
  }

  /// Changes tables beside the log. What a transaction changes of editions is in their table only at
  /// its end: nothing in it may read them there.
  func transact<Value: Sendable>(_ body: @Sendable @escaping (Database) throws -> Value)
    async throws
    -> Value
  {
    try await turns.write { try body($0.database) }
  }

  func read<Value: Sendable>(_ body: @Sendable @escaping (LogReader) throws -> Value) async throws
    -> Value
  {
    try await query { try body(LogReader(database: $0)) }
  }

  /// Reads a snapshot.
  ///
  /// In memory there is one connection, and whose turn it is has it alone. GRDB's `read` would
  /// switch `query_only` on and off around it, upon which SQLite compiles every statement anew.
  func query<Value: Sendable>(_ body: @Sendable @escaping (Database) throws -> Value) async throws
    -> Value
  {
    try await isInMemory ? database.unsafeRead(body) : database.read(body)
  }
}
