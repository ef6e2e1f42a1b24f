import FeedParser

/// Where real feeds are read otherwise than feedparser reads them, one by one with the reason.
enum RealFeedDifferences {
  /// By path: what differs, and why ours is right.
  static let known: [String: [String: String]] = [
    "netnewswire/kc0011.rss": ["date": "2020/1/10 is the tenth of January"],
    "netnewswire/pappacoda.atom": ["link": "an entry without a link has none; its id is not one"],
  ]

  /// Feeds without entries.
  static let empty: Set<String> = []

  /// Files that are no feeds: fragments of stories, another format's JSON, a text cut off.
  static let refused: [String: FeedParserError.Code] = [
    "feedjira/AmazonWebServicesBlogFirstEntryContent.xml": .notAFeed,
    "feedjira/HREFConsideredHarmfulFirstEntry.xml": .notAFeed,
    "feedjira/PaulDixExplainsNothingFirstEntryContent.xml": .notAFeed,
    "feedjira/TechCrunchFirstEntry.xml": .notAFeed,
    "feedjira/TechCrunchFirstEntryDescription.xml": .notAFeed,
    "feedjira/TenderLovemakingFirstEntry.xml": .notAFeed,
    "netnewswire/ScriptingNews.json": .notAFeed,
    "netnewswire/allthis-partial.json": .notAFeed,
  ]
}
