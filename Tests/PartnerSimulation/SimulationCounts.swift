/// What simulated partners held against the aggregator.
package struct SimulationCounts: Sendable, Hashable {
  package var requests = 0
  /// Validators other than those of the last answer that could be used, or none where there were
  /// (C1 to C4).
  package var bogusValidators = 0
  /// Requests before their time: Retry-After, max-age, the shortest interval, the pause after errors
  /// (C6, C9 and the policy).
  package var early = 0
  /// Cookies and referrers (C7).
  package var leaks = 0

  package init() {}

  static func + (one: Self, other: Self) -> Self {
    var sum = one
    sum.requests += other.requests
    sum.bogusValidators += other.bogusValidators
    sum.early += other.early
    sum.leaks += other.leaks
    return sum
  }
}
