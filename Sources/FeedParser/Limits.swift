import XML

/// How much of a document the parser accepts. All numbers count bytes unless they say otherwise.
public struct Limits: Sendable, Hashable {
  public var documentSize = 16 << 20
  /// Elements or JSON values inside of each other.
  public var depth = 256
  /// Attributes of one element.
  public var attributesPerElement = 256
  public var nameLength = 1024
  /// One run of text.
  public var textLength = 8 << 20
  /// One tag, comment, instruction or document type.
  public var markupLength = 1 << 20
  public var entries = 10_000
  /// Elements of unknown vocabularies that are kept, of all entries together.
  public var extensionElements = 100_000
  /// Findings that are kept; further ones are dropped.
  public var findings = 1000

  public init() {}

  var xml: XMLLimits {
    var limits = XMLLimits()
    limits.document = documentSize
    limits.depth = depth
    limits.attributes = attributesPerElement
    limits.name = nameLength
    limits.text = textLength
    limits.token = markupLength
    return limits
  }
}
