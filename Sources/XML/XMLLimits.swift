/// How much of a document a reader accepts. All numbers count bytes unless they say otherwise.
package struct XMLLimits: Sendable, Hashable {
  package var document = 16 << 20
  /// One tag, comment, instruction or document type.
  package var token = 1 << 20
  /// One run of text.
  package var text = 8 << 20
  /// A name, or the address of a namespace.
  package var name = 1024
  /// Elements open at one time.
  package var depth = 256
  /// Attributes of one element, namespace declarations not counted.
  package var attributes = 256
  /// Namespace declarations in force at one time.
  package var namespaces = 256
  /// Distinct names of one document.
  package var names = 4096

  package init() {}
}

/// Why a reader went no further.
package enum XMLRefusal: Int, Sendable, Hashable {
  case document = 1
  case token
  case text
  case name
  case depth
  case attributes
  case namespaces
  case names
  /// The system had no memory to give.
  case memory
}

/// What libxml2 had to say about a document.
package struct XMLIssue: Sendable, Hashable {
  package enum Level: Int, Sendable, Hashable {
    case warning = 1
    /// Well-formed, but wrong in another way: namespaces, most of all.
    case error
    /// Not well-formed.
    case fatal
  }

  /// libxml2's `xmlParserErrors`.
  package var code: Int
  package var level: Level
  /// Without a line break at its end.
  package var message: String
  /// Bytes from the start of the document.
  package var offset: Int
  /// Counts from 1.
  package var line: Int
  /// Bytes from the start of the line, plus one.
  package var column: Int
}
