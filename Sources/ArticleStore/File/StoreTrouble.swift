import GRDB
import Newsroom

/// Why the store's file cannot be used as it should be, in words that say what to do.
package enum StoreTrouble: Error, Sendable, Hashable, CustomStringConvertible {
  /// The disk is full, or the user's share of it.
  case noRoom
  /// Another process has held the lock for longer than is waited.
  case locked
  /// The user may read it at most.
  case notPermitted
  /// The user may not even read it.
  case unreadable
  /// There is no folder for it.
  case noFolder
  /// It was there and is not any more, or something else is.
  case damaged
  /// It is no store at all.
  case foreign
  /// The disk fails, or something that has no better word.
  case failed(String)

  package var description: String {
    switch self {
    case .noRoom: "the disk is full; make room and repeat the command"
    case .locked:
      "another process has been writing to it for too long; end that process, or repeat the command"
        + " once it is done"
    case .notPermitted:
      "this user may not write it; it and its folder have to be writable, and the disk not mounted"
        + " read-only"
    case .unreadable:
      "this user may not read it, or its write-ahead log; change their owner or mode"
    case .noFolder: "there is no such folder; make it, or name another file with --store"
    case .damaged: "the file is damaged; put a backup in its place"
    case .foreign: "this is no store of siar; name another file with --store"
    case .failed(let reason): "the disk or its file system fails: \(reason)"
    }
  }
}

extension StoreTrouble {
  /// What an error of the engine means.
  init(_ error: DatabaseError) {
    self =
      switch error.resultCode {
      case .SQLITE_FULL: .noRoom
      case .SQLITE_BUSY, .SQLITE_LOCKED: .locked
      case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH: .notPermitted
      case .SQLITE_CANTOPEN: .unreadable
      case .SQLITE_CORRUPT: .damaged
      case .SQLITE_NOTADB: .foreign
      // Room for the shared part of the write-ahead log cannot be had.
      case .SQLITE_IOERR where error.extendedResultCode == .SQLITE_IOERR_SHMSIZE: .noRoom
      default: .failed(error.message ?? "error \(error.extendedResultCode.rawValue)")
      }
  }
}
