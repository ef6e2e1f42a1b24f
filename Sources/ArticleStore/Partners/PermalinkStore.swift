package import Feed
package import Newsroom

/// The pages of partners' articles, which are looked at again: who redistributes answers for the
/// corrections and withdrawals that are not followed.
package protocol PermalinkStore: Sendable {
  /// Claims pages that are due, for so long, one of a host at most, and none of a host that somebody
  /// is asking or that wants to be left alone.
  func claimPermalinks(limit: Int, lease: Duration, now: Timestamp) async throws
    -> [PermalinkClaim]

  /// Ends a claim with what the page told. A page that is gone hides its article: it is withdrawn
  /// until an editor restores it.
  ///
  /// - Returns: the revision that hid the article.
  func settle(_ claim: PermalinkClaim, _ finding: PermalinkFinding, now: Timestamp) async throws
    -> Revision?
}

/// The right to ask for the page of an article.
package struct PermalinkClaim: Sendable, Hashable {
  package var article: ArticleID
  package var url: String
  package var host: String
  package var number: Int64
}

/// What a page told of its article.
package enum PermalinkFinding: Sendable, Hashable {
  case stands
  /// It is not there any more, or says that it was taken back; with the reason for readers.
  case gone(reason: String)
  /// Nothing could be learnt.
  case unknown
  /// Its host wants to be left alone.
  case rests(HostRest)
}
