/// Works out which cue holds for each name of a segment.
enum CueReading {
  /// Sets `governing` and `evidenceStart` of every name.
  static func apply(to items: inout [PlaceItem], _ segment: Segment) {
    for place in items.indices where !items[place].isCue {
      let (cue, start) = governing(place, items, segment)
      items[place].governing = cue.isAdministrative ? cue : english(place, items, segment) ?? cue
      items[place].evidenceStart = start
    }
  }

  private static func governing(
    _ place: Int, _ items: [PlaceItem], _ segment: Segment
  ) -> (Cue, Int) {
    let item = items[place]
    guard place > 0, items[place - 1].last + 1 == item.first else { return (.none, item.first) }
    let before = items[place - 1]
    let gap = segment.tokens[item.first].gap
    if !before.isCue {
      // "Bupati Asahan, Labuhanbatu": the cue goes on; a personal name goes on without a comma.
      switch gap {
      case .comma: return (before.governing.behindComma(isRegion: item.name >= 0), item.first)
      case .slash, .hyphen: return (before.governing, item.first)
      case .space: return (before.governing == .person ? .person : .none, item.first)
      default: return (.none, item.first)
      }
    }
    if before.cue == .joiner {
      guard place > 1, items[place - 2].last + 1 == before.first, !items[place - 2].isCue
      else { return (.none, item.first) }
      return (items[place - 2].governing, item.first)
    }
    guard gap == .space || gap == .hyphen || segment.joins(item.first) else {
      return (.none, item.first)
    }
    if before.cue == .road, isRoute(place, items, segment) { return (.place, before.first) }
    return (before.cue, before.first)
  }

  /// What English says behind the name: "Garut Regency".
  private static func english(_ place: Int, _ items: [PlaceItem], _ segment: Segment) -> Cue? {
    guard place + 1 < items.count, items[place + 1].first == items[place].last + 1,
      segment.tokens[items[place + 1].first].gap == .space
    else { return nil }
    switch items[place + 1].cue {
    case .regency: return .kabupaten
    case .city: return .kota
    default: return nil
    }
  }

  /// Whether a road is named by the two places it joins: "Jalan Trenggalek-Ponorogo" is news of
  /// both. A toll road is not.
  private static func isRoute(_ place: Int, _ items: [PlaceItem], _ segment: Segment) -> Bool {
    let road = segment.text(items[place - 1].first, items[place - 1].last).lowercased()
    guard road == "jalan" || road == "jalur", place + 1 < items.count else { return false }
    let next = items[place + 1]
    return !next.isCue && next.first == items[place].last + 1
      && segment.tokens[next.first].gap == .hyphen
  }

  /// Whether `Kota` follows a name as the second half of a police district's: "Polres Tegal Kota".
  static func isFollowedByKota(_ place: Int, _ items: [PlaceItem], _ segment: Segment) -> Bool {
    guard place + 1 < items.count else { return false }
    let next = items[place + 1]
    return next.cue == .kota && next.first == next.last && next.first == items[place].last + 1
      && segment.tokens[next.first].gap == .space
  }

  /// Whether two offices share the name: "Bupati dan Wali Kota Serang".
  static func namesBoth(_ place: Int, _ items: [PlaceItem]) -> Bool {
    guard place > 1, items[place - 1].cue == .kota, items[place - 1].last + 1 == items[place].first
    else { return false }
    let before = items[place - 2]
    if before.cue == .kabupaten { return before.last + 1 == items[place - 1].first }
    return place > 2 && before.cue == .joiner && items[place - 3].cue == .kabupaten
      && items[place - 3].last + 1 == before.first && before.last + 1 == items[place - 1].first
  }
}
