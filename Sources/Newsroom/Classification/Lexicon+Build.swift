extension Lexicon {
  /// The lexicon of an outlet's rules.
  init(rules: ClassificationRules) {
    addNames(rules)
    addDistricts(rules)
    addTopics(rules.topics)
    for (cue, phrases) in CueWords.table {
      for phrase in phrases.split(separator: ",") {
        if let node = node(of: String(phrase)) { nodes[node].cue = cue }
      }
    }
    for (bit, words) in LanguageCount.commonWords {
      for word in words.split(separator: " ") { addCommonWord(String(word), language: bit) }
    }
  }

  private mutating func addNames(_ rules: ClassificationRules) {
    for (place, group) in rules.regions.groups.enumerated() {
      for name in [group.name] + group.aliases {
        setName(name, Name(target: .group(place), rule: .open))
      }
    }
    for (place, region) in rules.regions.regions.enumerated() {
      // "Kabupaten Garut" is a cue and a name, so that the cue counts.
      var names = [region.placeName] + region.aliases + EnglishPlaceName.names(of: region)
      if region.kind != .province { names.append(region.capital) }
      for name in Set(names) { addReading(name, place) }
    }
    for name in rules.placeNames { apply(name, rules.regions) }
    for command in rules.commands {
      guard let seat = rules.regions[command.seat],
        let province = rules.regions.index(of: seat.parent ?? seat.id)
      else { continue }
      for phrase in command.phrases {
        setName(phrase, Name(target: .command(province), rule: .open))
      }
    }
  }

  /// One more region that bears a name.
  private mutating func addReading(_ name: String, _ region: Int) {
    guard let node = node(of: name) else { return }
    let known = nodes[node].name
    guard known >= 0, case .regions(let others) = names[Int(known)].target else {
      nodes[node].name = Int32(names.count)
      names.append(Name(target: .regions([region]), rule: .open))
      return
    }
    guard !others.contains(region) else { return }
    names[Int(known)].target = .regions(others + [region])
  }

  private mutating func apply(_ place: PlaceName, _ catalog: RegionCatalog) {
    guard let node = node(of: place.name) else { return }
    let regions = place.regions.compactMap { catalog.index(of: $0) }
    let elsewhere = place.elsewhere.compactMap { catalog.index(of: $0) }
    let known = nodes[node].name
    if known >= 0, regions.isEmpty {
      names[Int(known)].rule = place.rule
      names[Int(known)].elsewhere = elsewhere
      return
    }
    setName(
      place.name, Name(target: .regions(regions), rule: place.rule, elsewhere: elsewhere))
  }

  private mutating func setName(_ phrase: String, _ name: Name) {
    guard let node = node(of: phrase) else { return }
    nodes[node].name = Int32(names.count)
    nodes[node].isHyphenated = phrase.contains("-")
    names.append(name)
  }

  private mutating func addDistricts(_ rules: ClassificationRules) {
    let places = rules.regions.regions.map { Self.split($0.placeName) }
    for district in rules.districts {
      guard let region = rules.regions.index(of: district.region),
        let node = node(of: district.name)
      else { continue }
      let words = Self.split(district.name)
      let own = places[region]
      let namesIt = words.count > own.count && own.allSatisfy { words.contains($0) }
      if nodes[node].district < 0 {
        nodes[node].district = Int32(districts.count)
        districts.append(DistrictName(regions: [], namesItsRegion: false))
      }
      let index = Int(nodes[node].district)
      if !districts[index].regions.contains(region) { districts[index].regions.append(region) }
      if namesIt { districts[index].namesItsRegion = true }
    }
  }

  private mutating func addTopics(_ catalog: TopicCatalog) {
    for (place, topic) in catalog.topics.enumerated() {
      for (phrase, weight) in Self.weights(of: topic.words) {
        addTopicWord(phrase, TopicHit(topic: place, weight: weight))
      }
    }
  }

  /// What each phrase says for its topic, heaviest list first. The longest phrase is the one that
  /// counts, so it says no less than the words of its topic that it contains: "jalan longsor" is as
  /// decisive as "longsor".
  private static func weights(of words: TopicWords) -> [(phrase: String, weight: Float)] {
    let lists: [([String], Float)] = [(words.decisive, 4), (words.strong, 2), (words.weak, 0.8)]
    let listed = lists.flatMap { phrases, weight in phrases.map { ($0, weight) } }
    let known = Dictionary(listed, uniquingKeysWith: max)
    let weighed = listed.map { phrase, weight in
      (phrase, Self.parts(of: phrase).compactMap { known[$0] }.reduce(weight, max))
    }
    return weighed + words.against.map { ($0, 0) }
  }

  /// Every run of words in a phrase of several, but the whole.
  private static func parts(of phrase: String) -> [String] {
    let words = phrase.split(separator: " ")
    return words.indices.flatMap { first in
      words.indices[first...].compactMap { last in
        last - first + 1 == words.count ? nil : words[first...last].joined(separator: " ")
      }
    }
  }

  private mutating func addTopicWord(_ phrase: String, _ hit: TopicHit) {
    guard let node = node(of: phrase) else { return }
    if nodes[node].topic < 0 {
      nodes[node].topic = Int32(topicHits.count)
      topicHits.append([])
    }
    let index = Int(nodes[node].topic)
    if !topicHits[index].contains(where: { $0.topic == hit.topic }) { topicHits[index].append(hit) }
  }
}
