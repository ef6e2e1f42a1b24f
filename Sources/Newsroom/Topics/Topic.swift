/// What an article is about, in the outlet's own order and names.
package struct Topic: Hashable, Sendable, Identifiable {
  /// Its name in URLs and in the store, such as `hukum-kriminal`.
  package var id: String
  /// The name in Indonesian, as pages and feeds show it.
  package var name: String
  /// The name in English.
  package var englishName: String
  /// The IPTC Media Topic codes without their scheme, such as `medtop:02000000`; the first is the
  /// main one. Empty for a topic of the outlet's own that IPTC has none for.
  package var mediaTopics: [String]
  /// The names that portals give to a section of this topic, for feeds and pages that name one.
  package var sections: [String]
  /// The words that speak for it.
  package var words: TopicWords

  /// A topic of these parts.
  package init(
    id: String, name: String, englishName: String, mediaTopics: [String] = [],
    sections: [String] = [], words: TopicWords = TopicWords()
  ) {
    self.id = id
    self.name = name
    self.englishName = englishName
    self.mediaTopics = mediaTopics
    self.sections = sections
    self.words = words
  }

  /// The scheme of `mediaTopics` in a feed's category.
  package static let mediaTopicScheme = "http://cv.iptc.org/newscodes/mediatopic/"

  /// The main IPTC code as a category's term has it: the digits alone.
  package var mainMediaTopic: String? {
    mediaTopics.first.map { String($0.split(separator: ":").last ?? "") }
  }
}
