internal import Feed

extension Checker {
  /// What the profiles that were asked for look at when an element starts.
  mutating func startedForProfiles(_ spec: ElementSpec) {
    if profiles.contains(.msn) { startedForMSN() }
    if profiles.contains(.podcast) { startedForPodcast(spec) }
    if profiles.contains(.rssBoard) { startedForBoard(spec) }
  }

  /// What they look at when an element ends.
  mutating func endedForProfiles(_ spec: ElementSpec, _ frame: Frame) {
    if profiles.contains(.msn) { endedForMSN(spec, frame) }
    if profiles.contains(.podcast) { endedForPodcast(spec, frame) }
    if profiles.contains(.rssBoard) { endedForBoard(spec, frame) }
    if profiles.contains(.googleNewsSitemap) { endedForGoogleNews(spec, frame) }
  }

  /// The place in which the element that was opened last stands.
  var parentPlace: Place? {
    frames.count > 1 ? frames[frames.count - 2].place : nil
  }

  /// Whether the element that was opened last stands in an item or entry itself.
  var isInEntry: Bool { parentPlace == .item || parentPlace == .entry }

  /// The moment that an element that ends names.
  func moment(_ spec: ElementSpec, _ frame: Frame) -> Timestamp? {
    let bytes = Array(trimmed(frame).utf8)
    switch spec.value {
    case .rfc822: return DateForm.rfc822(bytes.span).timestamp
    default: return DateForm.w3cdtf(bytes.span).timestamp
    }
  }
}
