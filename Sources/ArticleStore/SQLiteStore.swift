package import Feed
import GRDB
package import Newsroom

/// The store in one SQLite file, with a write-ahead log beside it.
///
/// Readers never wait for the writer. Several processes may share the file; writers take turns.
package final class SQLiteStore: Store {
  let file: StoreFile
  let rules: EditionRules
  private let tellings: TellingMemory

  var regions: RegionCatalog { rules.regions }

  /// Opens the store at `path`, and brings its tables up to date.
  ///
  /// - Parameters:
  ///   - path: of its file.
  ///   - rules: which articles its editions select.
  ///   - access: what is meant to be done with it.
  /// - Throws: ``StoreError`` naming the file and the reason.
  package init(path: String, rules: EditionRules, access: StoreAccess = .making)
    throws(StoreError)
  {
    self.rules = rules
    let tellings = TellingMemory()
    self.tellings = tellings
    file = try StoreFile(path: path, access: access) { tellings.reset() }
  }

  /// A store in memory, for as long as the value lives.
  package init(rules: EditionRules) throws {
    self.rules = rules
    let tellings = TellingMemory()
    self.tellings = tellings
    file = try StoreFile { tellings.reset() }
  }

  /// A store of an outlet that has no searches and policies.
  package convenience init(
    path: String, regions: RegionCatalog, access: StoreAccess = .making
  ) throws(StoreError) {
    try self.init(path: path, rules: EditionRules(regions: regions), access: access)
  }

  /// A store in memory of an outlet that has no searches and policies.
  package convenience init(regions: RegionCatalog) throws {
    try self.init(rules: EditionRules(regions: regions))
  }

  /// Ends its use: what was written lies in the store's own file afterwards, and not beside it, as far
  /// as other processes allow.
  package func close() { file.close() }

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

  package func lastEpoch() async throws -> Epoch? {
    try await read { try $0.lastEpoch()?.epoch }
  }

  package func recordEpoch(_ fingerprint: String, now: Timestamp) async throws -> Epoch {
    if let last = try await read({ try $0.lastEpoch() }), last.fingerprint == fingerprint {
      return last.epoch
    }
    return try await write(now) { try $0.recordEpoch(fingerprint) }
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
    return try await file.write { transaction in
      try body(LogWriter(transaction, rules: rules, tellings: tellings, now: now))
    }
  }

  /// Changes tables beside the log. What a transaction changes of editions is in their table only at
  /// its end: nothing in it may read them there.
  func transact<Value: Sendable>(_ body: @Sendable @escaping (Database) throws -> Value)
    async throws
    -> Value
  {
    try await file.write { try body($0.database) }
  }

  func read<Value: Sendable>(_ body: @Sendable @escaping (LogReader) throws -> Value) async throws
    -> Value
  {
    try await query { try body(LogReader(database: $0)) }
  }

  /// Reads a snapshot.
  func query<Value: Sendable>(_ body: @Sendable @escaping (Database) throws -> Value) async throws
    -> Value
  {
    try await file.read(body)
  }
}
