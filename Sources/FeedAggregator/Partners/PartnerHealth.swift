package import ArticleStore
package import Feed
package import Newsroom

/// How a partner is doing, at a glance.
package struct PartnerHealth: Sendable, Hashable {
  package enum Condition: String, Sendable, Hashable, CaseIterable {
    /// Not asked yet.
    case new
    case healthy
    /// Something is odd, but articles come.
    case warning
    case failing
    /// Its host wants to be left alone.
    case resting
    case paused
    /// Gone for good.
    case disabled
  }

  package var name: PartnerName
  package var condition: Condition
  package var lastSuccess: Timestamp?
  package var lastError: PollError?
  package var lastFailure: Timestamp?
  /// Since when nothing has succeeded; of no meaning where the last poll did.
  package var failingSince: Timestamp?
  package var errorCount: Int
  package var articlesPerDay: Double
  /// Mean seconds between two articles.
  package var usualGap: Int?
  package var due: Timestamp?
  package var alerts: [PartnerAlert]
  /// Digests of documents that are not read any more, SHA-256 in hexadecimal.
  package var setAside: [String]
  /// nil where the feed names no hub.
  package var push: PushHealth?

  /// - Parameters:
  ///   - record: what is remembered of it.
  ///   - suspects: what ended the program while it was read.
  ///   - now: the present.
  package init(_ record: PartnerRecord, suspects: [Suspect] = [], now: Timestamp) {
    let state = PollState(stored: record.state)
    var alerts = state.standingAlerts(now: now)
    setAside = suspects.filter { suspect in
      suspect.isSetAside && suspect.mark.kind == .document
        && suspect.mark.name == record.partner.name.text
    }.map(\.mark.digest)
    if record.partner.isPaused, !setAside.isEmpty { alerts.insert(.setAside) }
    name = record.partner.name
    lastSuccess = state.lastSuccess
    lastError = state.lastError
    lastFailure = state.lastFailure
    // States of before do not say it.
    failingSince = state.failingSince ?? state.lastFailure
    errorCount = state.errorCount
    articlesPerDay = state.tally.perDay(now: now)
    usualGap = state.gap
    due = record.due
    self.alerts = PartnerAlert.allCases.filter(alerts.contains)
    push = PushHealth(record, state, now: now)
    condition = Self.condition(record, state, alerts, now)
  }

  private static func condition(
    _ record: PartnerRecord, _ state: PollState, _ alerts: Set<PartnerAlert>, _ now: Timestamp
  ) -> Condition {
    if record.partner.isPaused { return .paused }
    if state.isDisabled { return .disabled }
    if let rest = record.hostRestsUntil, rest > now { return .resting }
    if state.errorCount > 0 { return .failing }
    if !alerts.isEmpty { return .warning }
    return state.lastSuccess == nil ? .new : .healthy
  }
}
