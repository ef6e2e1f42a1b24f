/// All documents in one JSON document: `feeds/schemas/validation-report.schema.json`.
public enum JSONReport {
  /// `diagnostics` and `inputs`, each with the objects that `JSONLinesReport` writes.
  public static func text(for results: [ValidationResult]) -> String {
    let diagnostics = results.flatMap { result in
      result.diagnostics.map { JSONLinesReport.diagnostic($0, of: result.input) }
    }
    return JSONText.object([
      ("diagnostics", JSONText.array(diagnostics)),
      ("inputs", JSONText.array(results.map(JSONLinesReport.input))),
    ]) + "\n"
  }
}
