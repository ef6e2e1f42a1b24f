/// All regions, as a tree and by every name that an outlet may use for one.
///
/// The order of the file is kept everywhere: provinces by code, each with its kabupaten and kota.
package struct RegionCatalog: Sendable {
  /// Every region in the order of the file.
  package let regions: [Region]
  /// The informal groups.
  package let groups: [RegionGroup]

  private let byID: [String: Int]
  private let byCode: [String: Int]
  private let childrenByID: [String: [Int]]

  /// A catalogue of regions that were checked already.
  ///
  /// Ids and codes are expected to be unique; `init(file:bytes:)` sees to that for a file.
  init(checked regions: [Region], groups: [RegionGroup]) {
    self.regions = regions
    self.groups = groups
    byID = Dictionary(
      regions.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var codes: [String: Int] = [:]
    for (place, region) in regions.enumerated() {
      for former in region.formerCodes { codes[former.code] = place }
    }
    // A code in force wins over one that another region had before.
    for (place, region) in regions.enumerated() { codes[region.code] = place }
    byCode = codes
    childrenByID = Dictionary(grouping: regions.indices.filter { regions[$0].parent != nil }) {
      regions[$0].parent ?? ""
    }
  }

  /// The same regions with these groups.
  package func with(groups: [RegionGroup]) -> RegionCatalog {
    RegionCatalog(checked: regions, groups: groups)
  }

  /// The same regions with more names; ids that are none of theirs are left out.
  func adding(_ changes: [RuleChanges.RegionChange]) -> RegionCatalog {
    var regions = regions
    for change in changes {
      guard let place = byID[change.id] else { continue }
      let known = regions[place].aliases
      regions[place].aliases += change.aliases.filter { !known.contains($0) }
    }
    return RegionCatalog(checked: regions, groups: groups)
  }

  /// The region of an id, such as `kab-majalengka`.
  package subscript(id: String) -> Region? {
    byID[id].map { regions[$0] }
  }

  /// The region of a Kemendagri code, in force or former.
  package func region(code: String) -> Region? {
    byCode[code].map { regions[$0] }
  }

  /// The region that an id, a code or a former code names.
  package func region(named text: String) -> Region? {
    self[text] ?? region(code: text)
  }

  /// The place of a region in `regions`.
  func index(of id: String) -> Int? { byID[id] }

  /// The ids of the regions above one, nearest first; empty for a province.
  package func idsAbove(_ id: String) -> [String] {
    var result: [String] = []
    var next = byID[id].flatMap { regions[$0].parent }
    while let parent = next, let place = byID[parent], !result.contains(parent) {
      result.append(parent)
      next = regions[place].parent
    }
    return result
  }

  /// The regions right below one, in the order of their codes.
  package func children(of id: String) -> [Region] {
    childrenByID[id, default: []].map { regions[$0] }
  }

  /// The regions that were split from one, so that what it once meant may be any of them.
  package func successors(of id: String) -> [Region] {
    regions.filter { $0.splitFrom == id }
  }

  /// The provinces: the top of the tree.
  package var provinces: [Region] { regions.filter { $0.kind == .province } }

  /// The group of an id.
  package func group(_ id: String) -> RegionGroup? {
    groups.first { $0.id == id }
  }
}
