import GRDB
import Synchronization

/// Takes turns at the store's one writer.
///
/// What comes while the writer is busy waits, and goes into the file together, in one transaction
/// with a savepoint for each turn: each is stored whole or not at all as if it had been alone, and
/// pages that they all change, the ends of the log and of the editions, are written once.
final class WriteTurns: Sendable {
  private let database: any DatabaseWriter
  private let waiting = Mutex<[any Turn]>([])

  /// As many turns share a transaction at most: nobody waits for much more than himself.
  private static let most = 16

  init(_ database: any DatabaseWriter) {
    self.database = database
  }

  /// Carries out changes, all or none, and returns once they are in the file.
  ///
  /// A task that is cancelled waits all the same: who is told of a failure can rely on it that nothing
  /// was stored.
  ///
  /// - Throws: what the changes throw, or what the database says.
  func write<Value: Sendable>(_ changes: @escaping @Sendable (Database) throws -> Value)
    async throws -> Value
  {
    let turn = ValueTurn(changes)
    waiting.withLock { $0.append(turn) }
    await withCheckedContinuation { continuation in
      database.asyncWriteWithoutTransaction { database in
        // An earlier turn may have taken this one along.
        while turn.isWaiting { self.carryOut(self.next(), in: database) }
        continuation.resume()
      }
    }
    return try turn.value()
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
        for turn in turns {
          // Some errors, such as a full disk, end the transaction: nothing goes on outside of it.
          guard database.isInsideTransaction else { throw DatabaseError(resultCode: .SQLITE_ABORT) }
          turn.carryOut(in: database)
        }
        return .commit
      }
    } catch {
      for turn in turns { turn.fail(error) }
    }
  }
}

/// Changes that wait to be carried out.
private protocol Turn: Sendable {
  /// Carries the changes out in a savepoint.
  func carryOut(in database: Database)
  /// The transaction failed: nothing was stored.
  func fail(_ error: any Error)
}

private final class ValueTurn<Value: Sendable>: Turn {
  private let changes: @Sendable (Database) throws -> Value
  private let result = Mutex<Result<Value, any Error>?>(nil)

  init(_ changes: @escaping @Sendable (Database) throws -> Value) {
    self.changes = changes
  }

  var isWaiting: Bool { result.withLock { $0 == nil } }

  func value() throws -> Value {
    guard let result = result.withLock({ $0 }) else { throw CancellationError() }
    return try result.get()
  }

  func carryOut(in database: Database) {
    let outcome = Result { try saved(in: database) }
    result.withLock { $0 = outcome }
  }

  func fail(_ error: any Error) {
    result.withLock { result in
      if case .failure = result { return }
      result = .failure(error)
    }
  }

  private func saved(in database: Database) throws -> Value {
    var value: Value?
    try database.inSavepoint {
      value = try changes(database)
      return .commit
    }
    guard let value else { throw DatabaseError(resultCode: .SQLITE_ABORT) }
    return value
  }
}
