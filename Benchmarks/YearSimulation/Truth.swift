import ArticleStore
import Feed
import Newsroom

/// What the log says, revision by revision: the state that documents must show, worked out apart from
/// the tables that documents are made from.
struct Truth {
  struct State {
    var isLive = false
    var isWithdrawn = false
    var significantSequence: Int64 = 0
    var significant = Timestamp(seconds: 0)
  }

  private(set) var states: [ArticleID: State] = [:]
  /// The articles that stand in an edition.
  private(set) var present: [EditionKey: Set<ArticleID>] = [:]
  /// The articles that ever joined an edition.
  private(set) var joined: [EditionKey: Set<ArticleID>] = [:]
  private(set) var sequence: Int64 = 0

  /// Follows the log to its end.
  mutating func follow(_ store: any Store) async throws {
    while true {
      let revisions = try await store.revisions(after: sequence, limit: 5000)
      guard let last = revisions.last else { return }
      for revision in revisions {
        guard revision.sequence == sequence + 1 else {
          throw Problem("the log has a gap behind \(sequence)")
        }
        sequence = revision.sequence
        if let article = revision.article { apply(revision, to: article) }
      }
      sequence = last.sequence
    }
  }

  private mutating func apply(_ revision: Revision, to article: ArticleID) {
    var state = states[article] ?? State()
    switch revision.kind {
    case .published, .restored: (state.isLive, state.isWithdrawn) = (true, false)
    // The newsroom erases everything, which withdraws.
    case .withdrawn, .erased: (state.isLive, state.isWithdrawn) = (false, true)
    default: break
    }
    if revision.kind.isSignificant {
      (state.significantSequence, state.significant) = (revision.sequence, revision.time)
    }
    states[article] = state
    for key in revision.joined {
      present[key, default: []].insert(article)
      joined[key, default: []].insert(article)
    }
    for key in revision.left { present[key]?.remove(article) }
  }

  /// The articles that the window of an edition holds: 48 hours before the newest change, at least
  /// 50, at most 200.
  func window(of key: EditionKey) -> [ArticleID] {
    let members = (present[key] ?? []).compactMap { id in states[id].map { (id, $0) } }
      .sorted { $0.1.significantSequence > $1.1.significantSequence }
    guard let newest = members.first?.1.significant.seconds else { return [] }
    let recent = members.prefix { $0.1.significant.seconds >= newest - 48 * 3600 }.count
    return members.prefix(min(max(recent, 50), 200)).map(\.0)
  }
}
