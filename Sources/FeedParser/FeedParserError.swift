public import Feed

/// Why a document could not be read at all. A bad feed is not an error; something that is no feed is.
public struct FeedParserError: Error, Sendable, Hashable, CustomStringConvertible {
  public enum Code: String, Sendable, Hashable {
    /// Nothing but white space.
    case empty
    /// Neither XML nor JSON, or of another vocabulary.
    case notAFeed = "not-a-feed"
    case documentTooLarge = "document-too-large"
    case tooDeep = "too-deep"
    case tooManyAttributes = "too-many-attributes"
    case tooManyNamespaces = "too-many-namespaces"
    case tooManyNames = "too-many-names"
    case nameTooLong = "name-too-long"
    case textTooLong = "text-too-long"
    case markupTooLong = "markup-too-long"
    case tooManyEntries = "too-many-entries"
    case outOfMemory = "out-of-memory"
  }

  public var code: Code
  public var message: String
  /// Where in the document, where that can be told.
  public var position: SourcePosition?

  public init(_ code: Code, _ message: String, at position: SourcePosition? = nil) {
    self.code = code
    self.message = message
    self.position = position
  }

  public var description: String {
    guard let position else { return "\(code.rawValue): \(message)" }
    return "\(position.line):\(position.column): \(code.rawValue): \(message)"
  }
}
