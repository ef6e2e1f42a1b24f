/// What an article tells: everything of it that readers see and a correction may change.
package struct Story: Sendable, Hashable, Codable {
  /// Plain text.
  package var headline: String
  /// Plain text of one or two sentences.
  package var summary: String
  /// Sanitised HTML with absolute addresses.
  package var content: String
  /// Names as they are to be shown.
  package var authors: [String]
  package var pictures: [Picture]
  /// The outlet's brand as the story's dateline has it.
  package var outlet: String?
  /// The place of the dateline.
  package var place: String?
  /// The story's own page, where it has one.
  package var canonicalURL: String?
  /// BCP 47 tag; nil where it is the outlet's own language or not known.
  package var language: String?
  /// Headlines that the page named beside the story. They date and locate nothing.
  package var relatedHeadlines: [String]

  package init(
    headline: String, summary: String = "", content: String = "", authors: [String] = [],
    pictures: [Picture] = [], outlet: String? = nil, place: String? = nil,
    canonicalURL: String? = nil, language: String? = nil, relatedHeadlines: [String] = []
  ) {
    self.headline = headline
    self.summary = summary
    self.content = content
    self.authors = authors
    self.pictures = pictures
    self.outlet = outlet
    self.place = place
    self.canonicalURL = canonicalURL
    self.language = language
    self.relatedHeadlines = relatedHeadlines
  }
}

/// A picture that belongs to a story.
package struct Picture: Sendable, Hashable, Codable {
  package var url: String
  /// Media type.
  package var type: String?
  package var caption: String?
  package var credit: String?
  /// Whose it is and on which terms, in words for readers.
  package var rights: String?
  /// Pixels.
  package var width: Int?
  /// Pixels.
  package var height: Int?
  /// Octets.
  package var length: Int?

  package init(
    url: String, type: String? = nil, caption: String? = nil, credit: String? = nil,
    rights: String? = nil, width: Int? = nil, height: Int? = nil, length: Int? = nil
  ) {
    self.url = url
    self.type = type
    self.caption = caption
    self.credit = credit
    self.rights = rights
    self.width = width
    self.height = height
    self.length = length
  }
}
