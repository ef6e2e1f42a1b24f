import Feed
import Newsroom

/// What one poll of a partner's WordPress brings.
struct WordPressBatch: Sendable {
  var posts: [WordPressPost] = []
  /// Posts that are not there any more.
  var gone: [WordPressState.Seen] = []
  /// What is remembered from now on.
  var state: WordPressState

  init(state: WordPressState) {
    self.state = state
  }

  var isEmpty: Bool { posts.isEmpty && gone.isEmpty }

  /// The posts as a feed, the newest change first.
  ///
  /// - Parameters:
  ///   - partner: whose they are.
  ///   - zone: of dates that name none.
  /// - Returns: the posts as entries, and tombstones for those that are gone.
  func feed(of partner: Partner, zone: OutletZone) -> Feed {
    var feed = Feed()
    feed.title = partner.title.map { Text($0) }
    feed.links = partner.home.map { [Link($0)] } ?? []
    feed.entries = posts.filter { !$0.isGone }
      .sorted { ($0.modification ?? "") > ($1.modification ?? "") }
      .map { $0.entry(offset: zone.offset) }
    feed.tombstones =
      posts.filter(\.isGone).map { Tombstone(ref: $0.identity) }
      + gone.map {
        Tombstone(ref: $0.guid, comment: Text("Tidak ada lagi di laman penerbitnya"))
      }
    return feed
  }
}
