package import Feed

/// What operators are told of a partner. An alert lasts until it is over; it is told once.
package enum PartnerAlert: String, Sendable, Hashable, Codable, CaseIterable {
  /// Nothing new for three times as long as usual.
  case quiet
  /// The feed moved on past what we saw.
  case gap
  /// Guids repeat for different stories and are no longer used.
  case guidsDegraded = "guids-degraded"
  /// The document is in another encoding than it says.
  case encodingRepaired = "encoding-repaired"
  /// Another body under the same ETag.
  case etagReused = "etag-reused"
  /// It has failed more than three times in a row.
  case failing
  /// It wants to know whether we are human.
  case challenged
  /// Its hub did not deliver what a poll found.
  case hubBroken = "hub-broken"
  /// Reading its document ended the program twice.
  case setAside = "document-set-aside"
  /// Most of its posts seem to be gone at once.
  case postsMissing = "posts-missing"
  /// It is gone for good and asked no more.
  case disabled

  /// The alert in words.
  package var message: String {
    switch self {
    case .quiet: "nothing new for three times as long as usual"
    case .gap: "the feed moved on past what we saw; articles may be missing"
    case .guidsDegraded: "guids repeat for different articles and are no longer used"
    case .encodingRepaired: "the document is in another encoding than it says"
    case .etagReused: "the server sends different bodies under one ETag"
    case .failing: "failed more than three times in a row"
    case .challenged: "answers with a page for humans instead of the feed"
    case .hubBroken: "its hub does not deliver; the feed is polled as though there were none"
    case .setAside: "reading its document ended siar twice; it is paused and the document set aside"
    case .postsMissing:
      "most of its posts seem to be gone at once; none is taken back until its site shows others"
    case .disabled: "gone (410) twice, a day apart; it is not asked any more"
    }
  }
}

extension PollState {
  /// Nobody is called quiet before this: outlets sleep at night.
  package static let shortestQuiet: Int64 = 12 * 3600

  /// The alerts that the state gives reason for.
  package func standingAlerts(now: Timestamp) -> Set<PartnerAlert> {
    var alerts: Set<PartnerAlert> = []
    if isQuiet(now: now) { alerts.insert(.quiet) }
    if hasGap { alerts.insert(.gap) }
    if guidsAreDegraded { alerts.insert(.guidsDegraded) }
    if encodingIsRepaired { alerts.insert(.encodingRepaired) }
    if reusesETags { alerts.insert(.etagReused) }
    if errorCount > 3 { alerts.insert(.failing) }
    if lastError?.kind == .challenge { alerts.insert(.challenged) }
    if brokenHub != nil { alerts.insert(.hubBroken) }
    if wordPress?.emptySince != nil { alerts.insert(.postsMissing) }
    if isDisabled { alerts.insert(.disabled) }
    return alerts
  }

  private func isQuiet(now: Timestamp) -> Bool {
    guard let newestEntry, let gap else { return false }
    return now.seconds - newestEntry.seconds > max(3 * Int64(gap), Self.shortestQuiet)
  }

  /// Brings what is told up to date.
  ///
  /// - Returns: what is new, and what is over, in the order of the cases.
  package mutating func updateAlerts(now: Timestamp) -> (
    raised: [PartnerAlert], over: [PartnerAlert]
  ) {
    let standing = standingAlerts(now: now)
    defer { alerts = standing }
    return (
      PartnerAlert.allCases.filter { standing.contains($0) && !alerts.contains($0) },
      PartnerAlert.allCases.filter { !standing.contains($0) && alerts.contains($0) }
    )
  }
}
