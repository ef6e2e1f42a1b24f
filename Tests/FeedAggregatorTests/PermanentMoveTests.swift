import Feed
import FeedAggregator
import Outbound
import Testing

/// C11: which redirects are stored.
@Suite struct PermanentMoveTests {
  private let start = Timestamp(seconds: 0)
  private let week = Timestamp(seconds: 604_800)
  private let new = "https://baru.example/feed"

  private func hops(_ statuses: [Int]) throws -> [Hop] {
    let urls = try ["https://lama.example/feed", "https://lama.example/b", new].map {
      try WebURL($0)
    }
    return statuses.enumerated().map { index, status in
      let isLast = index == statuses.count - 1
      return Hop(status: status, from: urls[index], to: isLast ? urls[2] : urls[1])
    }
  }

  @Test(arguments: [
    ([301], true), ([308], true), ([301, 308], true), ([302], false), ([307], false),
    ([303], false),
    ([301, 302], false), ([302, 301], false), ([], false),
  ])
  func onlyHopsThatAreAllPermanentAreRemembered(_ statuses: [Int], _ isMove: Bool) throws {
    let found = PermanentMove.after(try hops(statuses), known: nil, now: start)
    #expect(found == (isMove ? PermanentMove(target: new, since: start) : nil))
  }

  @Test func sevenDaysWithoutATemporaryHopAreNeeded() throws {
    let first = PermanentMove.after(try hops([301]), known: nil, now: start)
    let again = try #require(PermanentMove.after(try hops([308]), known: first, now: week))
    #expect(again.since == start)
    #expect(again.isDue(others: [], now: week))
    #expect(!again.isDue(others: [], now: Timestamp(seconds: 604_799)))
    #expect(!again.isDue(others: [new], now: week))
    #expect(PermanentMove.after(try hops([302]), known: again, now: week) == nil)
    let other = PermanentMove(target: "https://lain.example/", since: start)
    #expect(PermanentMove.after(try hops([301]), known: other, now: week)?.since == week)
  }
}
