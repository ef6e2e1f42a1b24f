/// How long a partner that fails is left alone.
package enum Backoff {
  /// The time to the next poll after a number of errors in a row: the first three keep the usual
  /// interval, then it grows with the fourth power from 68 minutes to 3.2 days. It never ends.
  package static func pause(afterErrors count: Int, usual interval: Duration) -> Duration {
    guard count > 3 else { return interval }
    let base = min(max(count, 8), 23)
    return max(interval, .seconds(base * base * base * base))
  }
}
