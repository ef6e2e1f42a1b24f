/// Names that a region shares with a smaller place in another region: "Depok, Sleman" is a kecamatan,
/// "Manggarai, Jakarta Selatan" a quarter.
enum SmallerPlaces {
  /// The mentions, with the regions that those places lie in where such a place is meant.
  static func resolved(_ mentions: [Mention]) -> [Mention] {
    let regions = surroundings(mentions)
    guard !regions.isEmpty else { return mentions }
    return mentions.map { mention in
      guard mention.liesIn != nil || !mention.isExplicit, let region = regions[mention.name]
      else { return mention }
      var mention = mention
      mention.readings = [region]
      mention.state = .sure
      mention.isShared = false
      return mention
    }
  }

  /// For each name that means such a place here, the region that it lies in.
  private static func surroundings(_ mentions: [Mention]) -> [Int32: Int] {
    var regions: [Int32: Int] = [:]
    for mention in mentions where mention.name >= 0 {
      if let region = mention.liesIn { regions[mention.name] = region }
    }
    for mention in mentions where !mention.elsewhere.isEmpty && regions[mention.name] == nil {
      guard !mentions.contains(where: { $0.name == mention.name && $0.isExplicit }) else {
        continue
      }
      regions[mention.name] = mention.elsewhere.first { region in
        mentions.contains { $0.state == .sure && $0.readings == [region] }
      }
    }
    return regions
  }
}
