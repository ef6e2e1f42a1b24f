/// One of Indonesia's three time zones, none of which has summer time.
package enum OutletZone: String, Sendable, Hashable, Codable, CaseIterable {
  /// Waktu Indonesia Barat, UTC+7.
  case western = "Asia/Jakarta"
  /// Waktu Indonesia Tengah, UTC+8.
  case central = "Asia/Makassar"
  /// Waktu Indonesia Timur, UTC+9.
  case eastern = "Asia/Jayapura"

  /// The zone by its name in the time zone database, or by its Indonesian abbreviation.
  package init?(name: String) {
    switch name {
    case "Asia/Jakarta", "Asia/Pontianak", "WIB": self = .western
    case "Asia/Makassar", "WITA": self = .central
    case "Asia/Jayapura", "WIT": self = .eastern
    default: return nil
    }
  }

  /// Seconds east of UTC.
  package var offset: Int32 {
    switch self {
    case .western: 7 * 3600
    case .central: 8 * 3600
    case .eastern: 9 * 3600
    }
  }
}
