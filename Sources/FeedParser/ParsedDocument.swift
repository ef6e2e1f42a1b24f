public import Feed

/// What a document says, and what was wrong with it.
public struct ParsedDocument: Sendable, Hashable {
  public var format: FeedFormat
  /// The character encoding that the document was read in, IANA's name in lower case.
  public var encoding: String
  /// Empty for a list of feeds.
  public var feed: Feed
  /// The list of feeds of an OPML document.
  public var outlines: OutlineList?
  public var findings: [Finding]

  public init(
    format: FeedFormat, encoding: String, feed: Feed, outlines: OutlineList? = nil,
    findings: [Finding] = []
  ) {
    self.format = format
    self.encoding = encoding
    self.feed = feed
    self.outlines = outlines
    self.findings = findings
  }
}
