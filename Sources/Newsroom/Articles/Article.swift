package import Feed

/// A story in the store: one identity for ever, many revisions. The value is its state after the
/// latest of them.
package struct Article: Sendable, Hashable, Codable {
  package var id: ArticleID
  /// The id under which feeds publish it, in every format and edition: the partner's own where that
  /// is sound, else the URN of `id`. RFC 4287 section 4.2.6.
  package var entryID: String
  package var status: ArticleStatus
  package var story: Story
  package var tagging: Tagging
  package var origin: Origin
  /// When the story was first published: never moved by a correction.
  package var published: Timestamp
  /// When readers should last have taken notice: published, corrected, withdrawn or restored.
  package var updated: Timestamp

  package init(
    id: ArticleID, entryID: String, status: ArticleStatus, story: Story, tagging: Tagging,
    origin: Origin, published: Timestamp, updated: Timestamp
  ) {
    self.id = id
    self.entryID = entryID
    self.status = status
    self.story = story
    self.tagging = tagging
    self.origin = origin
    self.published = published
    self.updated = updated
  }
}

/// Where an article stands between the newsroom and its readers.
package enum ArticleStatus: Sendable, Hashable, Codable {
  /// Unseen until its `published` time has come and the log says so.
  case scheduled
  case published
  /// Taken back, with the reason that readers are told.
  case withdrawn(at: Timestamp, reason: String)

  /// The word for it in the store and on the command line.
  package var name: String {
    switch self {
    case .scheduled: "scheduled"
    case .published: "published"
    case .withdrawn: "withdrawn"
    }
  }
}

/// Where an article came from.
package enum Origin: Sendable, Hashable, Codable {
  case newsroom
  case partner(PartnerSource)

  /// The partner's name; nil for our own articles.
  package var partner: String? {
    if case .partner(let source) = self { source.name } else { nil }
  }
}

/// The partner feed that an article was taken from; published as the entry's `source`.
package struct PartnerSource: Sendable, Hashable, Codable {
  /// The partner's name in our configuration: letters, digits and hyphens.
  package var name: String
  package var feedID: String?
  package var title: String?
  /// The partner's home page.
  package var link: String?
  /// The address of the feed itself.
  package var feedURL: String?
  package var rights: String?

  package init(
    name: String, feedID: String? = nil, title: String? = nil, link: String? = nil,
    feedURL: String? = nil, rights: String? = nil
  ) {
    self.name = name
    self.feedID = feedID
    self.title = title
    self.link = link
    self.feedURL = feedURL
    self.rights = rights
  }
}
