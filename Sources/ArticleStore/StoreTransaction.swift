import Feed
import GRDB

/// One transaction, and what the changes in it share: each looks up or writes once what another one
/// needs as well.
final class StoreTransaction {
  let database: Database
  let identities: Identities
  let articles: ArticleKeys
  let editions: EditionLedger
  private lazy var end = Result { try readEnd() }
  private var hasTellings = false

  init(_ database: Database) {
    self.database = database
    identities = Identities(database)
    articles = ArticleKeys(database)
    editions = EditionLedger(database)
  }

  /// Writes what is still in mind only; the last thing to do before the transaction ends.
  func finish() throws {
    try editions.write()
  }

  // MARK: The log's end

  private func readEnd() throws -> Int64 { try LogReader(database: database).lastSequence() }

  func nextSequence() throws -> Int64 {
    let next = try end.get() + 1
    end = .success(next)
    return next
  }

  // MARK: Same stories

  /// Brings the tellings up to date. Nobody else can add any before the transaction ends.
  func catchUp(_ tellings: TellingMemory, now: Timestamp) throws {
    if hasTellings { return }
    try tellings.catchUp(in: database, now: now)
    hasTellings = true
  }

  /// Forgets the tellings, some of which are gone.
  func reset(_ tellings: TellingMemory) {
    tellings.reset()
    hasTellings = false
  }
}
