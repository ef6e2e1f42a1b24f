package import Feed

/// A correction or a reply that belongs to an article, as a text or as an article of its own.
package struct Note: Sendable, Hashable, Codable {
  /// What Indonesian media call it; the ids of the genres.
  package enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    /// The newsroom owns up to an error of its own.
    case erratum = "ralat"
    /// Something is put right, at whoever's asking.
    case correction = "koreksi"
    /// The reply of someone whom the article concerns.
    case rightOfReply = "hak-jawab"

    /// The name for readers.
    package var name: String {
      switch self {
      case .erratum: "Ralat"
      case .correction: "Koreksi"
      case .rightOfReply: "Hak Jawab"
      }
    }
  }

  /// What it says.
  package enum Body: Sendable, Hashable, Codable {
    /// Plain text; an empty line begins a new paragraph.
    case text(String)
    /// An article of ours or of a partner that says it.
    case article(ArticleID)
  }

  package var kind: Kind
  package var body: Body
  /// When it was added.
  package var time: Timestamp

  package init(_ kind: Kind, _ body: Body, time: Timestamp) {
    self.kind = kind
    self.body = body
    self.time = time
  }

  /// The article that says it, where one does.
  package var article: ArticleID? {
    if case .article(let id) = body { id } else { nil }
  }
}

/// That an article corrects or answers another one: the way back of a ``Note``.
package struct Concern: Sendable, Hashable, Codable {
  package var kind: Note.Kind
  /// The article that is corrected or answered.
  package var article: ArticleID
  /// When the two were linked.
  package var time: Timestamp

  package init(_ kind: Note.Kind, _ article: ArticleID, time: Timestamp) {
    self.kind = kind
    self.article = article
    self.time = time
  }
}

/// What a link to an article tells: a part of its present state.
package struct ArticleReference: Sendable, Hashable {
  package var id: ArticleID
  package var entryID: String
  package var headline: String
  /// The story's own page, where it has one.
  package var canonicalURL: String?
  /// The partner's name for itself; nil for our own article.
  package var outlet: String?

  package init(_ article: Article) {
    outlet = article.origin.source.map { $0.title ?? $0.name }
    id = article.id
    entryID = article.entryID
    headline = article.story.headline
    canonicalURL = article.story.canonicalURL
  }
}
