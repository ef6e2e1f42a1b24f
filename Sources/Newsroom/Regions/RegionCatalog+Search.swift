extension RegionCatalog {
  /// The regions that a query means, best first.
  ///
  /// A query is an id, a code (in force or former), or words: all of them have to begin words of
  /// the region's name, aliases, capital or English name. Upper and lower case are the same.
  /// A region whose whole name is the query comes first, then one whose name begins with it, then
  /// the others, each in the order of the file. An empty query means every region.
  package func search(_ query: String) -> [Region] {
    let words = Self.words(query)
    guard !words.isEmpty else { return regions }
    if let exact = region(code: query) { return [exact] }
    // "papua" is an id and the beginning of other names; "kab-papua" can only be an id.
    if query.contains("-"), let exact = self[query.lowercased()] { return [exact] }
    let ranked: [(rank: Int, region: Region)] = regions.compactMap { region in
      Self.rank(words, region).map { ($0, region) }
    }
    return (0...2).flatMap { rank in ranked.filter { $0.rank == rank }.map(\.region) }
  }

  private static func rank(_ words: [String], _ region: Region) -> Int? {
    let names = [region.placeName, region.name] + region.aliases
    let spelled = names.map { Self.words($0) }
    if spelled.contains(words) { return 0 }
    if spelled.contains(where: { begins($0, with: words) }) { return 1 }
    let all = spelled.joined() + Self.words(region.capital) + Self.words(region.englishName ?? "")
    return words.allSatisfy { word in all.contains { $0.hasPrefix(word) } } ? 2 : nil
  }

  private static func begins(_ name: [String], with words: [String]) -> Bool {
    guard name.count >= words.count, let last = words.last else { return false }
    return name.starts(with: words.dropLast()) && name[words.count - 1].hasPrefix(last)
  }

  private static func words(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}
