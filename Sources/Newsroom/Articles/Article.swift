package import Feed

/// A story in the store: one identity for ever, many revisions. The value is its state after the
/// latest of them.
package struct Article: Sendable, Hashable {
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
  /// For how long an entry tells readers of a withdrawal; nil for an article that is not withdrawn.
  package var notice: WithdrawalNotice?
  /// Corrections and replies that readers see before the text, oldest first.
  package var notes: [Note] = []
  /// The articles that this one corrects or answers, oldest first.
  package var concerns: [Concern] = []
  /// The articles of other outlets that tell the same story, in the order in which they came.
  package var tellings: [ArticleID] = []
  /// What the law had erased of it, oldest first: only the fact remains.
  package var erasures: [Erasure] = []

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

  /// Nothing that could be read is left of it.
  package var isErased: Bool { erasures.contains { $0.scope.takesText } }

  /// The articles that it names: in notes, in concerns, and as other tellings of its story.
  package var linkedArticles: [ArticleID] {
    notes.compactMap(\.article) + concerns.map(\.article) + tellings
  }
}

extension Article: Codable {
  private enum CodingKeys: String, CodingKey {
    case id, entryID, status, story, tagging, origin, published, updated
    case notice, notes, concerns, tellings, erasures
  }

  /// Bodies that were written before there were notes, erasures and tellings lack those keys.
  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      id: try values.decode(ArticleID.self, forKey: .id),
      entryID: try values.decode(String.self, forKey: .entryID),
      status: try values.decode(ArticleStatus.self, forKey: .status),
      story: try values.decode(Story.self, forKey: .story),
      tagging: try values.decode(Tagging.self, forKey: .tagging),
      origin: try values.decode(Origin.self, forKey: .origin),
      published: try values.decode(Timestamp.self, forKey: .published),
      updated: try values.decode(Timestamp.self, forKey: .updated))
    notice = try values.decodeIfPresent(WithdrawalNotice.self, forKey: .notice)
    if notice == nil, case .withdrawn(let when, _) = status {
      notice = WithdrawalNotice(since: when, days: WithdrawalNotice.defaultDays)
    }
    notes = try values.decodeIfPresent([Note].self, forKey: .notes) ?? []
    concerns = try values.decodeIfPresent([Concern].self, forKey: .concerns) ?? []
    tellings = try values.decodeIfPresent([ArticleID].self, forKey: .tellings) ?? []
    erasures = try values.decodeIfPresent([Erasure].self, forKey: .erasures) ?? []
  }
}

/// Where an article stands between the newsroom and its readers.
package enum ArticleStatus: Sendable, Hashable, Codable {
  /// Unseen until an editor gives it a time.
  case held
  /// Unseen until its `published` time has come and the log says so.
  case scheduled
  case published
  /// Taken back, with the reason that readers are told.
  case withdrawn(at: Timestamp, reason: String)

  /// The word for it in the store and on the command line.
  package var name: String {
    switch self {
    case .held: "held"
    case .scheduled: "scheduled"
    case .published: "published"
    case .withdrawn: "withdrawn"
    }
  }

  /// Every word that `name` may be.
  package static let names = ["held", "scheduled", "published", "withdrawn"]

  /// Readers have not seen the article yet.
  package var isUnseen: Bool {
    switch self {
    case .held, .scheduled: true
    case .published, .withdrawn: false
    }
  }
}

/// How long feeds tell of a withdrawal by an entry in the article's place.
package struct WithdrawalNotice: Sendable, Hashable, Codable {
  /// What the withdrawal followed, where no editor decided.
  package enum Cause: String, Sendable, Hashable, Codable {
    /// Its source shows it to nobody any more, and tells when it does again.
    case unpublished
    /// Its source told so, for as long as it tells nothing newer.
    case told
    /// Its page is gone.
    case page
  }

  /// When it is to end.
  package var until: Timestamp
  /// The log says that it has ended.
  package var isOver = false
  package var cause: Cause?

  /// A notice that begins with the withdrawal.
  package init(since when: Timestamp, days: Int) {
    until = Timestamp(seconds: when.seconds + Int64(days) * 86_400, offset: when.offset)
  }

  /// What an outlet that sets nothing gets.
  package static let defaultDays = 30
}

/// Where an article came from.
package enum Origin: Sendable, Hashable, Codable {
  case newsroom
  case partner(PartnerSource)

  /// The partner's name; nil for our own articles.
  package var partner: String? { source?.name }

  /// The partner's feed; nil for our own articles.
  package var source: PartnerSource? {
    if case .partner(let source) = self { source } else { nil }
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
  /// How much of the article we may publish; nil, as in articles that were taken in before partners
  /// had terms, for the full text.
  package var terms: Partner.Terms?

  package init(
    name: String, feedID: String? = nil, title: String? = nil, link: String? = nil,
    feedURL: String? = nil, rights: String? = nil, terms: Partner.Terms? = nil
  ) {
    self.name = name
    self.feedID = feedID
    self.title = title
    self.link = link
    self.feedURL = feedURL
    self.rights = rights
    self.terms = terms
  }
}
