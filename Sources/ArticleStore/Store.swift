package import Feed
package import Newsroom

/// What the outlet remembers: the articles, the editions, and the log from which both follow.
///
/// Every accepted change is one revision with the next sequence number, written in one transaction
/// with all that follows from it. Commit order is sequence order: who has seen n never later finds a
/// smaller number that was missed.
package protocol Store: Sendable {
  /// Takes in stories in order, in one transaction.
  ///
  /// - Parameters:
  ///   - submissions: what to take in.
  ///   - taken: articles that other documents of the same run told already; a further one for the
  ///     same article, of this call too, is refused with ``Outcome/collides(_:)``.
  ///   - now: the present, which is the time of the revisions.
  /// - Returns: an outcome for each submission, in their order.
  /// - Throws: what the database says; then nothing was taken in.
  func append(_ submissions: [Submission], apartFrom taken: Set<ArticleID>, now: Timestamp)
    async throws -> [Outcome]

  /// Takes an article back, with the reason that readers are told in its place for so many days.
  func withdraw(_ article: ArticleID, reason: String, noticeDays: Int, now: Timestamp) async throws
    -> Revision

  /// Takes back what its source takes back; nothing where readers do not see it anyway.
  ///
  /// - Returns: a revision for each article that was taken back.
  func retract(_ retractions: [Retraction], now: Timestamp) async throws -> [Revision]

  /// Publishes a withdrawn article again.
  func restore(_ article: ArticleID, now: Timestamp) async throws -> Revision

  /// Sets when an article that readers have not seen is to be published.
  func schedule(_ article: ArticleID, _ schedule: Schedule, now: Timestamp) async throws
    -> Revision

  /// Tags an article anew.
  func tag(_ article: ArticleID, _ tagging: Tagging, now: Timestamp) async throws -> Revision

  /// Adds a correction or a reply to a published article. One that is an article of its own is linked
  /// both ways and gets a revision too.
  func note(_ article: ArticleID, _ kind: Note.Kind, _ body: Note.Body, now: Timestamp)
    async throws -> [Revision]

  /// Erases what the law demands from the article, from every revision of it, and from what the store
  /// keeps beside it. The log keeps a stub that says so; no byte of what was erased is left in the
  /// store's files.
  ///
  /// - Throws: ``StoreError/nothingToErase(_:_:)`` or ``StoreError/namesNotFound(_:_:)`` where the
  ///   article, in no revision of it, has what is to be erased; then nothing was.
  ///   ``StoreError/tracesLeft(reason:)`` where it is erased but another process kept the files from
  ///   being cleaned; the same call again cleans them.
  func erase(_ article: ArticleID, _ order: ErasureOrder, now: Timestamp) async throws -> Revision

  /// Tags articles as the rules say now, where an editor did not decide, and keeps the explanations.
  ///
  /// - Returns: a revision for each article that moved.
  func retag(_ verdicts: [Verdict], now: Timestamp) async throws -> [Revision]

  /// Does what time brings, in its order: publishes the scheduled articles whose time has come, and
  /// ends the notices of withdrawals.
  func publishDue(now: Timestamp) async throws -> [Revision]

  /// When ``publishDue(now:)`` next has something to do.
  func nextDue() async throws -> Timestamp?

  /// Notes in the log that documents look different from now on, unless `fingerprint` is that of the
  /// last epoch. Returns the epoch in force.
  func recordEpoch(_ fingerprint: String, now: Timestamp) async throws -> Epoch

  /// The epoch in force; nil where documents were never made.
  func lastEpoch() async throws -> Epoch?

  /// The number of the last revision; 0 for an empty log.
  func lastSequence() async throws -> Int64

  /// The revisions after `sequence`, oldest first.
  func revisions(after sequence: Int64, limit: Int) async throws -> [Revision]

  /// Every edition that ever had an article, by path.
  func editions() async throws -> [Edition]

  /// An edition and its articles, newest significant change first.
  func edition(_ key: EditionKey, limit: Int) async throws -> (Edition, [PublishedArticle])?

  /// A page of an edition's archive; nil where so many articles have not joined.
  func archive(_ key: EditionKey, page: ArchivePage) async throws -> ArchivedArticles?

  /// Moves every published article to the editions that select it by the rules of the store, if the
  /// rules are others than the last time. Call it before documents are made.
  ///
  /// - Returns: a revision for each article that moved.
  func file(now: Timestamp) async throws -> [Revision]

  /// An article in its present state.
  func article(_ id: ArticleID) async throws -> PublishedArticle?

  /// The articles that a name means, by id: none, one, or, for the beginning of an id, several.
  func articles(named name: ArticleName, limit: Int) async throws -> [ArticleID]

  /// The articles that a filter lets through, newest `published` first.
  func articles(matching filter: ArticleFilter) async throws -> [PublishedArticle]

  /// The editions in which an article stands, by path.
  func editions(of article: ArticleID) async throws -> [EditionKey]

  /// Stories that several outlets tell, those with the newest telling first.
  func stories(limit: Int) async throws -> [StoryGroup]

  /// Takes an article out of the story that it was put to, for good.
  ///
  /// - Returns: a revision of it, and one of each other telling.
  func setApart(_ article: ArticleID, now: Timestamp) async throws -> [Revision]

  /// Every revision of an article, oldest first; none for an unknown one.
  func history(of article: ArticleID) async throws -> [ArticleRevision]

  /// Why the rules tagged an article as they did; nil where they were not asked, or the law had it
  /// erased.
  func explanation(of article: ArticleID) async throws -> Explanation?

  /// Articles that rules of this version have not considered, in the order in which they came, after
  /// the one of an id.
  func unconsidered(by rules: String, after article: ArticleID?, limit: Int) async throws
    -> [UntaggedArticle]
}

extension Store {
  /// Takes an article back; the notice lasts as long as where an outlet sets nothing.
  package func withdraw(_ article: ArticleID, reason: String, now: Timestamp) async throws
    -> Revision
  {
    try await withdraw(
      article, reason: reason, noticeDays: WithdrawalNotice.defaultDays, now: now)
  }
}

/// From when documents look as they do.
package struct Epoch: Sendable, Hashable {
  package var sequence: Int64
  package var time: Timestamp

  package init(sequence: Int64, time: Timestamp) {
    self.sequence = sequence
    self.time = time
  }
}
