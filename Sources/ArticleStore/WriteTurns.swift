import GRDB
import Synchronization

/// Takes turns at the store's one writer.
///
/// What comes while the writer is busy waits, and goes into the file together, in one transaction:
/// pages that all change, the ends of the log and of the editions, are written once. Where one of them
/// throws, the transaction is undone and each has one of its own, so that each is stored whole or not
/// at all as if it had been alone. Savepoints would do the same, but SQLite copies every page that is
/// changed within one.
final class WriteTurns: Sendable {
  let database: any DatabaseWriter
  private let waiting = Mutex<[any Turn]>([])

  /// As many turns share a transaction at most: nobody waits for much more than himself.
  private static let most = 16

  private let undone: @Sendable () -> Void

  /// - Parameters:
  ///   - database: in which the changes are made.
  ///   - undone: called when changes were undone, for what is remembered of them beside the file.
  init(_ database: any DatabaseWriter, undone: @escaping @Sendable () -> Void) {
    self.database = database
    self.undone = undone
  }

  /// Carries out changes, all or none, and returns once they are in the file. They may be undone and
  /// carried out once more.
  ///
  /// A task that is cancelled waits all the same: who is told of a failure can rely on it that nothing
  /// was stored.
  ///
  /// - Throws: what the changes throw, or what the database says.
  func write<Value: Sendable>(_ changes: @escaping @Sendable (StoreTransaction) throws -> Value)
    async throws -> Value
  {
    let turn = ValueTurn(changes)
    waiting.withLock { $0.append(turn) }
    let result = await withCheckedContinuation { continuation in
      database.asyncWriteWithoutTransaction { database in
        while true {
          // An earlier turn may have taken this one along.
          if let result = turn.result { return continuation.resume(returning: result) }
          self.carryOut(self.next(), in: database)
        }
      }
    }
    return try result.get()
  }

  private func next() -> [any Turn] {
    waiting.withLock { waiting in
      let turns = Array(waiting.prefix(Self.most))
      waiting.removeFirst(turns.count)
      return turns
    }
  }

  private func carryOut(_ turns: [any Turn], in database: Database) {
    do {
      try database.inTransaction(.immediate) {
        let transaction = StoreTransaction(database)
        for turn in turns { try turn.carryOut(in: transaction) }
        try transaction.finish()
        return .commit
      }
      for turn in turns { turn.succeed() }
    } catch {
      undone()
      // Where another process holds the lock there is no use in each waiting for it alone.
      if turns.count == 1 || (error as? DatabaseError)?.resultCode == .SQLITE_BUSY {
        for turn in turns { turn.fail(error) }
      } else {
        for turn in turns { carryOut([turn], in: database) }
      }
    }
  }
}

/// Changes that wait to be carried out.
private protocol Turn: Sendable {
  func carryOut(in transaction: StoreTransaction) throws
  /// The transaction is in the file.
  func succeed()
  /// The transaction was undone.
  func fail(_ error: any Error)
}

private final class ValueTurn<Value: Sendable>: Turn {
  private enum State {
    case waiting
    case carriedOut(Value)
    case over(Result<Value, any Error>)
  }

  private let changes: @Sendable (StoreTransaction) throws -> Value
  private let state = Mutex(State.waiting)

  init(_ changes: @escaping @Sendable (StoreTransaction) throws -> Value) {
    self.changes = changes
  }

  /// What came of it; nil where it is not over.
  var result: Result<Value, any Error>? {
    state.withLock { if case .over(let result) = $0 { result } else { nil } }
  }

  func carryOut(in transaction: StoreTransaction) throws {
    let value = try changes(transaction)
    state.withLock { $0 = .carriedOut(value) }
  }

  func succeed() {
    state.withLock { if case .carriedOut(let value) = $0 { $0 = .over(.success(value)) } }
  }

  func fail(_ error: any Error) {
    state.withLock { $0 = .over(.failure(error)) }
  }
}
