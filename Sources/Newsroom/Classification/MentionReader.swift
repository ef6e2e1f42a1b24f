/// Turns the names of a segment into mentions of regions, or into rejections.
struct MentionReader {
  let lexicon: Lexicon
  let catalog: RegionCatalog
  private(set) var mentions: [Mention] = []
  private(set) var rejected: [Classification.Rejection] = []
  /// The groups that are named, by their place in the catalogue, each once, with where.
  private(set) var groups: [(group: Int, segment: Int, first: Int, last: Int)] = []
  /// The provinces of the commands that are named, with where.
  private(set) var commands: [(province: Int, segment: Int, first: Int, last: Int)] = []

  init(lexicon: Lexicon, catalog: RegionCatalog) {
    self.lexicon = lexicon
    self.catalog = catalog
  }

  /// Reads the names of one segment; `items` have their governing cues.
  mutating func read(_ items: [PlaceItem], _ segment: Segment, number: Int) {
    for place in items.indices where !items[place].isCue {
      read(place, items, segment, number)
    }
  }

  private mutating func read(
    _ place: Int, _ items: [PlaceItem], _ segment: Segment, _ number: Int
  ) {
    let item = items[place]
    let cue = item.governing
    if let objection = cue.objection {
      // A village or road of an own name says nothing about the rule of a landmark's.
      reject(item, segment, objection)
      return
    }
    if cue == .district || item.name < 0 {
      if item.district >= 0 { readDistrict(place, items, segment, number) }
      if item.district >= 0 || item.name < 0 { return }
    }
    let name = lexicon.names[Int(item.name)]
    switch name.target {
    case .group(let group):
      if !groups.contains(where: { $0.group == group }) {
        groups.append((group, number, item.first, item.last))
      }
    case .command(let province):
      commands.append((province, number, item.evidenceStart, item.last))
    case .regions(let regions):
      readRegions(regions, name.rule, place, items, segment, number)
    }
  }

  private mutating func readRegions(
    _ regions: [Int], _ rule: PlaceName.Rule, _ place: Int, _ items: [PlaceItem],
    _ segment: Segment, _ number: Int
  ) {
    let item = items[place]
    guard rule != .never else { return }
    if rule == .caps || rule == .acronym {
      guard segment.tokens[item.first].shape == .capitals else { return }
    }
    // "Polsek Majalengka": a district's office where we know no such district.
    let cue = item.governing == .district ? .office : item.governing
    if isNationalJakarta(regions, cue, segment) {
      reject(item, segment, "Jakarta is where national news is told")
      return
    }
    var mention = Mention(
      name: item.name, readings: regions, elsewhere: lexicon.names[Int(item.name)].elsewhere,
      liesIn: cue.namesGovernment ? nil : surrounding(place, items, segment), state: .sure,
      strength: strength(cue), segment: number, first: item.evidenceStart, last: item.last)
    guard let state = state(rule, cue, segment.place) else {
      // In running text such words are what they mean, "Sumber" or "Negara"; no one asks why not.
      if segment.place == .headline { reject(item, segment, "needs an office in front of it") }
      return
    }
    mention.state = state
    if state == .needsContext { mention.strength = min(mention.strength, 0.7) }
    mention.isShared = rule == .shared
    narrow(&mention, cue, place, items, segment)
    mention.isExplicit = cue.isAdministrative && (mention.readings.count == 1 || mention.meansAll)
    if mention.state == .sure, mention.readings.count > 1, !mention.meansAll {
      mention.state = mention.isShared ? .needsContext : .choice
    }
    mentions.append(mention)
  }

  /// Jakarta named in the running text is where ministers speak, unless an office is.
  private func isNationalJakarta(_ regions: [Int], _ cue: Cue, _ segment: Segment) -> Bool {
    guard segment.place != .headline, !cue.isAdministrative, regions.count == 1 else {
      return false
    }
    return catalog.regions[regions[0]].id == "dki-jakarta"
  }

  private func strength(_ cue: Cue) -> Double {
    if cue.isAdministrative { return 1 }
    return cue == .place ? 0.85 : 0.7
  }

