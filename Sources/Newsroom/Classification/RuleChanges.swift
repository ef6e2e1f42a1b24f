/// What an outlet changes of the rules in its folder: names, words, aliases and groups of its own.
///
/// Kept apart from the files, so that an outlet can take newer files and keep its own words.
package struct RuleChanges: Hashable, Sendable {
  /// Topics that are named anew, get more words, or are the outlet's own, in the order of the file.
  package var topics: [TopicChange] = []
  /// More names of regions.
  package var regions: [RegionChange] = []
  /// Groups that are added, or replace one of the same id.
  package var groups: [GroupChange] = []

  /// No changes.
  package init() {}

  /// Whether nothing is changed.
  package var isEmpty: Bool { topics.isEmpty && regions.isEmpty && groups.isEmpty }

  /// A topic with what is different about it.
  package struct TopicChange: Hashable, Sendable {
    /// An id of the rules, or a new one.
    package var id: String
    package var name: String?
    package var englishName: String?
    /// IPTC codes in place of those that it has.
    package var mediaTopics: [String]?
    /// Names of sections that it has besides.
    package var sections: [String] = []
    /// Words that it has besides; each leaves the other lists of the topic.
    package var words = TopicWords()

    /// A change of nothing yet.
    package init(id: String) { self.id = id }
  }

  /// A region with the names that it has besides.
  package struct RegionChange: Hashable, Sendable {
    package var id: String
    package var aliases: [String]

    /// More names for a region.
    package init(id: String, aliases: [String]) {
      self.id = id
      self.aliases = aliases
    }
  }

  /// A group as the outlet wants it.
  package struct GroupChange: Hashable, Sendable {
    package var id: String
    /// Nil keeps the name that it has; a new group needs one.
    package var name: String?
    package var aliases: [String] = []
    /// Nil keeps the regions that it has; a new group needs some.
    package var regions: [String]?

    /// A change of nothing yet.
    package init(id: String) { self.id = id }
  }
}
