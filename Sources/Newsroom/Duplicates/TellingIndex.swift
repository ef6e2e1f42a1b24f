package import Feed

/// The tellings of the last days, so arranged that those worth a comparison are found without going
/// through all.
///
/// Memory: about 1.2 kB a telling.
package struct TellingIndex: Sendable {
  private let judge: SameStory
  /// Without the bins of their sketches.
  private var tellings: [Telling] = []
  /// Those of all tellings one after another: a search goes through many of them.
  private var bins: [UInt32] = []
  /// A number for each teller.
  private var tellers: [String?: Int32] = [:]
  private var tellerOf: [Int32] = []
  /// The newest telling with a key, as a place in `earlier`.
  private var newest: [UInt64: Int32] = [:]
  /// For each telling as many places as it has keys: where the one before with the same key stands.
  private var earlier: [(telling: Int32, place: Int32)] = []
  /// For each telling the last search that met it.
  private var met: [UInt32] = []
  private var search: UInt32 = 0

  /// What many articles share ("Prakiraan Cuaca Hari Ini") tells nothing: of other tellers' with one
  /// key, so many of the newest are looked at.
  private static let lookedAt = 8
  /// So many of the newest are gone through to find them.
  private static let passed = 32

  package init(judge: SameStory = SameStory()) {
    self.judge = judge
  }

  package var count: Int { tellings.count }

  /// Adds a telling; one of which there is too little to be compared is none.
  package mutating func insert(_ telling: Telling) {
    guard !telling.sketch.bins.isEmpty else { return }
    let number = Int32(tellings.count)
    let keys = telling.keys
    bins += telling.sketch.bins
    var telling = telling
    telling.sketch = telling.sketch.bare
    tellings.append(telling)
    tellerOf.append(self.number(of: telling.teller))
    met.append(0)
    for key in keys {
      let place = Int32(earlier.count)
      earlier.append((number, newest[key] ?? -1))
      newest[key] = place
    }
  }

  /// Drops what was published before `time`. Linear in the number of tellings.
  package mutating func forget(before time: Timestamp) {
    guard tellings.contains(where: { $0.published < time }) else { return }
    var kept = TellingIndex(judge: judge)
    for number in tellings.indices where tellings[number].published >= time {
      kept.insert(telling(number))
    }
    self = kept
  }

  private func telling(_ number: Int) -> Telling {
    var telling = tellings[number]
    telling.sketch =
      StorySketch(bins: Array(bins[range(number)]), tripleCount: telling.sketch.tripleCount)
      ?? telling.sketch
    return telling
  }

  private func range(_ number: Int) -> Range<Int> {
    number * StorySketch.binCount..<(number + 1) * StorySketch.binCount
  }

  private mutating func number(of teller: String?) -> Int32 {
    if let number = tellers[teller] { return number }
    let number = Int32(tellers.count)
    tellers[teller] = number
    return number
  }

  /// The other tellings of the same story, the surest first, ties in the order in which they came.
  /// `above` gives the regions above a region, by slug.
  package mutating func others(
    like telling: Telling, above: (String) -> [String]
  ) -> [(article: ArticleID, score: Double)] {
    guard !telling.sketch.bins.isEmpty else { return [] }
    var found: [(number: Int, score: Double)] = []
    for number in candidates(for: telling) {
      guard let score = score(telling, number),
        judge.mayBeOne(telling, tellings[number], above: above)
      else { continue }
      found.append((number, score))
    }
    return found.sorted { ($1.score, $0.number) < ($0.score, $1.number) }
      .map { (tellings[$0.number].article, $0.score) }
  }

  /// What the words of a telling and a kept one say.
  private func score(_ telling: Telling, _ number: Int) -> Double? {
    judge.score(
      resemblance: StorySketch.resemblance(
        telling.sketch.bins.span, bins.span.extracting(range(number))),
      telling.sketch.tripleCount, tellings[number].sketch.tripleCount,
      sameHeadline: telling.headline == tellings[number].headline)
  }

  /// The numbers of other tellers' tellings that share a key, in any order.
  private mutating func candidates(for telling: Telling) -> [Int] {
    if search == .max {
      met = met.map { _ in 0 }
      search = 0
    }
    search += 1
    let teller = tellers[telling.teller]
    var found: [Int] = []
    for key in telling.keys {
      var place = newest[key] ?? -1
      var looked = 0
      for _ in 0..<Self.passed where place >= 0 && looked < Self.lookedAt {
        let (number, before) = (Int(earlier[Int(place)].telling), earlier[Int(place)].place)
        place = before
        if tellerOf[number] == teller { continue }
        looked += 1
        if met[number] == search { continue }
        met[number] = search
        found.append(number)
      }
    }
    return found
  }
}

extension Telling {
  /// Tellings that have one of these in common are worth a comparison.
  fileprivate var keys: [UInt64] { sketch.bands + [headline] }
}
