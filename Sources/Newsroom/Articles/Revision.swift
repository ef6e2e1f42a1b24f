package import Feed

/// One numbered change in the log.
package struct Revision: Sendable, Hashable, Codable {
  /// What a revision did.
  package enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    /// A story became visible to readers, at once or because its scheduled time came.
    case published
    /// A story was accepted whose time has not come, or its time was moved.
    case scheduled
    /// A story waits for an editor to give it a time.
    case held
    /// What readers see of a story changed.
    case corrected
    case withdrawn
    case restored
    /// Regions, topics or genre changed, and nothing that is news.
    case tagged
    /// What editions select changed, or another telling of the story left them, and with it the
    /// editions in which a story stands.
    case filed
    /// A correction or a reply was added to a story.
    case noted
    /// A story was linked with the one that it corrects or answers, or with another telling of it.
    case linked
    /// The story's page has another address, and nothing else changed.
    case moved
    /// The time is over for which an entry tells of a withdrawal.
    case expired
    /// The law had something erased, from this revision and all before it.
    case erased
    /// The configuration or the renderer changed what documents look like.
    case epoch

    /// Whether readers should take notice: it moves `updated`, and the story to the window's front.
    package var isSignificant: Bool {
      switch self {
      case .published, .corrected, .withdrawn, .restored, .noted, .erased: true
      case .scheduled, .held, .tagged, .filed, .linked, .moved, .expired, .epoch: false
      }
    }
  }

  /// Strictly increasing without gaps, the same on every node.
  package var sequence: Int64
  /// When the store accepted it; never earlier than the revision before.
  package var time: Timestamp
  package var kind: Kind
  /// The article that changed; nil for an epoch.
  package var article: ArticleID?
  /// Counts the article's own revisions from 1; 0 for an epoch.
  package var number: Int
  /// Editions that the article joined by this revision.
  package var joined: [EditionKey]
  /// Editions that the article left by this revision.
  package var left: [EditionKey]

  package init(
    sequence: Int64, time: Timestamp, kind: Kind, article: ArticleID?, number: Int,
    joined: [EditionKey] = [], left: [EditionKey] = []
  ) {
    self.sequence = sequence
    self.time = time
    self.kind = kind
    self.article = article
    self.number = number
    self.joined = joined
    self.left = left
  }
}
