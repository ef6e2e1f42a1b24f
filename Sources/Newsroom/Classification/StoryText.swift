/// What the classifier reads of an article.
///
/// Related links, captions of other stories and other furniture are the importer's to leave out;
/// what follows a "Baca juga" that is left inside a paragraph is no evidence all the same.
package struct StoryText: Hashable, Sendable {
  /// The headline, plain text.
  package var headline: String
  /// The place of the dateline, with or without the outlet's name around it.
  package var dateline: String?
  /// The paragraphs in order, plain text; the first one is the lead.
  package var paragraphs: [String]
  /// The name of the section that the outlet put it in.
  package var section: String?
  /// The ids of the regions that a partner's articles belong to when they name none.
  package var defaultRegions: [String]
  /// The ids of the topics that a partner's articles are about when their words tell none.
  package var defaultTopics: [String]

  /// A text to classify; only the headline is needed.
  package init(
    headline: String, dateline: String? = nil, paragraphs: [String] = [], section: String? = nil,
    defaultRegions: [String] = [], defaultTopics: [String] = []
  ) {
    self.headline = headline
    self.dateline = dateline
    self.paragraphs = paragraphs
    self.section = section
    self.defaultRegions = defaultRegions
    self.defaultTopics = defaultTopics
  }
}
