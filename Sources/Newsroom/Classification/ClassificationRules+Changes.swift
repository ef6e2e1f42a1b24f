extension ClassificationRules {
  /// The rules with an outlet's changes; ids that no region has are left out.
  package func with(_ changes: RuleChanges) -> ClassificationRules {
    guard !changes.isEmpty else { return self }
    var result = self
    result.topics = topics.with(changes.topics)
    result.regions = regions.adding(changes.regions).with(groups: groups(changes.groups))
    result.placeNames =
      placeNames + Self.placeNames(changes.regions.filter { regions[$0.id] != nil })
    for byte in changes.text.utf8 {
      result.fingerprint = (result.fingerprint ^ UInt64(byte)) &* Tokenizer.prime
    }
    return result
  }

  private func groups(_ changes: [RuleChanges.GroupChange]) -> [RegionGroup] {
    changes.reduce(into: regions.groups) { groups, change in
      let members = change.regions?.filter { regions[$0] != nil }
      guard let place = groups.firstIndex(where: { $0.id == change.id }) else {
        groups.append(
          RegionGroup(
            id: change.id, name: change.name ?? change.id, aliases: change.aliases,
            regions: members ?? []))
        return
      }
      if let name = change.name { groups[place].name = name }
      groups[place].aliases += change.aliases.filter { !groups[place].aliases.contains($0) }
      if let members { groups[place].regions = members }
    }
  }

  /// An outlet's alias counts wherever it has a capital letter; one that it gives to several regions
  /// counts where the text decides between them.
  private static func placeNames(_ changes: [RuleChanges.RegionChange]) -> [PlaceName] {
    var names: [String] = []
    var bearers: [String: [String]] = [:]
    for change in changes {
      for alias in change.aliases {
        if bearers[alias] == nil { names.append(alias) }
        bearers[alias, default: []].append(change.id)
      }
    }
    return names.map { name in
      let regions = bearers[name, default: []]
      return PlaceName(name: name, rule: regions.count > 1 ? .shared : .open, regions: regions)
    }
  }
}

extension RuleChanges {
  /// The changes as text, the same for the same changes.
  fileprivate var text: String {
    let topics = topics.map { topic in
      let words = topic.words
      return [
        [topic.id, topic.name ?? "", topic.englishName ?? ""], topic.mediaTopics ?? [],
        topic.sections, words.decisive, words.strong, words.weak, words.against,
      ]
    }
    let regions = regions.map { [[$0.id], $0.aliases] }
    let groups = groups.map { [[$0.id, $0.name ?? ""], $0.aliases, $0.regions ?? []] }
    return "\([topics, regions, groups])"
  }
}
