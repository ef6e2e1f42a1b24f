import Foundation
import GRDB
import Synchronization

/// The store's file, opened as well as can be at the moment: for writing, or, where that cannot be and
/// the access allows it, for reading until it can.
final class StoreFile: Sendable {
  /// The file's path; nil for a store in memory.
  let path: String?
  let patience: Patience
  private let access: StoreAccess
  private let undone: @Sendable () -> Void
  private let state: Mutex<State>
  private let hasWritten = Atomic<Bool>(false)
  /// Why the last change could not be written.
  private let failure = Mutex<StoreTrouble?>(nil)

  private enum State {
    case writing(WriteTurns)
    case reading(StoreReader, StoreTrouble, since: ContinuousClock.Instant)
    case closed
  }

  /// Opens the file at a path.
  ///
  /// - Parameters:
  ///   - path: of the file.
  ///   - access: what is meant to be done with it.
  ///   - undone: called when changes were undone, for what is remembered of them beside the file.
  /// - Throws: ``StoreError`` naming the file and the reason.
  init(path: String, access: StoreAccess, undone: @escaping @Sendable () -> Void)
    throws(StoreError)
  {
    self.path = path
    self.access = access
    self.undone = undone
    // Who serves readers does not keep them waiting for a writer first.
    patience = Patience(seconds: access.writing == .ifPossible ? Self.hasty : Self.customary)
    state = Mutex(try Self.open(path, access, patience, undone))
  }

  /// A store in memory.
  init(undone: @escaping @Sendable () -> Void) throws {
    path = nil
    access = .making
    self.undone = undone
    patience = Patience(seconds: Self.customary)
    var configuration = Configuration()
    configuration.prepareDatabase(StoreConnection.prepare)
    let database = try DatabaseQueue(configuration: configuration)
    try SQLiteSchema.migrator.migrate(database)
    state = Mutex(.writing(WriteTurns(database, undone: undone)))
  }

  /// So many seconds is waited for other processes' turns.
  private static let customary = 10.0
  /// And so many by who serves readers, before anything could be written.
  private static let hasty = 1.0

  // MARK: Using it

  /// Reads a snapshot.
  ///
  /// In memory there is one connection, and whose turn it is has it alone. GRDB's `read` would
  /// switch `query_only` on and off around it, upon which SQLite compiles every statement anew.
  func read<Value: Sendable>(_ body: @Sendable @escaping (Database) throws -> Value) async throws
    -> Value
  {
    let database = try reader()
    do {
      return try await path == nil ? database.unsafeRead(body) : database.read(body)
    } catch let error as DatabaseError {
      throw StoreError.cannotRead(path: name, StoreTrouble(error))
    }
  }

  /// Makes changes in a turn of their own or together with others'.
  func write<Value: Sendable>(
    _ changes: @escaping @Sendable (StoreTransaction) throws -> Value
  ) async throws -> Value {
    let turns = try turns()
    do {
      let value = try await turns.write(changes)
      failure.withLock { $0 = nil }
      if !hasWritten.exchange(true, ordering: .relaxed) { patience.change(seconds: Self.customary) }
      return value
    } catch let error as DatabaseError {
      let trouble = StoreTrouble(error)
      failure.withLock { $0 = trouble }
      throw StoreError.cannotWrite(path: name, trouble)
    }
  }

  /// The connection that writes.
  ///
  /// - Throws: ``StoreError/cannotWrite(path:_:)`` while it can only be read.
  func writer() throws(StoreError) -> any DatabaseWriter { try turns().database }

  /// Finds out why nothing can be written at the moment; nil where it can.
  func lookForTrouble() async -> StoreTrouble? {
    guard let path else { return nil }
    if access.writing == .ifPossible {
      do {
        _ = try turns()
      } catch {
        return error.trouble
      }
    }
    let trouble = await StoreConnection.trouble(writing: path) ?? failure.withLock(\.self)
    // Who only reads may lack the right to write.
    return access.writing == .never && trouble == .notPermitted ? nil : trouble
  }

  private var name: String { path ?? ":memory:" }

  private func reader() throws(StoreError) -> any DatabaseReader {
    try state.withLock { state throws(StoreError) in
      // What is read without the write-ahead log does not see what others write.
      if case .reading(let reader, _, _) = state, reader.isFixed { tryAgain(&state) }
      switch state {
      case .writing(let turns): return turns.database
      case .reading(let reader, _, _): return reader.database
      case .closed: throw .cannotRead(path: name, .failed("it is closed"))
      }
    }
  }

  private func turns() throws(StoreError) -> WriteTurns {
    try state.withLock { state throws(StoreError) in
      tryAgain(&state)
      switch state {
      case .writing(let turns): return turns
      case .reading(_, let trouble, _): throw .cannotWrite(path: name, trouble)
      case .closed: throw .cannotWrite(path: name, .failed("it is closed"))
      }
    }
  }

  /// Opens the file anew where it could only be read, at most once a second and without waiting.
  private func tryAgain(_ state: inout State) {
    guard case .reading(_, _, let since) = state, let path, access.writing == .ifPossible,
      ContinuousClock.now - since > .seconds(1)
    else { return }
    patience.change(seconds: 0)
    if let better = try? Self.open(path, access, patience, undone) {
      state = better
    } else if case .reading(let reader, let trouble, _) = state {
      state = .reading(reader, trouble, since: .now)
    }
    patience.change(seconds: Self.hasty)
  }

  // MARK: Opening and closing

  private static func open(
    _ path: String, _ access: StoreAccess, _ patience: Patience,
    _ undone: @escaping @Sendable () -> Void
  ) throws(StoreError) -> State {
    if access.writing == .never, let reader = try StoreReader(path) {
      return .reading(reader, .notPermitted, since: .now)
    }
    // Tables of an earlier version are brought up to date, whatever is meant to be done with them.
    do {
      return .writing(WriteTurns(try writer(path, access, patience), undone: undone))
    } catch .cannotOpen(let path, let trouble) where access.writing == .ifPossible {
      guard let reader = try? StoreReader(path) else { throw .cannotOpen(path: path, trouble) }
      return .reading(reader, trouble, since: .now)
    }
  }

  private static func writer(_ path: String, _ access: StoreAccess, _ patience: Patience)
    throws(StoreError) -> any DatabaseWriter
  {
    guard access.makes else {
      try StoreConnection.checkPresence(path)
      return try StoreConnection.writer(path, patience)
    }
    let isNew = try StoreConnection.make(path)
    do {
      return try StoreConnection.writer(path, patience)
    } catch {
      if isNew { StoreConnection.unmake(path) }
      throw error
    }
  }

  /// Brings everything from the write-ahead log into the file itself, as far as others let it, and
  /// closes it. Nothing can be done with it afterwards.
  func close() {
    let last = state.withLock { state in
      defer { state = .closed }
      return state
    }
    // Whoever waits for a lock is told at once; who only looks something up is soon done.
    patience.change(seconds: 0.25)
    switch last {
    case .writing(let turns):
      if let pool = turns.database as? DatabasePool {
        _ = try? pool.writeWithoutTransaction { try $0.checkpoint(.truncate) }
        // The connection that can remove the log has to be the last one.
        pool.releaseMemory()
      }
      try? turns.database.close()
    case .reading(let reader, _, _): try? reader.database.close()
    case .closed: break
    }
  }
}
