package import Feed

/// The date of a page: the words, and what they mean.
package struct PageDate: Sendable, Hashable {
  /// Day precision where the page tells no time of its own; the day then begins at midnight in `zone`.
  package var timestamp: Timestamp
  package var zone: IndonesianZone
  /// Whether the page names the zone; where it does not, the article's region knows better.
  package var zoneIsWritten: Bool
  /// The date as written.
  package var source: String
  /// Counts from 1.
  package var line: Int

  package init(
    timestamp: Timestamp, zone: IndonesianZone, zoneIsWritten: Bool, source: String, line: Int
  ) {
    self.timestamp = timestamp
    self.zone = zone
    self.zoneIsWritten = zoneIsWritten
    self.source = source
    self.line = line
  }

  /// The same reading of the clock in another zone; unchanged where the page names its zone.
  package func assuming(_ zone: IndonesianZone) -> PageDate {
    guard !zoneIsWritten else { return self }
    var copy = self
    copy.timestamp.seconds += Int64(timestamp.offset - zone.offset)
    copy.timestamp.offset = zone.offset
    copy.zone = zone
    return copy
  }
}

/// The three time zones of Indonesia. None of them has summer time.
package enum IndonesianZone: String, Sendable, Hashable, CaseIterable {
  /// Western time: Sumatra, Java, West and Central Kalimantan.
  case wib = "WIB"
  /// Central time: the rest of Kalimantan, Sulawesi, Bali, Nusa Tenggara.
  case wita = "WITA"
  /// Eastern time: Maluku and Papua.
  case wit = "WIT"

  /// The zone of an IANA name; nil for a place elsewhere.
  package init?(identifier: String) {
    switch identifier {
    case "Asia/Jakarta", "Asia/Pontianak": self = .wib
    case "Asia/Makassar": self = .wita
    case "Asia/Jayapura": self = .wit
    default: return nil
    }
  }

  /// Seconds east of UTC.
  package var offset: Int32 {
    switch self {
    case .wib: 7 * 3600
    case .wita: 8 * 3600
    case .wit: 9 * 3600
    }
  }

  /// The IANA name of the zone.
  package var identifier: String {
    switch self {
    case .wib: "Asia/Jakarta"
    case .wita: "Asia/Makassar"
    case .wit: "Asia/Jayapura"
    }
  }
}
