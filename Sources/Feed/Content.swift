/// A story's content in one form. RFC 4287 section 4.1.3; RSS `content:encoded`; JSON Feed
/// `content_html` and `content_text`.
public struct Content: Sendable, Hashable {
  /// What the content is.
  public enum Kind: Sendable, Hashable {
    case plain
    case html
    case xhtml
    /// Any other media type, as written; `value` is its text, or its base64 where it is not text.
    case media(type: String)
  }

  public var kind: Kind
  /// Empty where the content lies elsewhere.
  public var value: String
  /// `atom:content` `src`: where the content lies.
  public var src: String?
  public var language: String?
  /// `xml:base` in force where the document has one; references in `value` are absolute already.
  public var base: String?

  public init(_ value: String, kind: Kind = .html, src: String? = nil, language: String? = nil) {
    self.kind = kind
    self.value = value
    self.src = src
    self.language = language
  }
}
