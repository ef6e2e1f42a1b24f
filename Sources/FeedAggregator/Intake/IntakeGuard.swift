package import ArticleStore
package import Feed
import LastWords
package import Newsroom

/// Keeps a document that ends the program from ending it for good.
///
/// What is being read when a fault ends the process is known at the next start. A partner of which that
/// happened is read alone from then on, so that nobody else's work is lost with it; after the second
/// time the document is set aside and the partner paused. Another version of the program tries anew.
package final class IntakeGuard: Sendable {
  private let store: any SuspectStore
  private let version: String
  private let turns = ReadingTurns()

  /// - Parameters:
  ///   - store: remembers what ended the program.
  ///   - version: of the program.
  package init(store: any SuspectStore, version: String) {
    self.store = store
    self.version = version
  }

  /// Learns what ended processes before this one, and has it noted from now on.
  ///
  /// - Parameters:
  ///   - path: of the file in which it is noted.
  ///   - now: the present.
  /// - Returns: what is set aside by this.
  /// - Throws: what the store says, or the file.
  package func begin(with path: String, now: Timestamp) async throws -> [ReadingMark] {
    LastWords.keep(in: path)
    let lines = try LastWords.take(from: path)
    let marks = lines.compactMap { ReadingMark(words: $0) }
    guard !marks.isEmpty else { return [] }
    do {
      return try await store.noteDeaths(marks, version: version, now: now)
    } catch {
      try? LastWords.putBack(lines, in: path)
      throw error
    }
  }

  /// Reads a document and takes it in.
  ///
  /// - Throws: ``SetAsideError`` where it is not to be read any more; what the body throws.
  package func read<Value>(_ mark: ReadingMark, _ body: () async throws -> Value) async throws
    -> Value
  {
    let suspects = try await store.suspects(version: version)
    if suspects.suspect(of: mark)?.isSetAside ?? false { throw SetAsideError(mark: mark) }
    return try await turns.run(alone: suspects.names(mark), body)
  }
}

/// The document or page ended the program twice.
package struct SetAsideError: Error, Sendable, Hashable, CustomStringConvertible {
  package var mark: ReadingMark

  package init(mark: ReadingMark) {
    self.mark = mark
  }

  package var description: String {
    "set aside: reading it ended siar twice (SHA-256 \(mark.digest)); a newer version tries again"
  }
}
