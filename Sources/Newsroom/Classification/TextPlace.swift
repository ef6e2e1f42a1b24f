/// Where in an article a piece of evidence stands.
package enum TextPlace: String, Hashable, Sendable, Codable {
  /// The headline.
  case headline
  /// The place in front of the lead.
  case dateline
  /// The first paragraph.
  case lead
  /// Any later paragraph.
  case body
  /// The name of the section.
  case section
  /// What the partner's settings say, not the text.
  case partner
}
