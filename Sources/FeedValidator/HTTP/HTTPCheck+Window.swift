internal import Feed

extension HTTPCheck {
  /// Whether the entries reach back as far as someone may stay away who asks as seldom as the feed
  /// and its server allow.
  mutating func checkWindow() {
    guard let feed = visit.feeds.first else { return }
    let times = feed.entries.compactMap { ($0.published ?? $0.updated)?.timestamp?.seconds }
    // A young feed holds few entries, but all that there are.
    guard times.count >= 10, times.count == feed.entries.count, let newest = times.max(),
      let oldest = times.min()
    else { return }
    let (interval, reason) = pollInterval(feed)
    let window = Int(newest - oldest)
    guard window < interval else { return }
    report(
      .httpWindowShort,
      "the \(times.count) entries are of \(minutes(window)), and \(reason) \(minutes(interval))")
  }

  /// Seconds between two requests of a reader that keeps to what it is told, with who told it.
  private func pollInterval(_ feed: Feed) -> (seconds: Int, reason: String) {
    var intervals = [(3600, "readers ask every")]
    if let ttl = feed.schedule?.timeToLive {
      intervals.append((Int(ttl.components.seconds), "ttl says"))
    }
    if let period = feed.schedule?.updateInterval {
      intervals.append((period, "sy:updatePeriod says"))
    }
    if let age = maximumAge { intervals.append((age, "max-age says")) }
    return intervals.max { $0.0 < $1.0 } ?? intervals[0]
  }

  private func minutes(_ seconds: Int) -> String {
    "\(seconds / 60) minute\(seconds / 60 == 1 ? "" : "s")"
  }
}

extension Schedule {
  /// Seconds, as the syndication module of RSS 1.0 has them; nil where it does not say.
  fileprivate var updateInterval: Int? {
    let periods = [
      "hourly": 3600, "daily": 86_400, "weekly": 604_800, "monthly": 2_592_000,
      "yearly": 31_536_000,
    ]
    guard let period = updatePeriod.flatMap({ periods[$0.lowercased()] }) else { return nil }
    return period / max(1, updateFrequency ?? 1)
  }
}
