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

  private struct LogEnd {
    var sequence: Int64
    var time: Timestamp?
  }

  private func readEnd() throws -> LogEnd {
    let last = try database.row(
      "SELECT sequence, time FROM revision ORDER BY sequence DESC LIMIT 1")
    return LogEnd(
      sequence: last?["sequence"] ?? 0,
      time: last.map { Timestamp(seconds: $0["time"]) })
  }

  /// The log's time at a moment: never before the last revision.
  func time(at now: Timestamp) throws -> Timestamp {
    Timestamp(seconds: max(now.seconds, try end.get().time?.seconds ?? now.seconds))
  }

  /// The next sequence, for a revision of a time.
  func nextSequence(at time: Timestamp) throws -> Int64 {
    var end = try end.get()
    end.sequence += 1
    end.time = time
    self.end = .success(end)
    return end.sequence
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
