/// Where an entry is talked about: RSS `comments`, `slash:comments`, `wfw:commentRss`, and the
/// `replies` of RFC 4685.
public struct Discussion: Sendable, Hashable {
  /// The page with the comments.
  public var page: String?
  /// The feed of the comments: `wfw:commentRss`, `thr` links with rel `replies`.
  public var feed: String?
  /// `wfw:comment`: where a comment is posted.
  public var post: String?
  /// `slash:comments`, `thr:total`, else the largest `thr:count` of a link with rel `replies`.
  public var count: Int?
  /// `thr:updated`: when the latest reply was made or changed.
  public var updated: FeedDate?
  /// `slash:section`.
  public var section: String?
  /// `slash:department`.
  public var department: String?
  /// `slash:hit_parade`: numbers as written, comma-separated.
  public var hitParade: String?

  public init() {}
}
