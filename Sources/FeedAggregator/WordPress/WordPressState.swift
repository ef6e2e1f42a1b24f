package import Feed

/// What is remembered of a partner's WordPress between two polls.
package struct WordPressState: Sendable, Hashable, Codable {
  /// A post that was seen.
  package struct Seen: Sendable, Hashable, Codable {
    package var id: Int
    /// By which its article is known.
    package var guid: String
    package var published: Timestamp?
  }

  /// When the newest post that was seen was modified, as the site's own clock and zone have it.
  package var cursor: String?
  /// The posts that were seen last, the newest change first, at most ``mostSeen``.
  package var seen: [Seen] = []
  /// The site is older than WordPress 5.7 and does not know `modified_after`.
  package var ignoresCursor = false
  /// The partner's credentials do not let us see what is not published.
  package var hidesTrash = false
  /// More has changed than was read.
  package var hasMore = false
  /// When was last asked whether all posts are still there.
  package var checked: Timestamp?
  /// In looking at all posts that we publish: where to go on, below which number; nil for anew.
  package var place: Int?
  /// How many posts were looked at in this round so far, and in the one before.
  package var roundCount: Int?
  package var lastRound: Int?
  /// All or most of what we publish seems to be gone, since then: nothing of it is taken back.
  package var emptySince: Timestamp?
  /// The address that the validators are of.
  package var address: String?

  package init() {}

  /// As many as one request can ask for.
  static let mostSeen = 100

  /// Notes posts, whatever their order.
  mutating func note(_ posts: [WordPressPost]) {
    cursor = (posts.compactMap(\.modification) + [cursor].compactMap(\.self)).max()
    let ordered = posts.filter { !$0.isGone }
      .sorted { ($0.modification ?? "") > ($1.modification ?? "") }
    let new = ordered.map { Seen(id: $0.id, guid: $0.identity, published: $0.publication) }
    let ids = Set(posts.map(\.id))
    seen = Array((new + seen.filter { !ids.contains($0.id) }).prefix(Self.mostSeen))
  }
}
