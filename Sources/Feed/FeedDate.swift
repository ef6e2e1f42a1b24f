/// A date in a feed: what it says, and what that means.
public struct FeedDate: Sendable, Hashable {
  /// The text as written; nil for a date made in memory.
  public var source: String?
  /// The moment; nil where the text could not be read as one.
  public var timestamp: Timestamp?

  public init(_ timestamp: Timestamp) {
    self.timestamp = timestamp
  }

  public init(source: String, timestamp: Timestamp?) {
    self.source = source
    self.timestamp = timestamp
  }
}
