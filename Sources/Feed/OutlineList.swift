/// A list of feeds in OPML.
public struct OutlineList: Sendable, Hashable {
  public var title: String?
  public var created: FeedDate?
  public var modified: FeedDate?
  public var owner: Person?
  public var outlines: [Outline] = []

  public init(title: String? = nil) {
    self.title = title
  }
}

/// One line of an OPML list: a feed, or a group of outlines.
public struct Outline: Sendable, Hashable {
  public var text: String
  public var title: String?
  /// `rss` for a subscription of any format; nil for a group. OPML 2.0, "Subscription lists".
  public var type: String?
  /// The address of the feed.
  public var xmlURL: String?
  public var htmlURL: String?
  public var description: String?
  public var language: String?
  /// The format of the feed as written, such as `RSS2`.
  public var version: String?
  public var categories: [String] = []
  public var children: [Outline] = []
  /// Attributes that have no property of their own here.
  public var attributes: [ExtensionAttribute] = []

  public init(text: String) {
    self.text = text
  }
}
