/// Why the rules tagged an article as they did, and what they read beside its text. Kept with the
/// article; of bounded size.
package struct Explanation: Sendable, Hashable, Codable {
  /// What the classifier was told that the story itself does not say.
  package struct Clues: Sendable, Hashable, Codable {
    package var dateline: String?
    /// The name of the section that the outlet put it in.
    package var section: String?
    /// The partner's regions.
    package var defaultRegions: [String]
    /// The partner's topics; nil in explanations from before they were kept.
    package var defaultTopics: [String]?

    package init(
      dateline: String? = nil, section: String? = nil, defaultRegions: [String] = [],
      defaultTopics: [String]? = nil
    ) {
      self.dateline = dateline
      self.section = section
      self.defaultRegions = defaultRegions
      self.defaultTopics = defaultTopics
    }
  }

  package var found: Classification
  package var clues: Clues

  /// Keeps what decides: the strongest evidence of each finding, the first of what was rejected.
  package init(_ found: Classification, of text: StoryText) {
    self.found = found.bounded
    clues = Clues(
      dateline: text.dateline, section: text.section, defaultRegions: text.defaultRegions,
      defaultTopics: text.defaultTopics)
  }
}

extension Classification {
  private static let mostRejected = 12
  private static let longestWords = 80

  fileprivate static func bounded(_ words: String) -> String {
    words.utf8.count <= longestWords ? words : String(words.prefix(longestWords))
  }

  /// The classification with a few pieces of evidence for each finding, and none of them long.
  fileprivate var bounded: Classification {
    var result = self
    for index in result.regions.indices { result.regions[index].bound() }
    for index in result.topics.indices { result.topics[index].bound() }
    result.rejected = rejected.prefix(Self.mostRejected).map { rejection in
      var rejection = rejection
      rejection.words = Self.bounded(rejection.words)
      return rejection
    }
    return result
  }
}

extension Classification.Finding {
  private static let mostEvidence = 6

  fileprivate mutating func bound() {
    evidence = evidence.prefix(Self.mostEvidence).map { item in
      var item = item
      item.words = Classification.bounded(item.words)
      return item
    }
  }
}
