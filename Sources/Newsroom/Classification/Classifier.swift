/// Finds where an article belongs, what it is about, its genre and its language.
///
/// Built once from the outlet's rules and then only read, so one value serves every task. Each
/// article is read once, word by word, however many names there are; the evidence is then weighed
/// by where it stands, by the words in front of it and by how ambiguous it is.
package struct Classifier: Sendable {
  /// The version of the rules: the code's, then a fingerprint of the words in the code, the data
  /// files and the outlet's changes.
  package let rulesVersion: String

  private let regions: RegionCatalog
  private let topics: TopicCatalog
  private let lexicon: Lexicon
  private let genres: GenreJudge

  /// Raised whenever a change of the code may tag an article anew.
  private static let codeVersion = 3

  /// A classifier that knows these rules.
  package init(_ rules: ClassificationRules) {
    regions = rules.regions
    topics = rules.topics
    genres = GenreJudge(rules.topics)
    lexicon = Lexicon(rules: rules)
    rulesVersion = "\(Self.codeVersion)-" + String(rules.fingerprint ^ CueWords.hash, radix: 16)
  }

  /// The bytes that the lexicon holds, about.
  package var footprint: Int { lexicon.footprint }

  /// Classifies one article.
  package func classify(_ text: StoryText) -> Classification {
    var languages = LanguageCount()
    var segments: [Segment] = []
    var mentions = MentionReader(lexicon: lexicon, catalog: regions)
    var topicJudge = TopicJudge(topics, lexicon)
    var inLinks = false
    for (place, part) in Self.parts(of: text) {
      if inLinks, part.hasPrefix("- ") || part.hasPrefix("• ") { continue }
      let segment = Segment(part, place: place, words: lexicon.words)
      let scan = SegmentScan(segment, lexicon, &languages)
      inLinks = scan.endsInRelatedLinks
      let number = segments.count
      segments.append(segment)
      var items = scan.items
      CueReading.apply(to: &items, segment)
      mentions.read(items, segment, number: number)
      topicJudge.add(scan.topicWords, place, segment: number)
    }
    if let section = text.section { topicJudge.add(section: section) }
    let found = judge(mentions, segments, text)
    var about = topicJudge.findings(segments, section: text.section)
    if about.isEmpty {
      about = Self.defaultFindings(text.defaultTopics.filter { topics[$0] != nil })
    }
    return Classification(
      regions: found.regions, topics: about,
      genre: genres.genre(text), language: languages.tag,
      groups: mentions.groups.map { regions.groups[$0.group].id },
      rejected: mentions.rejected + found.rejected, rules: rulesVersion)
  }

  private static func parts(of text: StoryText) -> [(TextPlace, String)] {
    var parts: [(TextPlace, String)] = [(.headline, text.headline)]
    if let dateline = text.dateline { parts.append((.dateline, dateline)) }
    for (number, paragraph) in text.paragraphs.enumerated() {
      parts.append((number == 0 ? .lead : .body, paragraph))
    }
    return parts
  }

  private func judge(
    _ mentions: MentionReader, _ segments: [Segment], _ text: StoryText
  ) -> (regions: [Classification.Finding], rejected: [Classification.Rejection]) {
    let defaults = text.defaultRegions.compactMap { regions.index(of: $0) }
    let judge = RegionJudge(
      mentions.mentions, catalog: regions, segments: segments, defaults: defaults)
    let selection = RegionSelection(judge.tally, catalog: regions)
    var findings = selection.chosen.map { $0.finding(regions) }
    if findings.isEmpty { findings = groupFindings(mentions, segments) }
    if findings.isEmpty { findings = commandFindings(mentions, segments) }
    if findings.isEmpty {
      findings = Self.defaultFindings(defaults.map { regions.regions[$0].id })
    }
    return (findings, judge.rejected + selection.rejected)
  }

  /// A group inside one province says at least which province, where the story opens with it.
  private func groupFindings(
    _ mentions: MentionReader, _ segments: [Segment]
  ) -> [Classification.Finding] {
    mentions.groups.compactMap { named in
      let segment = segments[named.segment]
      let provinces = Set(
        regions.groups[named.group].regions.map { regions[$0]?.parent ?? $0 })
      guard segment.place != .body, provinces.count == 1, let province = provinces.first else {
        return nil
      }
      return Classification.Finding(
        id: province, score: 0.5,
        evidence: [
          .init(words: segment.text(named.first, named.last), place: segment.place, weight: 0.5)
        ])
    }
  }

  private func commandFindings(
    _ mentions: MentionReader, _ segments: [Segment]
  ) -> [Classification.Finding] {
    guard let command = mentions.commands.first else { return [] }
    let segment = segments[command.segment]
    return [
      Classification.Finding(
        id: regions.regions[command.province].id, score: 0.4,
        evidence: [
          .init(
            words: segment.text(command.first, command.last), place: segment.place, weight: 0.4)
        ])
    ]
  }

  /// What the partner's settings say where the text says nothing.
  private static func defaultFindings(_ ids: [String]) -> [Classification.Finding] {
    ids.map { id in
      Classification.Finding(
        id: id, score: 0.3, evidence: [.init(words: id, place: .partner, weight: 0.3)])
    }
  }
}
