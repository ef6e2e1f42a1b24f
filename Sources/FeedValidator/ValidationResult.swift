/// What the validator says about one document.
public struct ValidationResult: Sendable, Hashable {
  /// The name of the document as given: a path, an address, `-`.
  public var input: String
  /// As detected from the content; nil where it is of no known format.
  public var format: DocumentFormat?
  public var verdict: Verdict
  /// In the order of their places.
  public var diagnostics: [Diagnostic]

  public init(
    input: String, format: DocumentFormat?, verdict: Verdict, diagnostics: [Diagnostic]
  ) {
    self.input = input
    self.format = format
    self.verdict = verdict
    self.diagnostics = diagnostics
  }

  /// How many more there are that are not shown, because only so many were wanted.
  public var omitted = 0

  public func count(of severity: Severity) -> Int {
    diagnostics.count { $0.severity == severity }
  }
}
