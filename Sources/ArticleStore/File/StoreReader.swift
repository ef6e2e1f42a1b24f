import Foundation
import GRDB

/// A connection that only reads, without waiting for a writer.
struct StoreReader: Sendable {
  let database: DatabaseQueue
  /// It was opened as a file that nobody changes, and does not see whether somebody does.
  let isFixed: Bool

  /// Opens the store at a path; nil where its tables are those of an earlier version.
  ///
  /// - Throws: ``StoreError`` naming the file and the reason.
  init?(_ path: String) throws(StoreError) {
    try StoreConnection.checkPresence(path)
    do {
      (database, isFixed) = try Self.open(path)
      guard try StoreConnection.isUpToDate(database, path) else { return nil }
    } catch let error as StoreError {
      throw error
    } catch let error as DatabaseError {
      throw .cannotOpen(path: path, StoreTrouble(error))
    } catch {
      throw .cannotOpen(path: path, .failed("\(error)"))
    }
  }

  /// Readers share files beside the store's. Who may write leaves none behind; where they cannot be made
  /// there is no writer either, unless there is a write-ahead log, and the store's file lies still.
  private static func open(_ path: String) throws -> (DatabaseQueue, isFixed: Bool) {
    do {
      return (try connection(path, mayLeaveTraces: !mayWrite(path)), false)
    } catch let error as DatabaseError {
      guard
        [.SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_IOERR, .SQLITE_FULL]
          .contains(error.resultCode), unsafe access(path, R_OK) == 0, !hasLog(path)
      else { throw error }
      let address = URL(fileURLWithPath: path).absoluteString
      return (try connection("\(address)?immutable=1", mayLeaveTraces: true), true)
    }
  }

  /// A connection to whatever lies at a path.
  static func connection(to path: String) throws -> DatabaseQueue { try open(path).0 }

  private static func mayWrite(_ path: String) -> Bool {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    return unsafe access(path, W_OK) == 0 && access(folder, W_OK) == 0
  }

  private static func connection(_ path: String, mayLeaveTraces: Bool) throws -> DatabaseQueue {
    var configuration = StoreConnection.reading
    configuration.readonly = mayLeaveTraces
    let database = try DatabaseQueue(path: path, configuration: configuration)
    // Opening alone looks at nothing.
    _ = try database.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM sqlite_master") }
    return database
  }

  private static func hasLog(_ path: String) -> Bool {
    var status = stat()
    return unsafe stat("\(path)-wal", &status) == 0 && status.st_size > 0
  }
}
