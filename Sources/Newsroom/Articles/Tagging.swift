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
  /// Who decided on the genre; nil where the rules did.
  package var genreBy: Decider?

  package init(
    regions: [String], regionsBy: Decider, topics: [String], topicsBy: Decider,
    genre: String? = nil, genreBy: Decider? = nil
  ) {
    self.regions = regions
    self.regionsBy = regionsBy
    self.topics = topics
    self.topicsBy = topicsBy
    self.genre = genre
    self.genreBy = genreBy
  }

  /// What the rules found.
  package init(_ found: Classification) {
    let rules = Decider.rules(version: found.rules)
    self.init(
      regions: found.regions.map(\.id), regionsBy: rules, topics: found.topics.map(\.id),
      topicsBy: rules, genre: found.genre)
  }

  /// An editor decided on all of it.
  package var isByHand: Bool {
    regionsBy == .editor && topicsBy == .editor && genreBy == .editor
  }

  /// Whether the article is in the same places by the same kind of decision, whatever the version
  /// of the rules.
  package func says(theSameAs other: Tagging) -> Bool {
    regions == other.regions && topics == other.topics && genre == other.genre
      && (regionsBy == .editor) == (other.regionsBy == .editor)
      && (topicsBy == .editor) == (other.topicsBy == .editor)
      && (genreBy == .editor) == (other.genreBy == .editor)
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
    if genreBy == .editor, other.genreBy != .editor {
      result.genre = genre
      result.genreBy = .editor
    }
    return result.says(theSameAs: self) ? self : result
  }
}
