package import Feed

/// Watches that anything succeeds at all.
package struct SuccessWatch: Sendable, Hashable {
  package enum Change: Sendable, Hashable {
    case nothingSucceeds(since: Timestamp)
    case succeedsAgain
  }

  /// Nothing succeeded for so many seconds: ops are told.
  package static let patience: Int64 = 2 * 3600

  private var lastSuccess: Timestamp
  private var isTold = false

  package init(since start: Timestamp) {
    lastSuccess = start
  }

  /// Takes in a poll; says what operators are to be told now.
  package mutating func note(_ report: PollReport, now: Timestamp) -> Change? {
    if report.isSuccess {
      lastSuccess = now
      defer { isTold = false }
      return isTold ? .succeedsAgain : nil
    }
    guard !isTold, now.seconds - lastSuccess.seconds >= Self.patience else { return nil }
    isTold = true
    return .nothingSucceeds(since: lastSuccess)
  }
}
