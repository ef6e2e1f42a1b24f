package import Newsroom

/// What a delivery came to.
package struct DeliveryOutcome: Sendable, Hashable {
  /// One for each entry.
  package var outcomes: [Outcome]
  /// The revisions of what was taken back.
  package var withdrawn: [Revision]
  /// The document's entries by their articles, each article once.
  package var window: [WindowEntry]
  /// Whether the document held everything.
  package var isWhole: Bool

  /// As many entries as are read of a document.
  private static let longestWindow = 2000

  init(_ delivery: Delivery, outcomes: [Outcome], withdrawn: [Revision]) {
    self.outcomes = outcomes
    self.withdrawn = withdrawn
    isWhole = delivery.isWhole
    var seen: Set<ArticleID> = []
    window = zip(delivery.entries, outcomes).compactMap { entry, outcome in
      seen.insert(outcome.article).inserted
        ? WindowEntry(article: outcome.article, digest: entry.digest) : nil
    }
  }

  /// The publisher's window after the document: the document's, and where that held only what is new,
  /// what was there before too, but for what was taken back: should it be told again, it is news.
  func window(after before: [WindowEntry]) -> [WindowEntry] {
    guard !isWhole else { return window }
    let told = Set(window.map(\.article) + withdrawn.compactMap(\.article))
    return Array((window + before.filter { !told.contains($0.article) }).prefix(Self.longestWindow))
  }
}
