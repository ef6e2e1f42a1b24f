import Foundation
import GRDB

extension SQLiteStore {
  /// Copies a store as it is at one moment into a file of its own, whoever writes meanwhile. Nothing of
  /// the copy is seen under its name before all of it is on the disk.
  ///
  /// - Parameters:
  ///   - path: of the store.
  ///   - target: the copy's path.
  ///   - replaces: what is there already gives way.
  ///   - progress: told how many pages of how many are copied.
  /// - Throws: ``StoreError`` naming the file that is the matter and the reason.
  package static func backUp(
    _ path: String, to target: String, replacing replaces: Bool,
    progress: (_ done: Int, _ total: Int) -> Void
  ) throws(StoreError) {
    try StoreConnection.checkPresence(path)
    try checkTarget(target, of: path, replaces)
    let part = "\(target).part-\(getpid())"
    guard try StoreConnection.make(part) else { throw .exists(path: part) }
    defer { StoreConnection.unmake(part) }
    do {
      try copy(from: try StoreReader.connection(to: path), at: path, to: part, progress)
      try settle(part)
      try name(part, target, replaces)
    } catch let error as StoreError {
      throw error
    } catch let error as DatabaseError {
      throw .cannotWrite(path: target, StoreTrouble(error))
    } catch {
      throw .cannotWrite(path: target, .failed("\(error)"))
    }
  }

  private static func checkTarget(_ target: String, of path: String, _ replaces: Bool)
    throws(StoreError)
  {
    var (there, store) = (stat(), stat())
    guard unsafe stat(target, &there) == 0, unsafe stat(path, &store) == 0 else { return }
    guard there.st_ino != store.st_ino || there.st_dev != store.st_dev else {
      throw .isTheStore(path: target)
    }
    guard replaces else { throw .exists(path: target) }
    guard there.st_mode & S_IFMT == S_IFREG else {
      throw .cannotWrite(path: target, .failed("it is no file"))
    }
  }

  /// So many pages are copied between two words of progress.
  private static let pages: CInt = 512

  private static func copy(
    from source: DatabaseQueue, at path: String, to part: String,
    _ progress: (_ done: Int, _ total: Int) -> Void
  ) throws {
    let copy = try DatabaseQueue(path: part)
    try withoutActuallyEscaping(progress) { progress in
      try copy.writeWithoutTransaction { copy in
        try source.read { source in
          // With a snapshot held, the copy begins only once however often others write.
          _ = try Int.fetchOne(source, sql: "SELECT count(*) FROM sqlite_master")
          try source.backup(to: copy, pagesPerStep: pages) {
            progress($0.completedPageCount, $0.totalPageCount)
          }
        }
        let verdict = try String.fetchOne(copy, sql: "PRAGMA quick_check(1)")
        guard verdict == "ok" else { throw StoreError.cannotRead(path: path, .damaged) }
        _ = try copy.checkpoint(.truncate)
      }
    }
    try copy.close()
    try source.close()
  }

  /// Waits until the file is on the disk.
  private static func settle(_ path: String) throws(StoreError) {
    let file = unsafe open(path, O_RDONLY | O_CLOEXEC)
    defer { Foundation.close(file) }
    guard file >= 0, fsync(file) == 0 else {
      throw .cannotWrite(path: path, StoreConnection.trouble(errno))
    }
  }

  /// Gives a file its name, in one step; unless it may replace another, only where there is none.
  private static func name(_ part: String, _ target: String, _ replaces: Bool) throws(StoreError) {
    let isNamed =
      replaces ? unsafe rename(part, target) == 0 : unsafe link(part, target) == 0
    guard isNamed else {
      if errno == EEXIST { throw .exists(path: target) }
      throw .cannotWrite(path: target, StoreConnection.trouble(errno))
    }
    try settle(URL(fileURLWithPath: target).deletingLastPathComponent().path)
  }
}
