/// Adds up what the words of a text say for each topic.
struct TopicJudge {
  private struct Tally {
    var headline: Float = 0
    var lead: Float = 0
    var body: Float = 0
    var section: Float = 0
    /// The heaviest word of the headline.
    var heaviest: Float = 0
    var evidence: [(segment: Int, first: Int, last: Int, weight: Float)] = []

    /// The heaviest word of the headline counts in full, the others half: three words for who
    /// it happened to do not outweigh the one for what happened.
    var score: Float {
      (headline + heaviest) / 2 + min(lead * 0.45, 3) + min(body * 0.12, 2) + section
    }
  }

  private var tally: [Tally]
  private let lexicon: Lexicon
  private let catalog: TopicCatalog
  private var seen: [Int32: Int] = [:]

  init(_ catalog: TopicCatalog, _ lexicon: Lexicon) {
    self.catalog = catalog
    self.lexicon = lexicon
    tally = Array(repeating: Tally(), count: catalog.topics.count)
  }

  /// Counts the topic words of a segment.
  mutating func add(_ words: [SegmentScan.TopicWord], _ place: TextPlace, segment: Int) {
    guard place != .dateline else { return }
    for word in words {
      // A word that an article repeats says little more than the first two times.
      let times = seen[word.topic, default: 0]
      guard times < 3 else { continue }
      seen[word.topic] = times + 1
      for hit in lexicon.topicHits[Int(word.topic)] {
        add(hit, word, place, segment)
      }
    }
  }

  private mutating func add(
    _ hit: Lexicon.TopicHit, _ word: SegmentScan.TopicWord, _ place: TextPlace, _ segment: Int
  ) {
    switch place {
    case .headline:
      tally[hit.topic].headline += hit.weight
      tally[hit.topic].heaviest = max(tally[hit.topic].heaviest, hit.weight)
    case .lead: tally[hit.topic].lead += hit.weight
    case .section: tally[hit.topic].section += hit.weight
    default: tally[hit.topic].body += hit.weight
    }
    guard hit.weight > 0, tally[hit.topic].evidence.count < 12 else { return }
    tally[hit.topic].evidence.append((segment, word.first, word.last, hit.weight))
  }

  /// Counts the section that the outlet put the article in.
  mutating func add(section: String) {
    let name = section.lowercased()
    for (place, topic) in catalog.topics.enumerated()
    where topic.id == name || topic.sections.contains(where: { $0.lowercased() == name }) {
      tally[place].section += 3
    }
  }

  /// Up to two topics, best first, with what speaks for each.
  func findings(_ segments: [Segment], section: String?) -> [Classification.Finding] {
    let ranked = tally.indices.sorted { left, right in
      (tally[left].score, right) > (tally[right].score, left)
    }
    guard let first = ranked.first, tally[first].score >= 0.7 else { return [] }
    var chosen = [first]
    if ranked.count > 1 {
      let second = tally[ranked[1]]
      if second.evidence.count > 1, second.heaviest + second.section >= 2,
        second.score >= tally[first].score * 0.8
      {
        chosen.append(ranked[1])
      }
    }
    return chosen.map { finding($0, segments, section) }
  }

  private func finding(
    _ topic: Int, _ segments: [Segment], _ section: String?
  ) -> Classification.Finding {
    var evidence: [Classification.Evidence] = []
    for item in tally[topic].evidence.sorted(by: { $0.weight > $1.weight }) {
      let segment = segments[item.segment]
      let new = Classification.Evidence(
        words: segment.text(item.first, item.last), place: segment.place,
        weight: Score.rounded(Double(item.weight) / 4))
      if !evidence.contains(new) { evidence.append(new) }
    }
    if let section, tally[topic].section > 0 {
      evidence.append(Classification.Evidence(words: section, place: .section, weight: 0.75))
    }
    let score = Double(tally[topic].score)
    return Classification.Finding(
      id: catalog.topics[topic].id, score: Score.rounded(score / (score + 2)), evidence: evidence)
  }
}
