import Feed

/// Decides whether two tellings are of one story.
///
/// What outlets take from one agency or one press release differs in the headline, in a cut, in a
/// sentence put in. What is written by a template (prices, weather, prayer times) resembles each other
/// and is another story for each day and place, and so is what one outlet tells twice.
package struct SameStory: Sendable, Hashable {
  /// How far apart the two may be published.
  package var hours: Int
  /// From this resemblance on, 0 to 1, two texts are one story.
  package var resemblance: Double
  /// From this containment on, 0 to 1, the shorter text is a cut of the longer one.
  package var containment: Double
  /// A text of fewer word triples says too little to be a cut.
  package var shortest: Int
  /// A text of fewer word triples, headline included, says too little to resemble another.
  package var fewest: Int

  package init(
    hours: Int = 72, resemblance: Double = 0.5, containment: Double = 0.85, shortest: Int = 30,
    fewest: Int = 12
  ) {
    self.hours = hours
    self.resemblance = resemblance
    self.containment = containment
    self.shortest = shortest
    self.fewest = fewest
  }

  /// How sure it is that two tellings are of one story, 0.5 to 1; nil where they are not. `above`
  /// gives the regions above a region, by slug.
  package func score(_ one: Telling, _ other: Telling, above: (String) -> [String]) -> Double? {
    guard
      let score = score(
        resemblance: one.sketch.resemblance(to: other.sketch), one.sketch.tripleCount,
        other.sketch.tripleCount, sameHeadline: one.headline == other.headline),
      mayBeOne(one, other, above: above)
    else { return nil }
    return score
  }

  /// What the words alone say.
  ///
  /// - Parameters:
  ///   - resemblance: of the texts.
  ///   - count: of the triples of one text.
  ///   - otherCount: of those of the other one.
  ///   - sameHeadline: whether the headlines have the same words.
  /// - Returns: how sure it is, 0.5 to 1; nil where they tell two stories.
  func score(resemblance: Double, _ count: Int, _ otherCount: Int, sameHeadline: Bool) -> Double? {
    let triples = min(count, otherCount)
    guard triples >= fewest else { return nil }
    if resemblance >= self.resemblance { return max(0.5, resemblance) }
    let containment = StorySketch.containment(resemblance, count, otherCount)
    if triples >= shortest, containment >= self.containment { return containment }
    // The same headline over a text of which half is the same.
    if sameHeadline, containment >= 0.5 { return containment }
    return nil
  }

  /// What says that it is another story, whatever the words say: teller, time, numbers, places.
  func mayBeOne(_ one: Telling, _ other: Telling, above: (String) -> [String]) -> Bool {
    one.article != other.article && one.teller != other.teller
      && abs(one.published.seconds - other.published.seconds) <= Int64(hours) * 3600
      && (one.numbers.isEmpty || other.numbers.isEmpty
        || !one.numbers.isDisjoint(with: other.numbers))
      && placesMeet(one.regions, other.regions, above: above)
  }

  /// Whether two stories may be about one place: one names none, they share one, or one of one lies
  /// in one of the other.
  private func placesMeet(
    _ some: [String], _ others: [String], above: (String) -> [String]
  ) -> Bool {
    if some.isEmpty || others.isEmpty || some == others { return true }
    func withAbove(_ regions: [String]) -> Set<String> {
      Set(regions + regions.flatMap(above))
    }
    return !withAbove(some).isDisjoint(with: others) || !withAbove(others).isDisjoint(with: some)
  }
}
