package import Feed
package import FeedParser
package import Newsroom

/// A partner's document as it was read.
package struct ReadDocument: Sendable {
  package var feed: Feed
  /// What was repaired.
  package var findings: [Finding]
  /// One guid stands for several links in it.
  package var repeatsGuids: Bool
  package var delivery: Delivery
  /// When the publisher's last entries were published; nil where the document holds them all.
  package var recentDates: [Timestamp]?

  /// The dates of the entries, none of them in the future.
  package func dates(upTo now: Timestamp) -> [Timestamp] {
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
