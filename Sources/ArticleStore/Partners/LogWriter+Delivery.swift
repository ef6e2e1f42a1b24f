import Feed
import GRDB
import Newsroom

extension LogWriter {
  /// - Throws: ``StoreError/guidsAreWorthless`` before anything is changed.
  func take(_ delivery: Delivery, at now: Timestamp) throws -> DeliveryOutcome {
    let submissions = delivery.submissions
    try identities.prepare(submissions.flatMap(\.identities))
    try identities.prepare(submissions.map(\.headlineIdentity))
    try transaction.articles.prepare(submissions)
    if try GuidCheck(log: self).areWorthless(in: delivery) { throw StoreError.guidsAreWorthless }
    let claims = DocumentClaims(submissions, known: delivery.known, in: self)
    var taken: Set<ArticleID> = []
    let outcomes = try delivery.entries.map { entry in
      let outcome = try take(entry.content, apartFrom: taken, claims, at: now)
      taken.insert(outcome.article)
      return outcome
    }
    return DeliveryOutcome(
      delivery, outcomes: outcomes, withdrawn: try retract(delivery.withdrawals))
  }

  private func take(
    _ content: Delivery.Content, apartFrom taken: Set<ArticleID>, _ claims: DocumentClaims,
    at now: Timestamp
  ) throws -> Outcome {
    switch content {
    case .known(let article): return .unchanged(article)
    case .told(let submission):
      let outcome = try append(submission, apartFrom: taken, claims)
      if case .created(let id, _) = outcome { try watch(id, submission, now) }
      return outcome
    }
  }

  private func watch(_ id: ArticleID, _ submission: Submission, _ now: Timestamp) throws {
    guard let url = submission.story.canonicalURL, let key = try transaction.articles.key(of: id)
    else { return }
    try PermalinkTable(database: database, now: now).watch(key, url: url)
  }

  /// Looks now at the pages of articles that stood in the window between others that stayed.
  func look(after window: [WindowEntry], before: [WindowEntry], at now: Timestamp) throws {
    let present = Set(window.map(\.article))
    guard let lastKept = before.lastIndex(where: { present.contains($0.article) }) else { return }
    let pages = PermalinkTable(database: database, now: now)
    for entry in before[..<lastKept] where !present.contains(entry.article) {
      try pages.hurry(entry.article)
    }
  }

  /// Takes an article back that its source does not have any more.
  func hide(_ article: ArticleID, reason: String) throws -> Revision? {
    guard let stored = try storedArticle(id: article) else { return nil }
    return try retract(stored, reason: reason, .page)
  }

  /// Takes back what its source takes back; nothing where readers do not see it anyway.
  func retract(_ retractions: [Retraction]) throws -> [Revision] {
    try retractions.compactMap { retraction in
      guard let key = try identities.article(of: retraction.identity),
        let stored = try storedArticle(key: key)
      else { return nil }
      return try retract(
        stored, reason: retraction.reason, retraction.mayReturn ? .unpublished : .told)
    }
  }

  private func retract(_ stored: StoredArticle, reason: String, _ cause: WithdrawalNotice.Cause)
    throws -> Revision?
  {
    switch stored.article.status {
    case .published:
      return try record(
        .withdrawn,
        stored.with(
          withdrawn(
            stored.article, reason: reason, noticeDays: WithdrawalNotice.defaultDays,
            cause: cause)))
    case .scheduled: return try schedule(stored.article.id, .held)
    case .held, .withdrawn: return nil
    }
  }
}
