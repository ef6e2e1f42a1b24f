package import Feed
package import Newsroom

/// What the outlet remembers of documents whose reading ended a process of ours.
package protocol SuspectStore: Sendable {
  /// Notes that reading these ended a process. Partners of which that has happened twice are paused.
  ///
  /// - Parameters:
  ///   - marks: what was being read, once for each process that ended.
  ///   - version: of the program: what ended another version may be read again.
  ///   - now: the present.
  /// - Returns: the documents that are set aside by this.
  /// - Throws: what the store says.
  func noteDeaths(_ marks: [ReadingMark], version: String, now: Timestamp) async throws
    -> [ReadingMark]

  /// What ended this version of the program while it was read, the latest first, at most 100.
  func suspects(version: String) async throws -> [Suspect]
}

/// A document or page whose reading ended a process of ours.
package struct Suspect: Sendable, Hashable {
  package var mark: ReadingMark
  /// How often.
  package var deaths: Int
  package var last: Timestamp

  /// It is not read any more.
  package var isSetAside: Bool { deaths >= Self.tries }

  /// After so many ends nobody tries again. The second time it is read alone.
  package static let tries = 2
}

extension Collection<Suspect> {
  /// What is known of a document or a page of this digest.
  package func suspect(of mark: ReadingMark) -> Suspect? {
    first { $0.mark.kind == mark.kind && $0.mark.digest == mark.digest }
  }

  /// Whether this, or another document of the partner, has ended a process.
  package func names(_ mark: ReadingMark) -> Bool {
    contains {
      $0.mark.kind == mark.kind && ($0.mark.name == mark.name || $0.mark.digest == mark.digest)
    }
  }
}
