import Feed
import Foundation
import GRDB
import Newsroom

/// Taking in stories.
extension LogWriter {
  /// Takes in a story of a document.
  ///
  /// - Parameters:
  ///   - submission: the story.
  ///   - taken: articles that others of the document, or of the run, told already.
  ///   - claims: articles that others of the document are known to be.
  /// - Returns: what became of it.
  /// - Throws: what the database says.
  func append(
    _ submission: Submission, apartFrom taken: Set<ArticleID>, _ claims: DocumentClaims
  ) throws -> Outcome {
    if let known = try recognise(submission, apartFrom: taken, claims) {
      guard !taken.contains(known.article.id) else { return .collides(known.article.id) }
      return try revise(known, with: submission)
    }
    if submission.origin.partner != nil, let own = try ownArticle(like: submission) {
      return .unchanged(own)
    }
    return try create(submission)
  }

  /// The article that a story is of. What is taken already can be met once more by what the story is
  /// known by first, and then stands there twice; by anything else it is another story's.
  private func recognise(
    _ submission: Submission, apartFrom taken: Set<ArticleID>, _ claims: DocumentClaims
  ) throws -> StoredArticle? {
    for (place, identity) in submission.identities.enumerated() {
      guard let key = try identities.article(of: identity), let stored = try storedArticle(key: key)
      else { continue }
      if identity.yieldsToURL, let url = submission.story.canonicalURL,
        let other = stored.article.story.canonicalURL, url != other
      {
        continue
      }
      if place > 0, submission.origin.partner != nil,
        try taken.contains(stored.article.id) || claims.claims(key)
      {
        continue
      }
      return stored
    }
    return try storedArticle(id: submission.newID)
  }

  /// Our own article that a partner publishes: it comes back to us and is not published again. It is
  /// known by our id, by its address or our page of it, or by headline, day and text.
  private func ownArticle(like submission: Submission) throws -> ArticleID? {
    let url = submission.story.canonicalURL
    // Partners spell our addresses as they like.
    let spellings = url.flatMap { PageAddress($0) }?.spellings ?? []
    let addresses = (0..<PageAddress.mostSpellings).map {
      $0 < spellings.count ? spellings[$0] : url
    }
    let own = try database.one(
      String.self, Self.ownSelection,
      [submission.entryID, url, submission.ownID?.description] + StatementArguments(addresses))
    return try own.flatMap { ArticleID($0) } ?? ownArticle(withTheTextOf: submission)
  }

  private static let ownSelection = """
    SELECT id FROM article WHERE partner IS NULL AND (entry_id = ? OR url = ? OR id = ?
      OR url IN (\(Array(repeating: "?", count: PageAddress.mostSpellings).joined(separator: ", "))))
    """

  private func ownArticle(withTheTextOf submission: Submission) throws -> ArticleID? {
    guard let key = try identities.article(of: submission.headlineIdentity),
      let own = try storedArticle(key: key)?.article, own.origin.partner == nil
    else { return nil }
    // Of a partner whose text we may not keep, only the sketch is left.
    let copy = submission.telling ?? Telling(submission)
    return Telling(own).sketch.resemblance(to: copy.sketch) >= Self.copyResemblance ? own.id : nil
  }

  /// A copy may lack a sentence, or have the partner's own line at its end.
  private static let copyResemblance = 0.8

  private func create(_ submission: Submission) throws -> Outcome {
    let status: ArticleStatus =
      submission.isHeld ? .held : submission.published > time ? .scheduled : .published
    let telling = recentTelling(submission)
    let twin = try twin(at: submission.pages, of: submission) ?? telling.flatMap(twin(of:))
    var article = Article(
      id: submission.newID, entryID: try freeEntryID(for: submission), status: status,
      story: submission.story, tagging: submission.tagging, origin: submission.origin,
      published: submission.published, updated: submission.published)
    article.tellings = try twin.map(tellings(with:)) ?? []
    let kind: Revision.Kind = status == .held ? .held : status.isUnseen ? .scheduled : .published
    let (stored, revision) = try begin(article, kind)
    try remember(submission, as: stored.key, isNew: true)
    if let telling { try keep(telling, of: stored.key) }
    if let twin { try join(stored, to: twin) }
    return .created(article.id, sequence: revision.sequence)
  }

  /// The partner's id where no other article has it, else the URN of our own.
  private func freeEntryID(for submission: Submission) throws -> String {
    guard let wanted = submission.entryID,
      try transaction.articles.key(ofEntry: wanted) == nil
    else { return submission.newID.urn }
    return wanted
  }

  private func revise(_ stored: StoredArticle, with submission: Submission) throws -> Outcome {
    // What the law had taken out of a text cannot be told from what its source sends again.
    if stored.article.erasures.contains(where: { $0.scope != .media }) {
      return .unchanged(stored.article.id)
    }
    if let document = submission.document, try identities.knows(document) {
      return .unchanged(stored.article.id)
    }
    try remember(submission, as: stored.key)
    let article = revised(stored.article, by: submission)
    if Self.comesBack(stored.article, with: submission) {
      let revision = try record(.restored, stored.with(restored(article)))
      return .revised(article.id, sequence: revision.sequence, .restored)
    }
    guard article != stored.article else { return .unchanged(article.id) }
    let kind = self.kind(from: stored.article, to: article)
    let revision = try record(kind, stored.with(settled(article, kind)))
    return .revised(article.id, sequence: revision.sequence, kind)
  }

  /// Whether its source shows again what it had taken back. What it said to be deleted has to be told
  /// as newer, since an old document may come late; that a page was gone is over once the outlet's own
  /// WordPress shows the post.
  private static func comesBack(_ article: Article, with submission: Submission) -> Bool {
    guard case .withdrawn(let when, _) = article.status else { return false }
    return switch article.notice?.cause {
    case .unpublished: true
    case .told: submission.updated.map { $0 > when } ?? false
    case .page: submission.post != nil
    case nil: false
    }
  }

  private func revised(_ old: Article, by submission: Submission) -> Article {
    var article = old
    article.story = submission.story
    for erasure in old.erasures {
      article = ArticleEraser(scope: erasure.scope, names: []).erased(article)
    }
    article.origin = submission.origin
    article.tagging = old.tagging.updated(by: submission.tagging)
    if article.status.isUnseen { article.published = submission.published }
    return article
  }

  private func kind(from old: Article, to article: Article) -> Revision.Kind {
    switch article.status {
    case .held: .held
    case .scheduled: article.published > time ? .scheduled : .published
    case .published:
      article.story.isSame(as: old.story)
        ? article.story == old.story ? .tagged : .moved : .corrected
    // What is taken back stays so; its text may still be mended.
    case .withdrawn: .tagged
    }
  }

  /// The article with the status and the time that go with a kind of change.
  private func settled(_ article: Article, _ kind: Revision.Kind) -> Article {
    var article = article
    if kind == .corrected { article.updated = nextUpdate(of: article) }
    if article.status.isUnseen { article.updated = article.published }
    if kind == .published { article.status = .published }
    return article
  }

  private func remember(_ submission: Submission, as key: Int64, isNew: Bool = false) throws {
    try identities.remember(submission, as: key)
    guard let explanation = submission.explanation else { return }
    try Explanations(database: database).keep(explanation, of: key, isFirst: isNew)
  }
}

extension Story {
  /// Whether two stories say the same, on the same page or on another.
  fileprivate func isSame(as other: Story) -> Bool {
    var story = self
    story.canonicalURL = other.canonicalURL
    return story == other
  }
}
