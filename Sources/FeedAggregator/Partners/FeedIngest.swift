package import ArticleStore
package import Feed
package import FeedParser
import Intake
package import Newsroom

/// Takes a partner's document into the store: parse, sanitise, identify, classify, append, in one
/// transaction.
package struct FeedIngest: Sendable {
  /// What a document came to.
  package struct Report: Sendable {
    /// What was repaired while reading.
    package var findings: [Finding]
    /// An outcome for each entry, in the document's order, with its title.
    package var entries: [(title: String, outcome: Outcome)]
  }

  private let store: any Store
  private let intake: IntakeGuard
  private let reader: DocumentReader

  package init(
    store: any Store, outlet: Outlet, classifier: Classifier, intake: IntakeGuard
  ) {
    self.store = store
    self.intake = intake
    reader = DocumentReader(outlet: outlet, classifier: classifier)
  }

  /// Takes in the entries of a document that no poll brought.
  ///
  /// - Parameters:
  ///   - bytes: the document as received.
  ///   - partner: its publisher.
  ///   - now: the present; an entry without a date, or with one in the future, is of now.
  /// - Returns: what became of each entry.
  /// - Throws: `FeedParserError` where the bytes are no feed; ``SetAsideError``; what the store throws.
  package func ingest(_ bytes: [UInt8], partner: Partner, now: Timestamp) async throws -> Report {
    let document = try await intake.read(ReadingMark(document: bytes, of: partner.name)) {
      try reader.read(
        bytes, from: DocumentOrigin(location: partner.webAddress), of: partner,
        guidsAreDegraded: false, now: now)
    }
    let submissions = document.delivery.submissions
    let outcomes = try await store.append(submissions, apartFrom: [], now: now)
    _ = try await store.retract(document.delivery.withdrawals, now: now)
    return Report(
      findings: document.findings,
      entries: zip(submissions, outcomes).map { ($0.story.headline, $1) })
  }
}

extension Partner {
  /// The address against which its documents' references are read; nil for one of files alone.
  fileprivate var webAddress: String? { address.hasPrefix("http") ? address : nil }
}
