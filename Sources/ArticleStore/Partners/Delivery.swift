package import Newsroom

/// What a partner's document brings.
package struct Delivery: Sendable, Hashable {
  /// In the document's order.
  package var entries: [Entry]
  /// What the document takes back, by what the articles are known by.
  package var withdrawals: [Retraction]
  /// The document holds everything that its publisher shows at present, as a feed does that is polled,
  /// rather than what is new alone.
  package var isWhole = true

  package init(_ entries: [Entry], withdrawals: [Retraction] = []) {
    self.entries = entries
    self.withdrawals = withdrawals
  }

  /// An entry of the document.
  package struct Entry: Sendable, Hashable {
    /// Of what the document says: the same the next time means that nothing is new.
    package var digest: UInt64
    package var content: Content

    package init(digest: UInt64, _ content: Content) {
      self.digest = digest
      self.content = content
    }
  }

  package enum Content: Sendable, Hashable {
    case told(Submission)
    /// It says what the last document said.
    case known(ArticleID)
  }

  /// What the document tells anew.
  package var submissions: [Submission] {
    entries.compactMap { if case .told(let submission) = $0.content { submission } else { nil } }
  }
}

/// An article that its source takes back.
package struct Retraction: Sendable, Hashable {
  package var identity: Identity
  /// What readers are told.
  package var reason: String

  package init(_ identity: Identity, reason: String) {
    self.identity = identity
    self.reason = reason
  }
}

/// An entry of a partner's last document.
package struct WindowEntry: Sendable, Hashable {
  package var article: ArticleID
  package var digest: UInt64

  package init(article: ArticleID, digest: UInt64) {
    self.article = article
    self.digest = digest
  }
}

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
  /// what was there before too.
  func window(after before: [WindowEntry]) -> [WindowEntry] {
    guard !isWhole else { return window }
    let told = Set(window.map(\.article))
    return Array((window + before.filter { !told.contains($0.article) }).prefix(Self.longestWindow))
  }
}
