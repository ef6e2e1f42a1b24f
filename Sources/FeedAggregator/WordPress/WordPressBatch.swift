import Feed
import Newsroom

/// What one poll of a partner's WordPress brings.
struct WordPressBatch: Sendable {
  var posts: [WordPressPost] = []
  /// Posts that nobody may see any more, with what readers are told.
  var gone: [(number: Int, reason: String)] = []
  /// The articles of posts that were gone and are there again.
  var returned: Set<ArticleID> = []
  /// What is remembered from now on.
  var state: WordPressState
  /// The site wants to be left alone for so long.
  var rest: Duration?
  /// When it was asked.
  let now: Timestamp

  init(state: WordPressState, now: Timestamp) {
    self.state = state
    self.now = now
  }

  var isEmpty: Bool { posts.isEmpty && gone.isEmpty }

  /// Adds posts that were read; each stands once, as it was told last.
  mutating func add(_ posts: [WordPressPost]) {
    let ids = Set(posts.map(\.id))
    self.posts = self.posts.filter { !ids.contains($0.id) } + posts
  }

  /// The posts that everybody may see as a feed, the newest change first.
  ///
  /// - Parameters:
  ///   - partner: whose they are.
  ///   - zone: of dates that name none.
  /// - Returns: the posts as entries.
  func feed(of partner: Partner, zone: OutletZone) -> Feed {
    var feed = Feed()
    feed.title = partner.title.map { Text($0) }
    feed.links = partner.home.map { [Link($0)] } ?? []
    feed.entries = posts.filter { !$0.isGone }
      .sorted { ($0.modification ?? "") > ($1.modification ?? "") }
      .map { $0.entry(offset: zone.offset) }
    return feed
  }

  /// What is taken back.
  func retractions(of partner: Partner) -> [Retraction] {
    let told = posts.filter(\.isGone).map { (number: $0.id, reason: $0.withdrawalReason) }
    return (told + gone).map { number, reason in
      Retraction(.post(number, partner: partner.name.text), reason: reason, mayReturn: true)
    }
  }

  /// Names the posts of what a document of them tells.
  func name(_ document: inout Delivery, entries: [Entry]) {
    let numbers = Dictionary(posts.map { (PostName($0), $0.id) }) { first, _ in first }
    for (index, entry) in entries.enumerated() where index < document.entries.count {
      guard case .told(var submission) = document.entries[index].content,
        let number = numbers[PostName(entry)]
      else { continue }
      submission.post = number
      document.entries[index].content = .told(submission)
    }
  }
}

/// What posts and entries have in common that tells one from the others.
private struct PostName: Hashable {
  var identity: String
  var link: String?

  init(_ post: WordPressPost) {
    (identity, link) = (post.identity, post.link)
  }

  init(_ entry: Entry) {
    (identity, link) = (entry.id ?? "", entry.links.first?.href)
  }
}
