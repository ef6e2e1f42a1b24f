import Foundation
import GRDB
import Newsroom

/// How connections to a store's file are made.
enum StoreConnection {
  /// Checks that there is a store.
  ///
  /// - Throws: ``StoreError/missing(path:)`` where there is none.
  static func checkPresence(_ path: String) throws(StoreError) {
    guard try size(path) ?? 0 > 0 else { throw .missing(path: path) }
  }

  /// Makes the file of a store where there is none; nobody but its owner may read it.
  ///
  /// - Returns: whether it was made.
  /// - Throws: ``StoreError`` where that cannot be.
  static func make(_ path: String) throws(StoreError) -> Bool {
    guard try size(path) == nil else { return false }
    let file = unsafe Foundation.open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw .cannotOpen(path: path, trouble(errno)) }
    Foundation.close(file)
    return true
  }

  /// Takes a file back that was made and is of no use, with what the engine put beside it.
  static func unmake(_ path: String) {
    for suffix in ["", "-wal", "-shm"] { unsafe unlink(path + suffix) }
  }

  /// The size of the file at a path; nil where there is nothing.
  private static func size(_ path: String) throws(StoreError) -> Int? {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else {
      guard errno == ENOENT || errno == ENOTDIR else {
        throw .cannotOpen(path: path, .unreadable)
      }
      return nil
    }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .cannotOpen(path: path, .foreign) }
    return Int(status.st_size)
  }

  /// What a number of the operating system means.
  static func trouble(_ number: Int32) -> StoreTrouble {
    switch number {
    case ENOENT, ENOTDIR: .noFolder
    case EACCES, EPERM, EROFS: .notPermitted
    case ENOSPC, EDQUOT: .noRoom
    default: .failed(FileReason.words(number: number))
    }
  }

  /// Less is no room: a change takes some dozen pages of the write-ahead log.
  private static let leastRoom = 256 << 10

  /// Whether the disk with a file has room for changes.
  static func hasRoom(_ path: String) -> Bool {
    var status = statvfs()
    guard unsafe statvfs(path, &status) == 0 else { return true }
    let blocks = geteuid() == 0 ? status.f_bfree : status.f_bavail
    return blocks.multipliedReportingOverflow(by: status.f_frsize).overflow
      || blocks * status.f_frsize >= leastRoom
  }

  /// Tries whether a store can be written, on a connection of its own that changes nothing.
  static func trouble(writing path: String) async -> StoreTrouble? {
    guard unsafe access(path, W_OK) == 0 else { return .notPermitted }
    guard hasRoom(path) else { return .noRoom }
    var configuration = Configuration()
    // Longer than the turns of others take.
    configuration.busyMode = .timeout(2)
    configuration.label = "siar.store.trial"
    do {
      let database = try DatabaseQueue(path: path, configuration: configuration)
      try await database.writeWithoutTransaction { database in
        try database.execute(sql: "BEGIN IMMEDIATE; ROLLBACK")
      }
      try database.close()
      return nil
    } catch let error as DatabaseError {
      return trouble(error, path)
    } catch {
      return .failed("\(error)")
    }
  }

  /// The store at a path with its tables up to date, for writing and reading at once.
  ///
  /// - Throws: ``StoreError`` naming the file and the reason.
  static func writer(_ path: String, _ patience: Patience) throws(StoreError) -> DatabasePool {
    do {
      return try opened(path, patience)
    } catch let error as StoreError {
      throw error
    } catch let error as DatabaseError {
      throw .cannotOpen(path: path, trouble(error, path))
    } catch {
      throw .cannotOpen(path: path, .failed("\(error)"))
    }
  }

  private static func opened(_ path: String, _ patience: Patience) throws -> DatabasePool {
    var configuration = Configuration()
    configuration.busyMode = .callback { patience.wait(tries: $0) }
    configuration.label = "siar.store"
    configuration.prepareDatabase(prepare)
    let database = try DatabasePool(path: path, configuration: configuration)
    if try !isUpToDate(database, path) { try SQLiteSchema.migrator.migrate(database) }
    return database
  }

  /// A file that can be read, and not opened for more, is one that may not be written.
  private static func trouble(_ error: DatabaseError, _ path: String) -> StoreTrouble {
    let trouble = StoreTrouble(error)
    guard trouble == .unreadable, unsafe access(path, R_OK) == 0 else { return trouble }
    return .notPermitted
  }

  /// Whether the tables are those of this version.
  ///
  /// - Throws: ``StoreError/newerSchema(path:)`` where they are those of a later one.
  static func isUpToDate(_ database: some DatabaseReader, _ path: String) throws -> Bool {
    let migrator = SQLiteSchema.migrator
    return try database.read { database in
      guard try !migrator.hasBeenSuperseded(database) else {
        throw StoreError.newerSchema(path: path)
      }
      return try migrator.hasCompletedMigrations(database)
    }
  }

  /// How a connection is configured that only reads: it waits for those who put a file right after
  /// another process died.
  static var reading: Configuration {
    var configuration = Configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(2)
    configuration.label = "siar.store"
    configuration.prepareDatabase(prepare)
    return configuration
  }

  /// What is deleted is overwritten with zeros. The write-ahead log goes into the file after 32 MiB:
  /// the pages at the ends of tables, which every article changes, are then written a tenth as often.
  /// The writer keeps 8 MiB of pages, so that documents that come together do not push out each
  /// other's.
  @Sendable static func prepare(_ database: Database) throws {
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
}
