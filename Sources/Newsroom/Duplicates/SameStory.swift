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
    guard one.article != other.article, one.teller != other.teller,
      abs(one.published.seconds - other.published.seconds) <= Int64(hours) * 3600,
      let score = score(one, other),
      one.numbers.isEmpty || other.numbers.isEmpty || !one.numbers.isDisjoint(with: other.numbers),
      placesMeet(one.regions, other.regions, above: above)
    else { return nil }
    return score
  }

  /// What the words alone say.
  private func score(_ one: Telling, _ other: Telling) -> Double? {
    let triples = min(one.sketch.tripleCount, other.sketch.tripleCount)
    guard triples >= fewest else { return nil }
    let resemblance = one.sketch.resemblance(to: other.sketch)
    if resemblance >= self.resemblance { return max(0.5, resemblance) }
    let containment = one.sketch.containment(with: other.sketch)
    if triples >= shortest, containment >= self.containment { return containment }
    // The same headline over a text of which half is the same.
    if one.headline == other.headline, containment >= 0.5 { return containment }
    return nil
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
