package import Feed

/// A moment as Indonesian readers write it: `14 Oktober 2026` or `14 Oktober 2026, 10.44 WIB`.
package enum IndonesianDate {
  private static let months = [
    "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September",
    "Oktober", "November", "Desember",
  ]

  /// The time of day is told only where it was told; the zone by its name where it has one.
  package static func text(_ time: Timestamp) -> String {
    let date = time.date
    let day = "\(date.day) \(months[date.month - 1]) \(date.year)"
    guard time.precision >= .minute else { return day }
    let minutes = time.secondOfDay / 60
    let clock = "\(twoDigits(minutes / 60)).\(twoDigits(minutes % 60))"
    return "\(day), \(clock)\(zone(time.offset))"
  }

  private static func zone(_ offset: Int32) -> String {
    switch offset {
    case 7 * 3600: " WIB"
    case 8 * 3600: " WITA"
    case 9 * 3600: " WIT"
    case 0: " UTC"
    default: ""
    }
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}

extension Timestamp.Precision {
  fileprivate static func >= (one: Self, other: Self) -> Bool { one.rawValue >= other.rawValue }
}
