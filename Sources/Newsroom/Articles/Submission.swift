package import Feed

/// A story as an importer or a partner's feed hands it in: the store decides whether it is a new
/// article, a revision of one that it has, or nothing new.
package struct Submission: Sendable, Hashable {
  /// The id that the article gets if it is new.
  package var newID: ArticleID
  /// The id that feeds publish, where the source has a sound one; else the URN of the article's id.
  package var entryID: String?
  /// By what the article can be recognised, the most trusted first.
  package var identities: [Identity]
  /// Its number in the partner's WordPress, by which the partner takes it back.
  package var post: Int?
  /// The article of ours whose page the source links to.
  package var ownID: ArticleID?
  /// The document that the story was read from.
  package var document: SourceDocument?
  package var story: Story
  package var tagging: Tagging
  package var origin: Origin
  /// A time in the future schedules the article.
  package var published: Timestamp
  /// When its source says that it last changed.
  package var updated: Timestamp?
  /// A new article waits for an editor, whatever its time.
  package var isHeld: Bool
  /// Why the rules tagged it as they did.
  package var explanation: Explanation?
  /// What recognises other tellings of the story; made by the store where it is not.
  package var telling: Telling?

  package init(
    newID: ArticleID, entryID: String? = nil, identities: [Identity],
    document: SourceDocument? = nil, story: Story, tagging: Tagging, origin: Origin,
    published: Timestamp, isHeld: Bool = false, explanation: Explanation? = nil
  ) {
    self.newID = newID
    self.entryID = entryID
    self.identities = identities
    self.document = document
    self.story = story
    self.tagging = tagging
    self.origin = origin
    self.published = published
    self.isHeld = isHeld
    self.explanation = explanation
  }

  /// What the store keeps to recognise the article by: not a link behind the address of its page.
  package var keptIdentities: [Identity] {
    var kept: [Identity] = []
    for identity in identities {
      if case .link = identity, case .address = kept.last { continue }
      kept.append(identity)
    }
    return kept
  }

  /// Pages of the story's own site that its partner calls it by: another outlet that names one of
  /// them tells the same story.
  package var pages: [PageAddress] {
    let own = story.canonicalURL.flatMap { PageAddress($0)?.host }
    return identities.compactMap { identity in
      guard case .address(let address, _) = identity, own == nil || address.host == own else {
        return nil
      }
      return address
    }
  }

  /// By what its partner's WordPress names it.
  package var postIdentity: Identity? {
    guard let post, let partner = origin.partner else { return nil }
    return .post(post, partner: partner)
  }

  /// By what another source that has the story from us gives it away.
  package var headlineIdentity: Identity { .headline(story.headline, published.date) }
}

/// Something by which an article is recognised when it comes again.
package enum Identity: Sendable, Hashable {
  /// The story's own page.
  case url(String)
  /// A file's name without its folder.
  case file(String)
  /// A headline, in any letter case and spacing, of a day.
  case headline(String, CivilDate)
  /// A partner's own id of the entry.
  case guid(String, partner: String)
  /// The entry's link in a partner's feed.
  case link(String, partner: String)
  /// The page that a partner's link or guid names, however it is spelled.
  case address(PageAddress, partner: String)
  /// A digest of title and content of an entry.
  case text(String, partner: String)
  /// The number of a post in a partner's WordPress. It finds the article that was made of the post,
  /// but recognises none: numbers begin anew where a site is set up anew.
  case post(Int, partner: String)

  /// Whether two stories of different addresses are two stories although this is the same.
  package var yieldsToURL: Bool {
    switch self {
    case .file, .headline: true
    case .url, .guid, .link, .address, .text, .post: false
    }
  }

  /// The identity as one line of text, unique over all kinds.
  package var text: String {
    switch self {
    case .url(let url): "url \(url)"
    case .file(let name): "file \(name)"
    case .headline(let headline, let date):
      "headline \(date.year)-\(date.month)-\(date.day) \(Self.folded(headline))"
    case .guid(let guid, let partner): "guid \(partner) \(guid)"
    case .link(let link, let partner): "link \(partner) \(link)"
    case .address(let address, let partner): "\(Self.start(of: address))\(partner)"
    case .text(let digest, let partner): "text \(partner) \(digest)"
    case .post(let number, let partner): Self.posts(of: partner) + Self.padded(number)
    }
  }

  /// With what the texts of all identities of an address begin, whosever they are; a space ends it.
  package static func start(of address: PageAddress) -> String { "address \(address.text) " }
  /// What the texts of all posts of a partner begin with; behind it their numbers, in the order of
  /// the texts.
  package static func posts(of partner: String) -> String { "post \(partner) " }

  private static func padded(_ number: Int) -> String {
    let digits = String(max(0, number))
    return String(repeating: "0", count: max(0, 19 - digits.count)) + digits
  }

  private static func folded(_ headline: String) -> String {
    var text = headline.lowercased()
    return text.withUTF8 { unsafe foldedASCII($0.span) }
      ?? text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Words with one space between them; nil where not all is ASCII.
  private static func foldedASCII(_ text: Span<UInt8>) -> String? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    for place in text.indices {
      switch text[place] {
      case 0x80...: return nil
      case 0x09...0x0D, 0x20: if let last = bytes.last, last != 0x20 { bytes.append(0x20) }
      default: bytes.append(text[place])
      }
    }
    if bytes.last == 0x20 { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// A document that is handed in again and again, a file or an entry of a feed.
package struct SourceDocument: Sendable, Hashable {
  /// What it is called, unique among documents of its kind.
  package var name: String
  /// A digest of its bytes: the same digest as the last time means that nothing is new.
  package var digest: String

  package init(name: String, digest: String) {
    self.name = name
    self.digest = digest
  }
}

/// What became of a submission.
package enum Outcome: Sendable, Hashable {
  case created(ArticleID, sequence: Int64)
  case revised(ArticleID, sequence: Int64, Revision.Kind)
  case unchanged(ArticleID)
  /// It is an article that another document of the same run told already: nothing was stored.
  case collides(ArticleID)

  package var article: ArticleID {
    switch self {
    case .created(let id, _), .revised(let id, _, _), .unchanged(let id), .collides(let id): id
    }
  }
}
