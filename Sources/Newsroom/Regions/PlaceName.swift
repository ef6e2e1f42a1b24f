/// A name in a text that is a region's or points to one, and how far it can be trusted.
package struct PlaceName: Hashable, Sendable {
  /// What a name needs before it counts as a place.
  package enum Rule: String, Hashable, Sendable {
    /// A capital letter.
    case open
    /// An office, a preposition of place, or another place of the same province.
    case weak
    /// An office or a preposition of place, whatever else the text names: it is a verb as well.
    case placed
    /// An office in front of it, or the dateline.
    case cue
    /// As `weak`, and several far places bear it: without a decision it is none of them.
    case shared
    /// Capitals throughout.
    case caps
    /// Capitals throughout, and an office or another place of the same province.
    case acronym
    /// Nothing helps: it is no place, and what it contains is none either.
    case never
  }

  /// The name as it is written.
  package var name: String
  /// What it needs.
  package var rule: Rule
  /// The ids of the regions that it may mean; empty for those that bear the name anyway.
  package var regions: [String]
  /// The ids of regions with a quarter or village of this name, which is meant where the text names
  /// that region and no office of the one that bears the name.
  package var elsewhere: [String]

  /// A name with its rule.
  package init(name: String, rule: Rule, regions: [String] = [], elsewhere: [String] = []) {
    self.name = name
    self.rule = rule
    self.regions = regions
    self.elsewhere = elsewhere
  }

  /// Reads `place-names.csv`; the column `elsewhere` may be missing.
  ///
  /// - Throws: `DataFileError` at an unknown rule or region, or a name that appears twice.
  package static func read(
    file: String, bytes: [UInt8], catalog: RegionCatalog
  ) throws(DataFileError) -> [PlaceName] {
    let table = try CSVTable(file: file, bytes: bytes, columns: ["name", "rule", "regions"])
    var seen: Set<String> = []
    var result: [PlaceName] = []
    for row in table.rows {
      guard let rule = Rule(rawValue: row["rule"]) else {
        throw row.error("\(row["rule"]) is no rule")
      }
      guard seen.insert(row["name"].lowercased()).inserted else {
        throw row.error("\(row["name"]) appears twice")
      }
      let (regions, elsewhere) = (row.list("regions"), row.list("elsewhere"))
      if let unknown = (regions + elsewhere).first(where: { catalog[$0] == nil }) {
        throw row.error("\(unknown) is no region")
      }
      result.append(
        PlaceName(name: row["name"], rule: rule, regions: regions, elsewhere: elsewhere))
    }
    return result
  }
}
