public import Feed

/// A document with what had one right answer put right.
public struct FixedDocument: Sendable, Hashable {
  /// The document's own bytes but for what was changed.
  public var bytes: [UInt8]
  /// In the order of their places.
  public var changes: [FixedPlace]

  public init(bytes: [UInt8], changes: [FixedPlace]) {
    self.bytes = bytes
    self.changes = changes
  }
}

/// One thing that was put right.
public struct FixedPlace: Sendable, Hashable {
  /// The rule that was broken there.
  public let rule: Rule
  /// Where, in the document as it was.
  public let position: SourcePosition
  /// As in ``Diagnostic/path``; empty for what no element is concerned with.
  public let path: String
  /// What was done, in a few words: `wrote the date as ...`.
  public let message: String

  public init(rule: Rule, position: SourcePosition, path: String, message: String) {
    self.rule = rule
    self.position = position
    self.path = path
    self.message = message
  }
}
