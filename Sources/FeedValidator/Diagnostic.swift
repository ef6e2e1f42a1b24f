public import Feed

/// One finding: a rule that a place in a document does not hold to.
public struct Diagnostic: Sendable, Hashable {
  public let rule: Rule
  /// Where the element or attribute begins; 1:1 for what concerns the document as a whole, and for
  /// what concerns its server. The column counts characters (Unicode code points) of the document,
  /// whatever it is encoded in.
  public let position: SourcePosition
  /// The elements from the root down, repeated ones with their number: `channel/item[3]/guid`; an
  /// attribute as `@href` at the end. Empty for what concerns the document as a whole.
  public let path: String
  /// What is wrong here, in one sentence without a full stop.
  public let message: String

  public init(rule: Rule, position: SourcePosition, path: String, message: String) {
    self.rule = rule
    self.position = position
    self.path = path
    self.message = message
  }

  public var severity: Severity { rule.severity }
}
