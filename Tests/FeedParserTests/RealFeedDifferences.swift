import FeedParser

/// Where real feeds are read otherwise than feedparser reads them, one by one with the reason.
enum RealFeedDifferences {
  static let known: [String: [String: String]] = [:]

  /// Feeds without entries.
  static let empty: Set<String> = []

  /// Files that are no feeds.
  static let refused: [String: FeedParserError.Code] = [:]
}
