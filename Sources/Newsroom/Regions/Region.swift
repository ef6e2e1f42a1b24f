/// Where: a province, a kabupaten or a kota of Indonesia.
///
/// A region is for ever. When one is split, a region is added and nothing is rewritten: the new one
/// says which it came from, and a region that got another code keeps the old one among its former
/// codes.
package struct Region: Hashable, Sendable, Identifiable {
  /// Our own name for it in URLs and in the store, such as `kab-majalengka`; never reused.
  package var id: String
  /// The Kemendagri code, such as `32` or `32.10`.
  package var code: String
  /// The codes that it had before, newest last.
  package var formerCodes: [FormerCode]
  /// What it is.
  package var kind: RegionKind
  /// The id of the province that a kabupaten or kota belongs to; nil for a province.
  package var parent: String?
  /// The official name, such as `Kabupaten Majalengka`.
  package var name: String
  /// Other names in use, abbreviations and old names; neither the name itself nor the capital.
  package var aliases: [String]
  /// The name in English, where it is another (provinces only).
  package var englishName: String?
  /// The ISO 3166-2 code, such as `ID-JB`; provinces only.
  package var isoCode: String?
  /// The seat of its government.
  package var capital: String
  /// The IANA time zone: `Asia/Jakarta` (WIB), `Asia/Makassar` (WITA) or `Asia/Jayapura` (WIT).
  package var timeZone: String
  /// A point inside or near it, for maps and for GeoRSS; not its office.
  package var centroid: Coordinate
  /// The day it came into being (`2022-07-25`), where that matters to articles of before.
  package var validFrom: String?
  /// The id of the region that it was split from.
  package var splitFrom: String?

  /// The name without its kind: `Majalengka` for `Kabupaten Majalengka`.
  package var placeName: String { kind.placeName(of: name) }

  /// The zone's offset from UTC in seconds. Indonesia has no summer time.
  package var secondsFromUTC: Int {
    switch timeZone {
    case "Asia/Makassar": 8 * 3600
    case "Asia/Jayapura": 9 * 3600
    default: 7 * 3600
    }
  }
}
