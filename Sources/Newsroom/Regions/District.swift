/// A kecamatan: not a region of ours, but evidence for the one that it lies in.
package struct District: Hashable, Sendable {
  /// The Kemendagri code, such as `32.10.05`.
  package var code: String
  /// The name without `Kecamatan`; hundreds of them are borne by several districts.
  package var name: String
  /// The id of the kabupaten or kota that it lies in.
  package var region: String

  /// Reads `districts.csv`.
  ///
  /// - Throws: `DataFileError` at a district of an unknown region.
  package static func read(
    file: String, bytes: [UInt8], catalog: RegionCatalog
  ) throws(DataFileError) -> [District] {
    let table = try CSVTable(file: file, bytes: bytes, columns: ["code", "name", "region"])
    var result: [District] = []
    result.reserveCapacity(table.rows.count)
    for row in table.rows {
      guard catalog.index(of: row["region"]) != nil else {
        throw row.error("\(row["region"]) is no region")
      }
      result.append(District(code: row["code"], name: row["name"], region: row["region"]))
    }
    return result
  }
}
