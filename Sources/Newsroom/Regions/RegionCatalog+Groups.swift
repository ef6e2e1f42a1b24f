extension RegionCatalog {
  /// The group that an id, a name or an alias means, in any letter case.
  package func group(named text: String) -> RegionGroup? {
    let wanted = text.lowercased()
    return groups.first { group in
      ([group.id, group.name] + group.aliases).contains { $0.lowercased() == wanted }
    }
  }

  /// What ``search(_:)`` finds, and where that is nothing, the regions of the group of that name.
  package func regionsOrGroup(_ query: String) -> [Region] {
    let found = search(query)
    guard found.isEmpty, let group = group(named: query) else { return found }
    return group.regions.compactMap { self[$0] }
  }

  /// Regions with everything below each, no region twice.
  package func withDescendants(_ regions: [Region]) -> [Region] {
    var seen: Set<String> = []
    return regions.flatMap { [$0] + children(of: $0.id) }.filter { seen.insert($0.id).inserted }
  }
}
