public import Feed

/// Something in a document that the parser had to repair, or that it could not read.
public struct Finding: Sendable, Hashable {
  public enum Code: String, Sendable, Hashable, CaseIterable {
    /// Bytes or white space before the document.
    case leadingBytes = "leading-bytes"
    /// Text or markup behind the root element.
    case trailingContent = "trailing-content"
    /// An entity that XML does not know but HTML does.
    case htmlEntity = "html-entity"
    /// A reference to an entity that nobody knows, or to a character that XML forbids.
    case unknownEntity = "unknown-entity"
    /// `&` that begins no reference.
    case bareAmpersand = "bare-ampersand"
    /// `<` that begins no markup.
    case bareLessThan = "bare-less-than"
    case controlCharacter = "control-character"
    /// An element that was never closed, or closed after one around it.
    case unclosedElement = "unclosed-element"
    /// An end tag without its element.
    case strayEndTag = "stray-end-tag"
    /// An attribute without quotes or value, or given twice.
    case malformedAttribute = "malformed-attribute"
    /// A comment, CDATA section, declaration or tag that does not end.
    case unterminatedMarkup = "unterminated-markup"
    /// The declared encoding is not the one that the bytes are in.
    case wrongEncoding = "wrong-encoding"
    /// A declared encoding that nobody knows.
    case unknownEncoding = "unknown-encoding"
    /// Bytes that mean nothing in the encoding.
    case invalidBytes = "invalid-bytes"
    /// A prefix without a namespace.
    case undeclaredPrefix = "undeclared-prefix"
    /// Not well-formed in another way.
    case notWellFormed = "not-well-formed"
    case unreadableDate = "unreadable-date"
    case unreadableNumber = "unreadable-number"
    /// A member of a JSON Feed of another type than the format has.
    case wrongType = "wrong-type"
    /// An item of a JSON Feed without an id, which is left out.
    case missingID = "missing-id"
    /// More extension elements than the limits allow; the rest was dropped.
    case tooManyExtensions = "too-many-extensions"
    /// An entry without title and text, or with markup only.
    case emptyEntry = "empty-entry"
  }

  public var code: Code
  public var message: String
  public var position: SourcePosition?

  public init(_ code: Code, _ message: String, at position: SourcePosition? = nil) {
    self.code = code
    self.message = message
    self.position = position
  }

  /// Whether the document had to be changed to be read.
  public var isRepair: Bool {
    code != .unreadableDate && code != .unreadableNumber && code != .emptyEntry
  }
}
