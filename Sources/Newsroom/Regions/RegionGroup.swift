/// An informal name for several regions together, such as Jabodetabek.
package struct RegionGroup: Hashable, Sendable, Identifiable, Codable {
  /// Its name in URLs and settings.
  package var id: String
  /// The name as it is written.
  package var name: String
  /// Other names for the same group.
  package var aliases: [String]
  /// The ids of its regions, provinces allowed.
  package var regions: [String]
}
