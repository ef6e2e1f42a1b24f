import ArticleStore
import Feed
import FeedParser

/// A partner's document as it was read.
struct ReadDocument: Sendable {
  var feed: Feed
  /// What was repaired.
  var findings: [Finding]
  /// One guid stands for several links in it.
  var repeatsGuids: Bool
  var delivery: Delivery
  /// When the publisher's last entries were published; nil where the document holds them all.
  var recentDates: [Timestamp]?

  /// The dates of the entries, none of them in the future.
  func dates(upTo now: Timestamp) -> [Timestamp] {
    recentDates?.filter { $0 <= now }
      ?? feed.entries.compactMap { ($0.published ?? $0.updated)?.timestamp }.filter { $0 <= now }
  }
}

/// Where a document came from, and what HTTP said of it.
package struct DocumentOrigin: Sendable, Hashable {
  /// The parameter `charset` of Content-Type.
  package var charset: String?
  /// Content-Location, else the address that answered.
  package var location: String?
  /// Content-Language.
  package var language: String?

  package init(charset: String? = nil, location: String? = nil, language: String? = nil) {
    self.charset = charset
    self.location = location
    self.language = language
  }
}
