/// What speaks for one region in one text.
struct RegionTally {
  /// Its place in the catalogue.
  var region: Int
  private(set) var evidence: [Classification.Evidence] = []
  private var against = 1.0
  private var segmentsSeen: [Int] = []

  init(region: Int) { self.region = region }

  /// Counts evidence; what a segment says twice counts a third the second time.
  mutating func add(_ new: Classification.Evidence, segment: Int) {
    let again = segmentsSeen.contains(segment)
    against *= 1 - (again ? new.weight / 3 : new.weight)
    if !again { segmentsSeen.append(segment) }
    if !evidence.contains(where: { $0.words == new.words && $0.place == new.place }) {
      evidence.append(new)
    }
  }

  /// 0 to 1: the chance that not every piece of evidence misleads, were they independent.
  var score: Double { 1 - against }

  /// Whether a part of the text names it.
  func isNamed(in place: TextPlace) -> Bool { evidence.contains { $0.place == place } }

  /// Whether it stands in the dateline and nowhere else.
  var isDatelineOnly: Bool { evidence.allSatisfy { $0.place == .dateline } }

  /// The finding for the explanation.
  func finding(_ catalog: RegionCatalog) -> Classification.Finding {
    Classification.Finding(
      id: catalog.regions[region].id, score: Score.rounded(score),
      evidence: evidence.sorted { $0.weight > $1.weight })
  }
}
