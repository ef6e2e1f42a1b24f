internal import Feed

/// One JSON object a line: a document's diagnostics, then the document itself.
public enum JSONLinesReport {
  /// The lines of one document, each with a line break at its end.
  ///
  /// `type` is `diagnostic` or `input`; `format` is null for what is no feed.
  public static func text(for result: ValidationResult) -> String {
    var lines = result.diagnostics.map { diagnostic($0, of: result.input) }
    lines.append(input(result))
    return lines.map { $0 + "\n" }.joined()
  }

  static func diagnostic(_ diagnostic: Diagnostic, of input: String) -> String {
    var members: [(String, String)] = [
      ("type", "\"diagnostic\""),
      ("input", JSONText.string(input)),
      ("rule", JSONText.string(diagnostic.rule.id)),
      ("severity", JSONText.string(diagnostic.severity.rawValue)),
      ("line", String(diagnostic.position.line)),
      ("column", String(diagnostic.position.column)),
      ("path", JSONText.string(diagnostic.path)),
      ("message", JSONText.string(diagnostic.message)),
      ("help", JSONText.string(diagnostic.rule.help)),
    ]
    if let w3c = diagnostic.rule.w3c { members.append(("w3c", JSONText.string(w3c))) }
    return JSONText.object(members)
  }

  static func input(_ result: ValidationResult) -> String {
    JSONText.object([
      ("type", "\"input\""),
      ("input", JSONText.string(result.input)),
      ("format", result.format.map { JSONText.string($0.rawValue) } ?? "null"),
      ("verdict", JSONText.string(result.verdict.rawValue)),
    ])
  }
}
