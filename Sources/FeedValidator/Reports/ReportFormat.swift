/// In which form diagnostics are shown.
public enum ReportFormat: String, Sendable, Hashable, CaseIterable {
  /// For people, as a compiler has it.
  case text
  /// One JSON object a line: the diagnostics of a document, then the document.
  case jsonl
  /// The same in one document: `feeds/schemas/validation-report.schema.json`.
  case json
  /// SARIF 2.1.0.
  case sarif
  /// GitHub's workflow commands.
  case github
}
