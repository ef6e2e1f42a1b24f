/// Human-readable text and how it is to be read. RFC 4287 section 3.1.
public struct Text: Sendable, Hashable {
  /// How `value` is to be read.
  public enum Kind: String, Sendable, Hashable {
    /// Characters; `<` means a less-than sign.
    case plain
    /// HTML markup, unescaped once: `<b>` means bold.
    case html
    /// The inner markup of an XHTML `div`, serialised.
    case xhtml
  }

  public var kind: Kind
  public var value: String
  /// `xml:lang` in force, where it differs from the feed's.
  public var language: String?
  /// `xml:base` in force where the document has one; references in `value` are absolute already.
  public var base: String?

  public init(_ value: String, kind: Kind = .plain, language: String? = nil) {
    self.kind = kind
    self.value = value
    self.language = language
  }
}
