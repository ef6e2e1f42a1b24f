import Sanitizer

/// What an article tells: everything of it that readers see and a correction may change.
package struct Story: Sendable, Hashable {
  /// Plain text.
  package var headline: String
  /// Plain text of one or two sentences.
  package var summary: String
  /// Sanitised HTML with absolute addresses.
  package var content: String
  /// Names as they are to be shown.
  package var authors: [String]
  package var pictures: [Picture]
  /// Films and sound that belong to it.
  package var media: [MediaFile]
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
    pictures: [Picture] = [], media: [MediaFile] = [], outlet: String? = nil, place: String? = nil,
    canonicalURL: String? = nil, language: String? = nil, relatedHeadlines: [String] = []
  ) {
    self.headline = headline
    self.summary = summary
    self.content = content
    self.authors = authors
    self.pictures = pictures
    self.media = media
    self.outlet = outlet
    self.place = place
    self.canonicalURL = canonicalURL
    self.language = language
    self.relatedHeadlines = relatedHeadlines
  }
}

extension Story: Codable {
  private enum CodingKeys: String, CodingKey {
    case headline, summary, content, authors, pictures, media, outlet, place, canonicalURL, language
    case relatedHeadlines
  }

  /// Stories that were written before they had media lack that key.
  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      headline: try values.decode(String.self, forKey: .headline),
      summary: try values.decode(String.self, forKey: .summary),
      content: try values.decode(String.self, forKey: .content),
      authors: try values.decode([String].self, forKey: .authors),
      pictures: try values.decode([Picture].self, forKey: .pictures),
      media: try values.decodeIfPresent([MediaFile].self, forKey: .media) ?? [],
      outlet: try values.decodeIfPresent(String.self, forKey: .outlet),
      place: try values.decodeIfPresent(String.self, forKey: .place),
      canonicalURL: try values.decodeIfPresent(String.self, forKey: .canonicalURL),
      language: try values.decodeIfPresent(String.self, forKey: .language),
      relatedHeadlines: try values.decode([String].self, forKey: .relatedHeadlines))
  }

  /// A story without media is written as before there were any.
  package func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(headline, forKey: .headline)
    try values.encode(summary, forKey: .summary)
    try values.encode(content, forKey: .content)
    try values.encode(authors, forKey: .authors)
    try values.encode(pictures, forKey: .pictures)
    if !media.isEmpty { try values.encode(media, forKey: .media) }
    try values.encodeIfPresent(outlet, forKey: .outlet)
    try values.encodeIfPresent(place, forKey: .place)
    try values.encodeIfPresent(canonicalURL, forKey: .canonicalURL)
    try values.encodeIfPresent(language, forKey: .language)
    try values.encode(relatedHeadlines, forKey: .relatedHeadlines)
  }
}

extension Story {
  /// The pictures that its text does not show already, in whatever size.
  package var picturesBesideText: [Picture] {
    guard !pictures.isEmpty else { return [] }
    let shown = Sanitizer().pictures(ofSafe: content)
    return pictures.filter { !shown.contains(PictureIdentity($0.url)) }
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
