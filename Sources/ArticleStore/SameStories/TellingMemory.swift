import Feed
import GRDB
import Newsroom
import Synchronization

/// The tellings of the last days in memory, arranged for finding those of one story. It follows the
/// table, to which other processes add too.
final class TellingMemory: Sendable {
  private struct State {
    var index: TellingIndex
    /// The greatest key of an article that is in the index.
    var last: Int64 = 0
    /// When what is too old was last dropped.
    var tidied: Timestamp?
  }

  private let judge: SameStory
  private let state: Mutex<State>

  init(judge: SameStory = SameStory()) {
    self.judge = judge
    state = Mutex(State(index: TellingIndex(judge: judge)))
  }

  /// How far back stories are compared.
  var hours: Int { judge.hours }

  /// Follows the table, and drops what is too old to be compared. Called inside a write transaction.
  func catchUp(in database: Database, now: Timestamp) throws {
    try state.withLock { state in
      try tidy(&state, database, now)
      for (key, telling) in try TellingTable(database: database).tellings(after: state.last) {
        state.index.insert(telling)
        state.last = key
      }
    }
  }

  /// The other tellings of the same story, the surest first.
  func others(
    like telling: Telling, above: (String) -> [String]
  ) -> [(article: ArticleID, score: Double)] {
    state.withLock { $0.index.others(like: telling, above: above) }
  }

  /// Adds a telling that was just written, in a transaction that has caught up: it need not be read
  /// back.
  func add(_ telling: Telling, of key: Int64) {
    state.withLock { state in
      guard key > state.last else { return }
      state.index.insert(telling)
      state.last = key
    }
  }

  /// Forgets everything, because what was added may have been taken back.
  func reset() {
    state.withLock { $0 = State(index: TellingIndex(judge: judge)) }
  }

  /// Drops what is too old to be compared, now and then: it costs a pass over all.
  private func tidy(_ state: inout State, _ database: Database, _ now: Timestamp) throws {
    let pause = Int64(hours) * 3600 / 12
    if let tidied = state.tidied, now.seconds - tidied.seconds < pause { return }
    let oldest = Timestamp(seconds: now.seconds - Int64(hours) * 3600)
    try TellingTable(database: database).erase(before: oldest)
    state.index.forget(before: oldest)
    state.tidied = now
  }
}
