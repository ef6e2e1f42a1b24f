/// Where and what an article is about, and who says so.
package struct Tagging: Sendable, Hashable, Codable {
  /// Who decided. What an editor decided is never overruled by a machine.
  package enum Decider: Sendable, Hashable, Codable {
    case editor
    /// The rules of recognition, by their version.
    case rules(version: String)
  }

  /// Slugs of regions, the most important first.
  package var regions: [String]
  package var regionsBy: Decider
  /// Slugs of topics, the most important first.
  package var topics: [String]
  package var topicsBy: Decider
  /// Slug of the genre, where it is not plain news.
  package var genre: String?

  package init(
    regions: [String], regionsBy: Decider, topics: [String], topicsBy: Decider,
    genre: String? = nil
  ) {
    self.regions = regions
    self.regionsBy = regionsBy
    self.topics = topics
    self.topicsBy = topicsBy
    self.genre = genre
  }
}

extension Tagging {
  /// The tagging after a source handed in `other`: what an editor decided stays, unless the source
  /// itself carries an editor's decision.
  package func updated(by other: Tagging) -> Tagging {
    var result = other
    if regionsBy == .editor, other.regionsBy != .editor {
      result.regions = regions
      result.regionsBy = .editor
    }
    if topicsBy == .editor, other.topicsBy != .editor {
      result.topics = topics
      result.topicsBy = .editor
    }
    return result
  }
}