  /// How far a rule lets a name go; nil where it does not count at all.
  private func state(_ rule: PlaceName.Rule, _ cue: Cue, _ place: TextPlace) -> Mention.State? {
    if cue.isAdministrative { return .sure }
    if place == .dateline { return rule == .shared ? .needsContext : .sure }
    switch rule {
    case .open, .caps: return .sure
    case .weak: return cue == .place ? .sure : .needsContext
    case .shared, .acronym: return .needsContext
    case .placed: return cue == .place ? .sure : nil
    case .cue: return cue == .place ? .needsContext : nil
    case .never: return nil
    }
  }

  /// Leaves the readings that the cue allows.
  private func narrow(
    _ mention: inout Mention, _ cue: Cue, _ place: Int, _ items: [PlaceItem], _ segment: Segment
  ) {
    guard mention.readings.count > 1 else { return }
    if CueReading.namesBoth(place, items) {
      mention.meansAll = true
      keep(&mention) { $0 != .province }
      return
    }
    switch cue {
    case .kabupaten: keep(&mention) { $0 == .kabupaten }
    case .kota: keep(&mention) { $0 == .kota }
    case .province: keep(&mention) { $0 == .province }
    case .police:
      // Where no kabupaten has the name, the police are the kota's: "Polresta Jambi".
      let hasKabupaten = mention.readings.contains { catalog.regions[$0].kind == .kabupaten }
      let isKota = !hasKabupaten || CueReading.isFollowedByKota(place, items, segment)
      keep(&mention) { $0 == (isKota ? .kota : .kabupaten) }
    default: break
    }
  }

  /// The region right behind a name that has a smaller place of that name: Sleman in "Depok, Sleman".
  private func surrounding(_ place: Int, _ items: [PlaceItem], _ segment: Segment) -> Int? {
    let item = items[place]
    guard place + 1 < items.count else { return nil }
    let next = items[place + 1]
    guard next.name >= 0, next.first == item.last + 1,
      case .regions(let named) = lexicon.names[Int(next.name)].target
    else { return nil }
    let gap = segment.tokens[next.first].gap
    guard gap == .comma || gap == .space else { return nil }
    let districts = item.district >= 0 ? lexicon.districts[Int(item.district)].regions : []
    let own: [Int]
    if case .regions(let bearers) = lexicon.names[Int(item.name)].target {
      own = bearers
    } else {
      own = []
    }
    let candidates = districts + lexicon.names[Int(item.name)].elsewhere
    return named.first { candidates.contains($0) && !own.contains($0) }
  }

  private func keep(_ mention: inout Mention, _ allowed: (RegionKind) -> Bool) {
    let kept = mention.readings.filter { allowed(catalog.regions[$0].kind) }
    if !kept.isEmpty { mention.readings = kept }
  }

  private mutating func readDistrict(
    _ place: Int, _ items: [PlaceItem], _ segment: Segment, _ number: Int
  ) {
    let item = items[place]
    let district = lexicon.districts[Int(item.district)]
    let isNamed = item.governing == .district
    let readings = isNamed ? wellKnown(item, district.regions) : district.regions
    var mention = Mention(
      readings: readings, state: .needsContext, isShared: true,
      strength: isNamed ? 0.9 : 0.6, segment: number, first: item.evidenceStart, last: item.last)
    if readings.count == 1, isNamed || district.namesItsRegion {
      mention.state = .sure
      mention.isExplicit = isNamed
    } else if !isNamed, item.governing != .place, segment.place != .dateline {
      // A district's name alone is as often a person, a plant or another place.
      return
    }
    mentions.append(mention)
  }

  /// Of several districts of one name, the one that the place names single out: Lembang.
  private func wellKnown(_ item: PlaceItem, _ regions: [Int]) -> [Int] {
    guard item.name >= 0, lexicon.names[Int(item.name)].rule == .open,
      case .regions(let known) = lexicon.names[Int(item.name)].target, known.count == 1,
      regions.contains(known[0])
    else { return regions }
    return known
  }

  private mutating func reject(_ item: PlaceItem, _ segment: Segment, _ reason: String) {
    rejected.append(
      Classification.Rejection(
        words: segment.text(item.evidenceStart, item.last), place: segment.place, reason: reason))
  }
}
