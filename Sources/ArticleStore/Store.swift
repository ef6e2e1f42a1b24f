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
  ///   - now: the present. The log's time never goes back: an earlier `now` counts as the last time.
  /// - Returns: an outcome for each submission, in their order.
  /// - Throws: what the database says; then nothing was taken in.
  func append(_ submissions: [Submission], apartFrom taken: Set<ArticleID>, now: Timestamp)
    async throws -> [Outcome]

  /// Takes an article back, with the reason that readers are told.
  func withdraw(_ article: ArticleID, reason: String, now: Timestamp) async throws -> Revision

  /// Publishes a withdrawn article again.
  func restore(_ article: ArticleID, now: Timestamp) async throws -> Revision

  /// Tags an article anew.
  func tag(_ article: ArticleID, _ tagging: Tagging, now: Timestamp) async throws -> Revision

  /// Publishes the scheduled articles whose time has come, in the order of their times.
  func publishDue(now: Timestamp) async throws -> [Revision]

  /// When the next scheduled article is due.
  func nextDue() async throws -> Timestamp?

  /// Notes in the log that documents look different from now on, unless `fingerprint` is that of the
  /// last epoch. Returns the epoch in force.
  func recordEpoch(_ fingerprint: String, now: Timestamp) async throws -> Epoch

  /// The number of the last revision; 0 for an empty log.
  func lastSequence() async throws -> Int64

  /// The revisions after `sequence`, oldest first.
  func revisions(after sequence: Int64, limit: Int) async throws -> [Revision]

  /// Every edition that ever had an article, by path.
  func editions() async throws -> [Edition]

  /// An edition and its articles, newest significant change first.
  func edition(_ key: EditionKey, limit: Int) async throws -> (Edition, [PublishedArticle])?

  /// An article in its present state.
  func article(_ id: ArticleID) async throws -> PublishedArticle?
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

/// Why the store refused a change.
package enum StoreError: Error, Hashable, CustomStringConvertible {
  case unknownArticle(ArticleID)
  /// The article's status does not allow it.
  case wrongStatus(ArticleID, is: String, needed: String)
  /// The file was written by a newer version of the program.
  case newerSchema(path: String)
  case cannotOpen(path: String, reason: String)

  package var description: String {
    switch self {
    case .unknownArticle(let id): "no article has the id \(id)"
    case .wrongStatus(let id, let status, let needed):
      "article \(id) is \(status); this needs one that is \(needed)"
    case .newerSchema(let path): "\(path): written by a newer version of siar"
    case .cannotOpen(let path, let reason): "\(path): cannot open the store: \(reason)"
    }
  }
}
