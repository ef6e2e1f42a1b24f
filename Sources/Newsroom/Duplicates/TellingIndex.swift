package import Feed

/// The tellings of the last days, so arranged that those worth a comparison are found without going
/// through all.
///
/// Memory: about 600 bytes a telling.
package struct TellingIndex: Sendable {
  private let judge: SameStory
  private var tellings: [ArticleID: Telling] = [:]
  private var articles: [UInt64: Set<ArticleID>] = [:]

  package init(judge: SameStory = SameStory()) {
    self.judge = judge
  }

  package var count: Int { tellings.count }

  /// Adds a telling; one of the same article is replaced.
  package mutating func insert(_ telling: Telling) {
    remove(telling.article)
    tellings[telling.article] = telling
    for key in Self.keys(of: telling) { articles[key, default: []].insert(telling.article) }
  }

  package mutating func remove(_ article: ArticleID) {
    guard let telling = tellings.removeValue(forKey: article) else { return }
    for key in Self.keys(of: telling) {
      articles[key]?.remove(article)
      if articles[key]?.isEmpty == true { articles[key] = nil }
    }
  }

  /// Drops what was published before `time`.
  package mutating func forget(before time: Timestamp) {
    for telling in tellings.values where telling.published < time { remove(telling.article) }
  }

  /// The other tellings of the same story, the surest first, ties by article. `above` gives the
  /// regions above a region, by slug.
  package func others(
    like telling: Telling, above: (String) -> [String]
  ) -> [(article: ArticleID, score: Double)] {
    let candidates = Set(Self.keys(of: telling).flatMap { articles[$0] ?? [] })
    return candidates.compactMap { candidate in
      tellings[candidate].flatMap { judge.score(telling, $0, above: above) }
        .map { (candidate, $0) }
    }.sorted { ($1.1, $0.0.description) < ($0.1, $1.0.description) }
  }

  private static func keys(of telling: Telling) -> [UInt64] {
    telling.sketch.bands + [telling.headline]
  }
}
