package import Feed
package import Newsroom

extension PollState {
  /// The time between two polls that succeed, before jitter.
  package func interval(_ pace: Partner.Pace) -> Duration {
    var bounds = PollInterval()
    bounds.minimum = .seconds(pace.minimum)
    bounds.maximum = .seconds(pace.maximum)
    if wordPress?.hasMore ?? false { return bounds.minimum }
    return bounds.usual(gap: gap.map { .seconds($0) }, wish: wish.map { .seconds($0) })
  }

  /// A partner whose hub delivers is polled this often, to see whether it does.
  package static let pushedInterval = Duration.seconds(24 * 3600)

  /// How long to leave the partner alone after a verdict.
  ///
  /// - Parameters:
  ///   - verdict: of the poll.
  ///   - pace: that was agreed with the partner.
  ///   - pushed: for how long its hub can be relied upon.
  /// - Returns: the time before jitter; nil for ever.
  package func pause(
    after verdict: PollVerdict, _ pace: Partner.Pace, pushed: Duration = .zero
  ) -> Duration? {
    if isDisabled { return nil }
    let usual = interval(pace)
    return switch verdict {
    case .read, .unchanged: max(usual, min(pushed, Self.pushedInterval))
    case .pauseHost(let rest, _): max(rest, usual)
    case .failed: Backoff.pause(afterErrors: errorCount, usual: usual)
    }
  }

  /// Notes what a document tells of how often its publisher has news.
  package mutating func learn(dates: [Timestamp], timeToLive: Duration?, maxAge: Duration?) {
    gap = PollInterval.meanGap(dates).map { Int($0.components.seconds) }
    newestEntry = dates.max() ?? newestEntry
    let wishes = [timeToLive, maxAge].compactMap(\.self)
    wish = wishes.max().map { Int(min($0, PollInterval.longestWish).components.seconds) }
  }
}
