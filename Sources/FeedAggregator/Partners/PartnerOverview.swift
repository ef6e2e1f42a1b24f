package import ArticleStore
package import Feed

/// How all partners are doing.
package struct PartnerOverview: Sendable, Hashable {
  /// By name.
  package var partners: [PartnerHealth]
  /// Partners were asked, and since a time two hours ago or more nothing has succeeded.
  package var isSilent: Bool

  package init(_ records: [PartnerRecord], suspects: [Suspect] = [], now: Timestamp) {
    partners = records.map { PartnerHealth($0, suspects: suspects, now: now) }
    let asked = partners.filter { $0.condition != .paused && $0.condition != .disabled }
    let success = asked.compactMap(\.lastSuccess).max()
    // Where partners are few and asked rarely, hours without a success are no news.
    let hasFailed = asked.compactMap(\.lastFailure).contains { failure in
      success.map { failure > $0 } ?? true
    }
    // Where nothing ever succeeded, it is waited for two hours too.
    let since = success ?? asked.filter { $0.lastFailure != nil }.compactMap(\.failingSince).min()
    isSilent =
      hasFailed && since.map { now.seconds - $0.seconds >= SuccessWatch.patience } ?? false
  }

  /// One line: `12 partners: 10 healthy, 1 failing, 1 paused`.
  package var summary: String {
    let counts = PartnerHealth.Condition.allCases.compactMap { condition in
      let count = partners.count { $0.condition == condition }
      return count > 0 ? "\(count) \(condition.rawValue)" : nil
    }
    let noun = partners.count == 1 ? "partner" : "partners"
    return "\(partners.count) \(noun)"
      + (counts.isEmpty ? "" : ": \(counts.joined(separator: ", "))")
  }
}

extension PartnerHealth {
  /// Operators should have a look.
  package var needsALook: Bool {
    switch condition {
    case .warning, .failing, .disabled: true
    case .new, .healthy, .resting: false
    case .paused: alerts.contains(.setAside)
    }
  }
}
