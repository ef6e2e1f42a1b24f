/// Everything that the classifier knows, as read from the outlet's folder.
package struct ClassificationRules: Sendable {
  /// The regions and the informal groups.
  package var regions: RegionCatalog
  /// The topics and genres.
  package var topics: TopicCatalog
  /// Names that need care, and places that are no region.
  package var placeNames: [PlaceName]
  /// The kecamatan.
  package var districts: [District]
  /// The commands of the army.
  package var commands: [ArmyCommand]
  /// A fingerprint of the files, part of the rules' version.
  package var fingerprint: UInt64

  /// Rules put together by hand.
  package init(
    regions: RegionCatalog, topics: TopicCatalog, placeNames: [PlaceName] = [],
    districts: [District] = [], commands: [ArmyCommand] = [], fingerprint: UInt64 = 0
  ) {
    self.regions = regions
    self.topics = topics
    self.placeNames = placeNames
    self.districts = districts
    self.commands = commands
    self.fingerprint = fingerprint
  }

  /// Reads the six files of the outlet's folder.
  ///
  /// - Parameter read: Gives the bytes of a file of that folder by its name: `regions.csv`,
  ///   `region-groups.json`, `topics.json`, `place-names.csv`, `districts.csv`, `units.csv`.
  /// - Throws: `DataFileError` for what a file holds, else what `read` throws.
  package init(reading read: (String) throws -> [UInt8]) throws {
    var hash = Tokenizer.seed
    func bytes(_ name: String) throws -> [UInt8] {
      let bytes = try read(name)
      for byte in bytes { hash = (hash ^ UInt64(byte)) &* Tokenizer.prime }
      return bytes
    }
    regions = try RegionCatalog(file: "regions.csv", bytes: bytes("regions.csv"))
      .readingGroups(file: "region-groups.json", bytes: bytes("region-groups.json"))
    topics = try TopicCatalog(file: "topics.json", bytes: bytes("topics.json"))
    placeNames = try PlaceName.read(
      file: "place-names.csv", bytes: bytes("place-names.csv"), catalog: regions)
    districts = try District.read(
      file: "districts.csv", bytes: bytes("districts.csv"), catalog: regions)
    commands = try ArmyCommand.read(
      file: "units.csv", bytes: bytes("units.csv"), catalog: regions)
    fingerprint = hash
  }
}
