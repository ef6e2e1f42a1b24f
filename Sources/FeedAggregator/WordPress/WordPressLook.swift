import ArticleStore

/// What lists of posts told of those that articles of ours were made of.
struct WordPressLook: Sendable {
  /// How many were asked about that readers see.
  private(set) var askedCount = 0
  /// One that everybody may see.
  private(set) var standing: Int?
  /// Those that readers see and no list had.
  private(set) var missing: [KnownPost] = []
  /// Those that readers see and that lie behind a password.
  private(set) var locked: [KnownPost] = []
  /// Those that were gone and are there again.
  private(set) var back: [KnownPost] = []

  /// So many may be missing whatever their share.
  private static let fewMissing = 20

  mutating func note(_ posts: [KnownPost], _ listed: [WordPressPresence]) {
    let listed = Dictionary(listed.map { ($0.id, $0) }) { first, _ in first }
    for post in posts {
      let presence = listed[post.number]
      let isThere = presence.map { !$0.isGone } ?? false
      if isThere, standing == nil { standing = post.number }
      switch post.status {
      case .published:
        askedCount += 1
        if presence?.isLocked ?? false {
          locked.append(post)
        } else if !isThere {
          missing.append(post)
        }
      case .away: if isThere { back.append(post) }
      case .ours: break
      }
    }
  }

  /// So much is missing at once that the site is rather out of order than its posts taken back.
  var isSuspicious: Bool {
    missing.count > max(Self.fewMissing, askedCount / 4) || standing == nil && missing.count > 5
  }
}
