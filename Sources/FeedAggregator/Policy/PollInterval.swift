package import Feed

/// How often a partner is asked.
package struct PollInterval: Sendable, Hashable, Codable {
  package var minimum = Duration.seconds(15 * 60)
  package var maximum = Duration.seconds(6 * 3600)
  /// For a partner whose entries tell no gap.
  package var unknown = Duration.seconds(3600)

  package init() {}

  /// A partner's wish to be asked less often is heeded up to this.
  package static let longestWish = Duration.seconds(24 * 3600)

  /// Half the mean gap between entries within the bounds, but never less than the partner wishes.
  ///
  /// - Parameters:
  ///   - dates: of the entries, in any order.
  ///   - wish: the longer of the response's max-age and the document's ttl.
  /// - Returns: the time between two polls that succeed.
  package func usual(dates: [Timestamp], wish: Duration?) -> Duration {
    usual(gap: Self.meanGap(dates), wish: wish)
  }

  /// Half a mean gap between entries within the bounds, but never less than the partner wishes.
  package func usual(gap: Duration?, wish: Duration?) -> Duration {
    let half = gap.map { $0 / 2 } ?? unknown
    return max(min(max(half, minimum), maximum), min(wish ?? .zero, Self.longestWish))
  }

  /// The mean time between entries; nil for fewer than two.
  package static func meanGap(_ dates: [Timestamp]) -> Duration? {
    guard let first = dates.min(), let last = dates.max(), dates.count > 1 else { return nil }
    return .seconds(last.seconds - first.seconds) / (dates.count - 1)
  }

  /// The interval up to a tenth later, never earlier, so that partners do not come in step.
  ///
  /// - Parameters:
  ///   - interval: the time between two polls.
  ///   - draw: from 0 to 1.
  /// - Returns: the interval for 0, a tenth more for 1.
  package static func jittered(_ interval: Duration, draw: Double) -> Duration {
    interval + interval * (min(max(draw, 0), 1) / 10)
  }
}
