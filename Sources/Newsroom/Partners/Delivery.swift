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

  /// The articles of which the document says what the last one said.
  package var known: [ArticleID] {
    entries.compactMap { if case .known(let article) = $0.content { article } else { nil } }
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
  /// It holds until the source shows the article again; else until that tells a newer one.
  package var mayReturn: Bool

  package init(
    _ identity: Identity, reason: String = Retraction.withdrawn, mayReturn: Bool = false
  ) {
    self.identity = identity
    self.reason = reason
    self.mayReturn = mayReturn
  }
}

/// What readers are told where the source gives no reason.
extension Retraction {
  package static let withdrawn = "Ditarik oleh penerbitnya"
  package static let locked = "Dikunci dengan kata sandi oleh penerbitnya"
  package static let gone = "Tidak ada lagi di laman penerbitnya"
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
