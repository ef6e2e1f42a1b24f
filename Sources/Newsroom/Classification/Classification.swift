/// Where an article belongs and what it is about, with the reasons.
package struct Classification: Hashable, Sendable, Codable {
  /// The regions, best first; a province is left out where one of its own regions is named.
  package var regions: [Finding]
  /// Up to two topics, best first; empty where nothing speaks clearly.
  package var topics: [Finding]
  /// The id of the genre, where it is not plain news.
  package var genre: String?
  /// The language as a BCP 47 tag: `id`, `jv`, `su` or `en`.
  package var language: String
  /// The ids of the informal region groups that are named; they put an article nowhere.
  package var groups: [String]
  /// What was considered and left out.
  package var rejected: [Rejection]
  /// The version of the rules: it changes with the code and with each data file.
  package var rules: String

  /// A classification of these parts.
  package init(
    regions: [Finding], topics: [Finding], genre: String?, language: String, groups: [String],
    rejected: [Rejection], rules: String
  ) {
    self.regions = regions
    self.topics = topics
    self.genre = genre
    self.language = language
    self.groups = groups
    self.rejected = rejected
    self.rules = rules
  }

  /// A region or a topic, how sure it is, and why.
  package struct Finding: Hashable, Sendable, Codable {
    /// The id of the region or topic.
    package var id: String
    /// Between 0 and 1; for comparison inside one article, not a probability.
    package var score: Double
    /// What speaks for it, strongest first.
    package var evidence: [Evidence]

    /// A finding of these parts.
    package init(id: String, score: Double, evidence: [Evidence]) {
      self.id = id
      self.score = score
      self.evidence = evidence
    }
  }

  /// Words of the text that speak for something.
  package struct Evidence: Hashable, Sendable, Codable {
    /// The words as the text has them, the cue in front of a name included.
    package var words: String
    /// Where they stand.
    package var place: TextPlace
    /// How much they count, between 0 and 1.
    package var weight: Double

    /// Evidence of these parts.
    package init(words: String, place: TextPlace, weight: Double) {
      self.words = words
      self.place = place
      self.weight = weight
    }
  }

  /// A name that was found and not followed, or a candidate that was too weak.
  package struct Rejection: Hashable, Sendable, Codable {
    /// The words as the text has them, or the candidate's id.
    package var words: String
    /// Where they stand.
    package var place: TextPlace
    /// Why it does not count.
    package var reason: String

    /// A rejection of these parts.
    package init(words: String, place: TextPlace, reason: String) {
      self.words = words
      self.place = place
      self.reason = reason
    }
  }
}
