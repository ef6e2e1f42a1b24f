public import Feed

/// Writes a feed as the bytes of a document.
///
/// The bytes follow from the value alone: no clock, locale, hash seed or dictionary order has a part
/// in them. What a format has no element for is left out, each omission named at the format's writer.
/// A generator keeps the memory in which it made its last document, at most four megabytes, for the
/// next; it may be used from several tasks at once.
public struct FeedGenerator: Sendable {
  private let workbench = Workbench()

  public init() {}

  /// The document of `feed` in `format`, in UTF-8.
  ///
  /// Characters that XML 1.0 forbids are left out of every format. Linear in the size of the result.
  public func render(_ feed: Feed, as format: OutputFormat) -> [UInt8] {
    switch format {
    case .rss: RSSWriter.document(feed, at: workbench)
    case .atom: AtomWriter.document(feed, at: workbench)
    case .jsonFeed: JSONFeedWriter.document(feed, at: workbench)
    case .ninjs: NinjsWriter.document(feed, at: workbench)
    }
  }

  /// One entry of `feed` as a ninjs document of its own, in UTF-8.
  public func renderNinjs(_ entry: Entry, of feed: Feed) -> [UInt8] {
    NinjsWriter.document(entry, of: feed, at: workbench)
  }
}
