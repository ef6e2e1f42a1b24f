/// Which of the weighed regions an editor would file the article under.
struct RegionSelection {
  /// The regions, best first.
  private(set) var chosen: [RegionTally] = []
  /// Those that were left out, with the reason.
  private(set) var rejected: [Classification.Rejection] = []
  private let catalog: RegionCatalog

  /// More names than this are a list, not a place.
  private static let most = 6
  /// Without a headline or dateline that names one, a lead that names more tells of all the land.
  private static let mostInLead = 4

  init(_ tally: [RegionTally], catalog: RegionCatalog) {
    self.catalog = catalog
    let headline = tally.filter { $0.isNamed(in: .headline) }
    if !headline.isEmpty {
      chosen = headline + others(tally, than: headline)
    } else {
      chosen = withoutHeadline(tally)
    }
    dropNamedProvinces()
    chosen.sort { $0.score > $1.score }
    if chosen.count > Self.most { chosen.removeLast(chosen.count - Self.most) }
    for other in tally where !chosen.contains(where: { $0.region == other.region }) {
      reject(other, reason(other))
    }
  }

  /// The headline says where; the text adds a place only with weight, or one inside it.
  private func others(_ tally: [RegionTally], than headline: [RegionTally]) -> [RegionTally] {
    tally.filter { other in
      guard !other.isNamed(in: .headline) else { return false }
      let parent = catalog.regions[other.region].parent
      let refines = headline.contains { catalog.regions[$0.region].id == parent }
      return other.score >= (refines ? 0.5 : 0.85)
    }
  }

  private func withoutHeadline(_ tally: [RegionTally]) -> [RegionTally] {
    let lead = tally.filter { $0.isNamed(in: .dateline) || $0.isNamed(in: .lead) }
    guard !lead.isEmpty else {
      return Array(
        tally.filter { $0.score >= 0.17 }.sorted { $0.score > $1.score }.prefix(2))
    }
    let best = lead.map(\.score).max() ?? 0
    let elsewhere = lead.contains { !$0.isDatelineOnly && $0.score >= 0.5 }
    let places = lead.filter { other in
      // A city's newsroom writes about the country around it.
      if other.isDatelineOnly, elsewhere {
        return catalog.regions[other.region].kind == .kabupaten
      }
      return other.score >= 0.38 && other.score >= best * (other.isNamed(in: .dateline) ? 0.6 : 0.8)
    }
    // "Beras naik di Aceh, Sumatera Utara, Riau, Jambi, Lampung": the nation's news.
    let isList = places.count > Self.mostInLead && !places.contains { $0.isNamed(in: .dateline) }
    return isList ? [] : places
  }

  private mutating func dropNamedProvinces() {
    let parents = Set(chosen.compactMap { catalog.regions[$0.region].parent })
    chosen.removeAll { parents.contains(catalog.regions[$0.region].id) }
  }

  private func reason(_ other: RegionTally) -> String {
    let id = catalog.regions[other.region].id
    if chosen.contains(where: { catalog.regions[$0.region].parent == id }) {
      return "a region of this province is named"
    }
    return "too weak beside the others"
  }

  private mutating func reject(_ other: RegionTally, _ reason: String) {
    guard let evidence = other.evidence.first else { return }
    rejected.append(
      Classification.Rejection(
        words: "\(catalog.regions[other.region].id): \(evidence.words)", place: evidence.place,
        reason: reason))
  }
}
