import ArticleStore
import Feed
import FeedAggregator
import Newsroom
import Synchronization
import Testing

/// What ended a process once is read alone.
@Suite struct ReadingTurnsTests {
  /// How many read at the same time, and what was beside the suspect.
  private final class Watch: Sendable {
    private let state = Mutex((running: 0, most: 0, besideSuspect: 0))

    func begin(isSuspect: Bool) {
      state.withLock { state in
        state.running += 1
        state.most = max(state.most, state.running)
        if isSuspect { state.besideSuspect = state.running - 1 }
      }
    }

    func end() { state.withLock { $0.running -= 1 } }

    var counts: (most: Int, besideSuspect: Int) { state.withLock { ($0.most, $0.besideSuspect) } }
  }

  @Test func aSuspectHasTheProcessForItself() async throws {
    let newsroom = try IngestNewsroom()
    let name = try #require(PartnerName("mitra"))
    let mark = ReadingMark(document: Array("a".utf8), of: name)
    let store = newsroom.store
    #expect(
      try await store.noteDeaths([mark], version: "1", now: Timestamp(seconds: 1)).isEmpty)
    let intake = IntakeGuard(store: store, version: "1")
    let watch = Watch()
    try await withThrowingTaskGroup { group in
      for number in 0..<40 {
        let isSuspect = number == 20
        let partner = try #require(PartnerName(isSuspect ? "mitra" : "lain-\(number)"))
        let mark = ReadingMark(document: Array("\(number)".utf8), of: partner)
        group.addTask {
          try await intake.read(mark) {
            watch.begin(isSuspect: isSuspect)
            for _ in 0..<50 { await Task.yield() }
            watch.end()
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(watch.counts.most > 1)
    #expect(watch.counts.besideSuspect == 0)
  }

  @Test func anotherVersionTriesAnew() async throws {
    let store = try IngestNewsroom().store
    let name = try #require(PartnerName("mitra"))
    let mark = ReadingMark(document: Array("a".utf8), of: name)
    #expect(
      try await store.noteDeaths([mark, mark], version: "1", now: Timestamp(seconds: 1)) == [mark])
    let same = IntakeGuard(store: store, version: "1")
    await #expect(throws: SetAsideError(mark: mark)) { try await same.read(mark) {} }
    try await IntakeGuard(store: store, version: "2").read(mark) {}
  }
}
