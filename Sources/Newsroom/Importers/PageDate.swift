package import Feed

/// The date of a page: the words, and what they mean.
package struct PageDate: Sendable, Hashable {
  /// Day precision where the page tells no time of its own; the day then begins at midnight in `zone`.
  package var timestamp: Timestamp
  package var zone: OutletZone
  /// Whether the page names the zone; where it does not, the article's region knows better.
  package var zoneIsWritten: Bool
  /// The date as written.
  package var source: String
  /// Counts from 1.
  package var line: Int

  package init(
    timestamp: Timestamp, zone: OutletZone, zoneIsWritten: Bool, source: String, line: Int
  ) {
    self.timestamp = timestamp
    self.zone = zone
    self.zoneIsWritten = zoneIsWritten
    self.source = source
    self.line = line
  }

  /// The same reading of the clock in another zone; unchanged where the page names its zone.
  package func assuming(_ zone: OutletZone) -> PageDate {
    guard !zoneIsWritten else { return self }
    var copy = self
    copy.timestamp.seconds += Int64(timestamp.offset - zone.offset)
    copy.timestamp.offset = zone.offset
    copy.zone = zone
    return copy
  }
}
