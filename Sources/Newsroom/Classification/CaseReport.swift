/// How the classifier did on labelled cases.
package struct CaseReport: Sendable, Encodable, Hashable {
  /// Region cases that pass, of how many.
  package private(set) var regions = Score()
  /// Topic cases that pass, of how many.
  package private(set) var topics = Score()
  /// Language cases that pass, of how many.
  package private(set) var languages = Score()
  /// Of the regions that were named, the share that is expected or allowed.
  package var precision: Double { Self.share(rightRegions, foundRegions) }
  /// Of the regions that were expected, the share that was found or allowed to stand for.
  package var recall: Double { Self.share(metRegions, expectedRegions) }
  /// Of the topic cases, the share whose first topic is among those that are right.
  package var firstTopics: Double { Self.share(rightTopics, topics.cases) }
  /// The lowest of the shares that the cases say something about; 1 without cases.
  package var lowestShare: Double {
    min(precision, recall, firstTopics, Self.share(languages.passed, languages.cases))
  }
  /// The cases that do not pass.
  package private(set) var misses: [Miss] = []

  private var foundRegions = 0
  private var rightRegions = 0
  private var expectedRegions = 0
  private var metRegions = 0
  private var rightTopics = 0

  /// Passed cases of all.
  package struct Score: Sendable, Codable, Hashable {
    /// How many pass.
    package fileprivate(set) var passed = 0
    /// How many there are.
    package fileprivate(set) var cases = 0
  }

  /// A case that does not pass.
  package struct Miss: Sendable, Codable, Hashable {
    /// The case's name.
    package var id: String
    package var title: String
    /// The codes or topics that were expected.
    package var expected: [String]
    /// The codes or topics that were found.
    package var found: [String]
  }

  /// Runs the classifier over cases.
  package init(_ file: CaseFile, classifier: Classifier, catalog: RegionCatalog) {
    for item in file.cases {
      let result = classifier.classify(item.text)
      if let expected = item.expectedRegionCodes {
        let found = result.regions.compactMap { catalog[$0.id]?.code }
        scoreRegions(item, found, expected.map { code($0, catalog) }, catalog)
      }
      if let expected = item.topics { scoreTopics(item, result.topics.map(\.id), expected) }
      if let expected = item.language { scoreLanguage(item, result.language, expected) }
    }
  }

  private func code(_ name: String, _ catalog: RegionCatalog) -> String {
    catalog.region(named: name)?.code ?? name
  }

  private mutating func scoreRegions(
    _ item: CaseFile.Case, _ found: [String], _ expected: [String], _ catalog: RegionCatalog
  ) {
    let allowed = (item.alsoOK ?? []).map { code($0, catalog) }
    let right = found.filter { expected.contains($0) || allowed.contains($0) }
    let met = expected.filter { wanted in
      // A region is found itself, or one that may stand for it in the same province.
      found.contains(wanted)
        || found.contains { allowed.contains($0) && $0.prefix(2) == wanted.prefix(2) }
    }
    foundRegions += found.count
    rightRegions += right.count
    expectedRegions += expected.count
    metRegions += met.count
    let passes = right.count == found.count && met.count == expected.count
    regions.cases += 1
    if passes { regions.passed += 1 } else { miss(item, expected, found) }
  }

  private mutating func scoreTopics(
    _ item: CaseFile.Case, _ found: [String], _ expected: [String]
  ) {
    topics.cases += 1
    let first = found.first.map(expected.contains) ?? expected.isEmpty
    if first { rightTopics += 1 }
    if first, found.allSatisfy(expected.contains) {
      topics.passed += 1
    } else {
      miss(item, expected, found)
    }
  }

  private mutating func scoreLanguage(_ item: CaseFile.Case, _ found: String, _ expected: String) {
    languages.cases += 1
    if found == expected { languages.passed += 1 } else { miss(item, [expected], [found]) }
  }

  private mutating func miss(_ item: CaseFile.Case, _ expected: [String], _ found: [String]) {
    misses.append(
      Miss(id: item.id ?? "", title: item.title, expected: expected, found: found))
  }

  private enum CodingKeys: String, CodingKey {
    case regions, topics, languages, precision, recall, misses
    case firstTopics = "first_topics"
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(regions, forKey: .regions)
    try container.encode(topics, forKey: .topics)
    try container.encode(languages, forKey: .languages)
    try container.encode(precision, forKey: .precision)
    try container.encode(recall, forKey: .recall)
    try container.encode(firstTopics, forKey: .firstTopics)
    try container.encode(misses, forKey: .misses)
  }

  private static func share(_ part: Int, _ whole: Int) -> Double {
    whole == 0 ? 1 : Double(part) / Double(whole)
  }
}
