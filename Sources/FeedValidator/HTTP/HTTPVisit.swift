public import Feed

/// How a server behaved when it was asked several times for one feed.
///
/// The rules of `--http` judge it; who made the requests, and over which network, is not their
/// concern.
public struct HTTPVisit: Sendable {
  /// The address that was asked for.
  public var address: String
  /// The redirects that were followed from there.
  public var hops: [Hop]
  /// The first answer, to a request that accepts gzip.
  public var first: HTTPAnswer
  /// The answer to the same request once more; nil where there was none.
  public var second: HTTPAnswer?
  /// The answer to a request with If-None-Match alone, naming the last ETag.
  public var byTag: HTTPAnswer?
  /// The answer to a request with If-Modified-Since alone, naming the last Last-Modified.
  public var byDate: HTTPAnswer?
  /// What the documents of the first two answers say; nil for what is no feed.
  public var feeds: (first: Feed?, second: Feed?)

  public init(
    address: String, hops: [Hop] = [], first: HTTPAnswer, second: HTTPAnswer? = nil,
    byTag: HTTPAnswer? = nil, byDate: HTTPAnswer? = nil,
    feeds: (first: Feed?, second: Feed?) = (nil, nil)
  ) {
    self.address = address
    self.hops = hops
    self.first = first
    self.second = second
    self.byTag = byTag
    self.byDate = byDate
    self.feeds = feeds
  }

  /// One redirect.
  public struct Hop: Sendable, Hashable {
    public var status: Int
    public var target: String

    public init(status: Int, target: String) {
      self.status = status
      self.target = target
    }

    /// RFC 9110 sections 15.4.2 and 15.4.9.
    var isPermanent: Bool { status == 301 || status == 308 }
  }

  /// The address that answered in the end.
  public var location: String { hops.last?.target ?? address }
}
