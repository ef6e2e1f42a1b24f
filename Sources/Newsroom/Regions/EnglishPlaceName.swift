/// How English texts write Indonesian names: "West Java", "North Lombok", "Riau Islands".
enum EnglishPlaceName {
  private static let directions: [(indonesian: String, english: String)] = [
    ("Barat Daya", "Southwest"), ("Utara", "North"), ("Selatan", "South"), ("Timur", "East"),
    ("Barat", "West"), ("Tengah", "Central"), ("Tenggara", "Southeast"), ("Pusat", "Central"),
  ]

  /// The names of a region in English that differ from its own.
  static func names(of region: Region) -> [String] {
    if let name = region.englishName { return name == region.placeName ? [] : [name] }
    let name = region.placeName
    if name.hasPrefix("Kepulauan ") { return ["\(name.dropFirst(10)) Islands"] }
    for (indonesian, english) in directions where name.hasSuffix(" \(indonesian)") {
      return ["\(english) \(name.dropLast(indonesian.count + 1))"]
    }
    return []
  }
}
