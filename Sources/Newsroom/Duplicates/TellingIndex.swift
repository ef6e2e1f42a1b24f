package import Feed

/// The tellings of the last days, so arranged that those worth a comparison are found without going
/// through all.
///
/// Memory: about 1.2 kB a telling.
package struct TellingIndex: Sendable {
  private let judge: SameStory
  private var tellings: [Telling] = []
  /// The newest telling with a key, as a place in `earlier`.
  private var newest: [UInt64: Int32] = [:]
  /// For each telling as many places as it has keys: where the one before with the same key stands.
  private var earlier: [(telling: Int32, place: Int32)] = []

  /// What many articles share ("Prakiraan Cuaca Hari Ini") tells nothing: of those with one key, so
  /// many of the newest are looked at.
  private static let lookedAt = 16

  package init(judge: SameStory = SameStory()) {
    self.judge = judge
  }

  package var count: Int { tellings.count }

  package mutating func insert(_ telling: Telling) {
    let number = Int32(tellings.count)
    tellings.append(telling)
    for key in telling.keys {
      let place = Int32(earlier.count)
      earlier.append((number, newest[key] ?? -1))
      newest[key] = place
    }
  }

  /// Drops what was published before `time`. Linear in the number of tellings.
  package mutating func forget(before time: Timestamp) {
    let kept = tellings.filter { $0.published >= time }
    guard kept.count < tellings.count else { return }
    self = TellingIndex(judge: judge)
    for telling in kept { insert(telling) }
  }

  /// The other tellings of the same story, the surest first, ties in the order in which they came.
  /// `above` gives the regions above a region, by slug.
  package func others(
    like telling: Telling, above: (String) -> [String]
  ) -> [(article: ArticleID, score: Double)] {
    candidates(for: telling).compactMap { number in
      judge.score(telling, tellings[number], above: above).map { (tellings[number].article, $0) }
    }.sorted { $0.1 > $1.1 }
  }

  /// The numbers of tellings that share a key, in the order in which they came.
  private func candidates(for telling: Telling) -> [Int] {
    var found: Set<Int32> = []
    for key in telling.keys {
      var place = newest[key] ?? -1
      for _ in 0..<Self.lookedAt where place >= 0 {
        let link = earlier[Int(place)]
        found.insert(link.telling)
        place = link.place
      }
    }
    return found.sorted().map { Int($0) }
  }
}

extension Telling {
  /// Tellings that have one of these in common are worth a comparison.
  fileprivate var keys: [UInt64] { sketch.bands + [headline] }
}
