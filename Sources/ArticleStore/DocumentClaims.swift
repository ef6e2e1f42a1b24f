import Newsroom

/// Which articles the entries of one document stand for by what each is known by first. What another
/// entry is known by besides takes none of them: a document that tells two stories has two articles.
final class DocumentClaims {
  private let submissions: [Submission]
  private let known: [ArticleID]
  private let log: LogWriter
  private lazy var claims = Result { try find() }

  /// - Parameters:
  ///   - submissions: what the document tells.
  ///   - known: articles of entries that say what they said before.
  ///   - log: where articles are known.
  init(_ submissions: [Submission], known: [ArticleID] = [], in log: LogWriter) {
    self.submissions = submissions
    self.known = known
    self.log = log
  }

  /// Whether an article is another entry's. Called for an entry that is known by something else than
  /// what comes first.
  func claims(_ article: Int64) throws -> Bool { try claims.get().contains(article) }

  private func find() throws -> Set<Int64> {
    var claims: Set<Int64> = []
    for submission in submissions {
      guard let first = submission.identities.first else { continue }
      if let key = try log.identities.article(of: first) { claims.insert(key) }
    }
    for article in known {
      if let key = try log.transaction.articles.key(of: article) { claims.insert(key) }
    }
    return claims
  }
}
