/// A command of the army that news name by its number: evidence of second rank for a province.
package struct ArmyCommand: Hashable, Sendable {
  /// `kodam` or `korem`.
  package var kind: String
  /// The number, Roman for a kodam, three digits for a korem; empty where it has none.
  package var number: String
  /// The honorary name, such as `Siliwangi`.
  package var name: String
  /// The id of the region of its seat.
  package var seat: String

  /// The phrases that mean it: the command itself, its commander and the chief of staff.
  var phrases: [String] {
    let titles =
      kind == "kodam"
      ? ["kodam", "pangdam", "kasdam"] : ["korem", "danrem", "kasrem", "kasiops korem"]
    return titles.flatMap { title in
      (number.isEmpty ? [] : ["\(title) \(number)"]) + ["\(title) \(name)"]
    }
  }

  /// Reads `units.csv`.
  ///
  /// - Throws: `DataFileError` at an unknown kind or seat.
  package static func read(
    file: String, bytes: [UInt8], catalog: RegionCatalog
  ) throws(DataFileError) -> [ArmyCommand] {
    let table = try CSVTable(file: file, bytes: bytes, columns: ["kind", "number", "name", "seat"])
    var result: [ArmyCommand] = []
    for row in table.rows {
      guard ["kodam", "korem"].contains(row["kind"]) else {
        throw row.error("kind is \(row["kind"]), not kodam or korem")
      }
      guard catalog.index(of: row["seat"]) != nil else {
        throw row.error("\(row["seat"]) is no region")
      }
      result.append(
        ArmyCommand(
          kind: row["kind"], number: row["number"], name: row["name"], seat: row["seat"]))
    }
    return result
  }
}
