/// The words and phrases that speak for a topic, by how much each says.
///
/// A phrase is written in lower case with single blanks between its words.
package struct TopicWords: Hashable, Sendable, Codable {
  /// Words that decide: one of them in a headline is enough.
  package var decisive: [String]
  /// Words that usually mean this topic.
  package var strong: [String]
  /// Words that occur in other topics as well and only add to the rest.
  package var weak: [String]
  /// Phrases that hold one of the words above but mean something else: they speak against.
  package var against: [String]

  /// The words of one topic; a list that a file leaves out is empty.
  package init(
    decisive: [String] = [], strong: [String] = [], weak: [String] = [], against: [String] = []
  ) {
    self.decisive = decisive
    self.strong = strong
    self.weak = weak
    self.against = against
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    decisive = try container.decodeIfPresent([String].self, forKey: .decisive) ?? []
    strong = try container.decodeIfPresent([String].self, forKey: .strong) ?? []
    weak = try container.decodeIfPresent([String].self, forKey: .weak) ?? []
    against = try container.decodeIfPresent([String].self, forKey: .against) ?? []
  }
}
