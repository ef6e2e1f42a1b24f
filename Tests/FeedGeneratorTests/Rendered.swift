import Feed
import FeedGenerator

/// Parts of a document, to look at one rule at a time.
enum Rendered {
  static func document(_ feed: Feed, _ format: OutputFormat) -> String {
    String(decoding: FeedGenerator().render(feed, as: format), as: UTF8.self)
  }

  /// The document of a feed with one entry that `make` fills.
  static func entry(_ format: OutputFormat, _ make: (inout Entry) -> Void) -> String {
    var entry = Entry()
    entry.id = "urn:x"
    make(&entry)
    var feed = Feed()
    feed.entries = [entry]
    return document(feed, format)
  }

  /// What stands between the last `start` and the next `end` behind it.
  static func between(_ start: String, _ end: String, in document: String) -> String? {
    guard let begin = document.ranges(of: start).last?.upperBound,
      let stop = document[begin...].firstRange(of: end)?.lowerBound
    else { return nil }
    return String(document[begin..<stop])
  }
}

extension OutputFormat {
  /// The formats that feed readers, and our parser, read.
  static let feeds: [OutputFormat] = [.rss, .atom, .jsonFeed]
}
