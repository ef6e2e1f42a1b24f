import struct Foundation.Data
import class Foundation.JSONDecoder

extension RegionCatalog {
  /// Reads the table of regions.
  ///
  /// - Parameters:
  ///   - file: The name for messages, `regions.csv`.
  ///   - bytes: Comma-separated values with the columns of `feeds/regions.csv`; lists inside a
  ///     value are separated by semicolons.
  /// - Throws: `DataFileError` at the first value that does not hold.
  package init(file: String, bytes: [UInt8]) throws(DataFileError) {
    let table = try CSVTable(file: file, bytes: bytes, columns: Self.columns)
    var seen: [String: Int] = [:]
    var regions: [Region] = []
    for row in table.rows {
      let region = try Self.region(row)
      for key in [region.id, region.code] {
        if let line = seen.updateValue(row.line, forKey: key) {
          throw row.error("\(key) is taken by line \(line)")
        }
      }
      regions.append(region)
    }
    let kinds = Dictionary(
      regions.map { ($0.id, $0.kind) }, uniquingKeysWith: { first, _ in first })
    for (row, region) in zip(table.rows, regions) {
      if region.kind != .province, region.parent.flatMap({ kinds[$0] }) != .province {
        throw row.error("\(region.id) needs a province of this file as its parent")
      }
      if let origin = region.splitFrom, kinds[origin] == nil {
        throw row.error("split_from names \(origin), which is not in this file")
      }
    }
    self.init(checked: regions, groups: [])
  }

  /// The same regions with the groups of a JSON file of the form `{"groups": [...]}`.
  ///
  /// - Throws: `DataFileError` where the file is no such JSON or names an unknown region.
  package func readingGroups(file: String, bytes: [UInt8]) throws(DataFileError) -> RegionCatalog {
    struct File: Decodable { var groups: [RegionGroup] }
    let read: File
    do {
      read = try JSONDecoder().decode(File.self, from: Data(bytes))
    } catch {
      throw DataFileError(file: file, line: 0, reason: JSONProblem.reason(of: error))
    }
    for group in read.groups {
      if let unknown = group.regions.first(where: { self[$0] == nil }) {
        throw DataFileError(
          file: file, line: 0, reason: "group \(group.id) names the unknown region \(unknown)")
      }
    }
    return with(groups: read.groups)
  }

  private static let columns = [
    "slug", "code", "name", "kind", "parent", "iso_3166_2", "english_name", "capital", "time_zone",
    "latitude", "longitude", "aliases", "valid_from", "split_from", "former_codes",
  ]

  private static func region(_ row: CSVTable.Row) throws(DataFileError) -> Region {
    guard let kind = RegionKind(rawValue: row["kind"]) else {
      throw row.error("kind is \(row["kind"]), not province, kabupaten or kota")
    }
    guard FormerCode.isCode(row["code"]) else {
      throw row.error("code is \(row["code"]), not of the form 32 or 32.10")
    }
    guard !row["slug"].isEmpty, !row["name"].isEmpty else {
      throw row.error("slug and name must not be empty")
    }
    guard ["Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"].contains(row["time_zone"]) else {
      throw row.error("time_zone is \(row["time_zone"]), which is none of Indonesia's three")
    }
    return Region(
      id: row["slug"], code: row["code"], formerCodes: try formerCodes(row), kind: kind,
      parent: optional(row["parent"]), name: row["name"], aliases: row.list("aliases"),
      englishName: optional(row["english_name"]), isoCode: optional(row["iso_3166_2"]),
      capital: row["capital"], timeZone: row["time_zone"], centroid: try centroid(row),
      validFrom: try day(row, "valid_from"), splitFrom: optional(row["split_from"]))
  }

  private static func formerCodes(_ row: CSVTable.Row) throws(DataFileError) -> [FormerCode] {
    var codes: [FormerCode] = []
    for text in row.list("former_codes") {
      guard let code = FormerCode(text) else {
        throw row.error("former_codes holds \(text), not of the form 91.01@2022-07-25")
      }
      codes.append(code)
    }
    return codes
  }

  private static func centroid(_ row: CSVTable.Row) throws(DataFileError) -> Coordinate {
    guard let latitude = Double(row["latitude"]), let longitude = Double(row["longitude"]),
      (-90...90).contains(latitude), (-180...180).contains(longitude)
    else {
      throw row.error("latitude and longitude are not degrees")
    }
    return Coordinate(latitude: latitude, longitude: longitude)
  }

  private static func day(_ row: CSVTable.Row, _ column: String) throws(DataFileError) -> String? {
    guard !row[column].isEmpty else { return nil }
    guard FormerCode.isDay(row[column]) else {
      throw row.error("\(column) is \(row[column]), not of the form YYYY-MM-DD")
    }
    return row[column]
  }

  private static func optional(_ value: String) -> String? { value.isEmpty ? nil : value }
}
