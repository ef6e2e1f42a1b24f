/// Weighs the mentions of a text against each other and names its regions.
struct RegionJudge {
  let catalog: RegionCatalog
  let segments: [Segment]
  let defaults: [Int]
  private var regionsNamed: Set<Int> = []
  private var provincesNamed: Set<Int> = []
  private var explicit: Set<Int> = []
  private(set) var tally: [RegionTally] = []
  private(set) var rejected: [Classification.Rejection] = []

  init(_ mentions: [Mention], catalog: RegionCatalog, segments: [Segment], defaults: [Int]) {
    self.catalog = catalog
    self.segments = segments
    self.defaults = defaults
    let mentions = SmallerPlaces.resolved(mentions)
    for region in defaults { addContext(region, isExplicit: false) }
    for mention in mentions where mention.state != .needsContext {
      for region in mention.readings {
        addContext(region, isExplicit: mention.isExplicit)
        if mention.state == .choice { regionsNamed.remove(region) }
      }
    }
    addAgreements(mentions)
    for mention in mentions { weigh(mention) }
  }

  private mutating func addContext(_ region: Int, isExplicit: Bool) {
    regionsNamed.insert(region)
    provincesNamed.insert(province(of: region))
    if isExplicit { explicit.insert(region) }
  }

  /// Two open names that have one region in common decide each other: "Martapura, Banjar".
  private mutating func addAgreements(_ mentions: [Mention]) {
    var bearers: [Int: [[Int]]] = [:]
    for mention in mentions where mention.state == .needsContext && mention.isShared {
      for region in mention.readings
      where !bearers[region, default: []].contains(mention.readings) {
        bearers[region, default: []].append(mention.readings)
      }
    }
    for (region, names) in bearers where names.count > 1 {
      addContext(region, isExplicit: false)
    }
  }

  private func province(of region: Int) -> Int {
    catalog.regions[region].parent.flatMap { catalog.index(of: $0) } ?? region
  }

  private mutating func weigh(_ mention: Mention) {
    let chosen = mention.meansAll ? mention.readings : resolve(mention).map { [$0] } ?? []
    guard !chosen.isEmpty else {
      reject(mention)
      return
    }
    for region in chosen { add(mention, to: region) }
  }

  /// The reading that the rest of the text speaks for.
  private func resolve(_ mention: Mention) -> Int? {
    let readings = mention.readings
    switch mention.state {
    case .sure: return readings.first
    case .choice: return choose(readings)
    case .needsContext:
      let named = readings.filter { regionsNamed.contains($0) }
      if let only = named.first { return named.count == 1 ? only : choose(named) }
      let near = readings.filter { provincesNamed.contains(province(of: $0)) }
      guard !near.isEmpty else { return nil }
      if near.count == 1 { return near.first }
      return Set(near.map(province)).count == 1 && !mention.isShared ? choose(near) : nil
    }
  }

  /// One of several regions of one name: the one that an office names elsewhere in the text, else
  /// the province, else the kota, else none.
  private func choose(_ readings: [Int]) -> Int? {
    let said = readings.filter { explicit.contains($0) }
    if said.count == 1 { return said.first }
    let named = readings.filter { regionsNamed.contains($0) }
    if said.isEmpty, named.count == 1 { return named.first }
    if let province = readings.first(where: { catalog.regions[$0].kind == .province }) {
      return province
    }
    guard Set(readings.map(province)).count == 1 else { return nil }
    return readings.first { catalog.regions[$0].kind == .kota } ?? readings.first
  }

  private mutating func add(_ mention: Mention, to region: Int) {
    let segment = segments[mention.segment]
    let evidence = Classification.Evidence(
      words: segment.text(mention.first, mention.last), place: segment.place,
      weight: Score.rounded(Self.weight(segment.place, mention.strength)))
    let place = tally.firstIndex { $0.region == region }
    if let place {
      tally[place].add(evidence, segment: mention.segment)
    } else {
      var new = RegionTally(region: region)
      new.add(evidence, segment: mention.segment)
      tally.append(new)
    }
  }

  private static func weight(_ place: TextPlace, _ strength: Double) -> Double {
    switch place {
    case .headline: 0.9 * strength
    case .dateline: 0.6
    case .lead: 0.55 * strength
    default: 0.18 * strength
    }
  }

  private mutating func reject(_ mention: Mention) {
    let segment = segments[mention.segment]
    // Words that are names only now and then would fill the list with noise.
    guard segment.place == .headline || segment.place == .dateline else { return }
    rejected.append(
      Classification.Rejection(
        words: segment.text(mention.first, mention.last), place: segment.place,
        reason: mention.isShared
          ? "several places bear this name and nothing decides"
          : "needs an office, a preposition or another place of its province"))
  }
}
