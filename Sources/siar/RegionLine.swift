import Newsroom

/// A region with what `siar regions` tells of it.
struct RegionLine: Encodable {
  var slug: String
  var code: String
  var name: String
  var kind: String
  var parent: String?
  var articles: Int
  var capital: String
  var timeZone: String
  var latitude: Double
  var longitude: Double
  var aliases: [String]
  var groups: [String]
  var formerCodes: [Former]
  /// The day since which there is this region, where it was split from another.
  var validFrom: String?
  var splitFrom: String?
  /// The regions that were split from this one.
  var successors: [String]

  /// A code that it had, and the day from which it no longer did.
  struct Former: Encodable {
    var code: String
    var validUntil: String
  }

  init(_ region: Region, articles: Int, in catalog: RegionCatalog) {
    slug = region.id
    code = region.code
    name = region.name
    kind = region.kind.rawValue
    parent = region.parent
    self.articles = articles
    capital = region.capital
    timeZone = region.timeZone
    latitude = region.centroid.latitude
    longitude = region.centroid.longitude
    aliases = region.aliases
    groups = catalog.groups.filter { $0.regions.contains(region.id) }.map(\.name)
    formerCodes = region.formerCodes.map { Former(code: $0.code, validUntil: $0.validUntil) }
    validFrom = region.validFrom
    splitFrom = region.splitFrom
    successors = catalog.successors(of: region.id).map(\.id)
  }

  /// What `--details` adds, a line for each thing that there is.
  var details: [String] {
    var lines = ["capital \(capital), \(timeZone), \(latitude) \(longitude)"]
    if !aliases.isEmpty { lines.append("also \(aliases.joined(separator: ", "))") }
    if !groups.isEmpty { lines.append("in \(groups.joined(separator: ", "))") }
    lines += formerCodes.map { "\($0.code) until \($0.validUntil)" }
    if let splitFrom { lines.append("split from \(splitFrom) on \(validFrom ?? "an unknown day")") }
    if !successors.isEmpty { lines.append("split into \(successors.joined(separator: ", ")) too") }
    return lines
  }
}
