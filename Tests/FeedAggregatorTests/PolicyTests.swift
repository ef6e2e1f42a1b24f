import Feed
import FeedAggregator
import Testing

/// C9 and the policy's numbers.
@Suite struct PolicyTests {
  /// 2026-10-14 12:00:00 UTC.
  private let now = Timestamp(seconds: 1_791_979_200)

  @Test(
    arguments: [
      (nil, 1500), ("", 1500), ("120", 120), (" 120 ", 120), ("0", 0), ("-5", 1500), ("soon", 1500),
      ("1.5", 1500), ("315360000", 172_800), ("99999999999999999999999", 172_800),
      ("Wed, 14 Oct 2026 12:10:00 GMT", 600), ("Wed, 14 Oct 2026 11:00:00 GMT", 1500),
      ("Tue, 14 Oct 2036 12:00:00 GMT", 172_800),
    ] as [(String?, Int)])
  func c9RetryAfterIsClamped(_ field: String?, _ seconds: Int) {
    #expect(RetryAfter.pause(field, now: now) == .seconds(seconds))
  }

  @Test(arguments: [
    (0, 3600), (3, 3600), (4, 4096), (8, 4096), (9, 6561), (23, 279_841), (1000, 279_841),
  ])
  func errorsKeepTheIntervalThreeTimesAndThenBackOff(_ count: Int, _ seconds: Int) {
    #expect(Backoff.pause(afterErrors: count, usual: .seconds(3600)) == .seconds(seconds))
  }

  @Test func backingOffNeverAsksMoreOften() {
    #expect(Backoff.pause(afterErrors: 4, usual: .seconds(21_600)) == .seconds(21_600))
  }

  @Test(
    arguments: [
      ([], nil, 3600), ([0], nil, 3600), ([0, 10, 20], nil, 900), ([0, 7200, 14_400], nil, 3600),
      ([14_400, 0, 7200], nil, 3600), ([0, 864_000], nil, 21_600), ([0, 10], 7200, 7200),
      ([0, 10], 999_999, 86_400), ([0, 7200], 60, 3600),
    ] as [([Int64], Int?, Int)])
  func theIntervalIsHalfTheMeanGapWithinBounds(_ dates: [Int64], _ wish: Int?, _ seconds: Int) {
    let found = PollInterval().usual(
      dates: dates.map { Timestamp(seconds: $0) }, wish: wish.map { .seconds($0) })
    #expect(found == .seconds(seconds))
  }

  @Test(arguments: [(0.0, 1000), (0.5, 1050), (1.0, 1100), (-1, 1000), (7, 1100)])
  func jitterIsAtMostATenthAndNeverEarlier(_ draw: Double, _ seconds: Int) {
    #expect(PollInterval.jittered(.seconds(1000), draw: draw) == .seconds(seconds))
  }
}
