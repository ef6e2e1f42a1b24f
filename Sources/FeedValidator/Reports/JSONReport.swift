/// All documents in one JSON document: `feeds/schemas/validation-report.schema.json`.
///
/// `diagnostics` and `inputs`, each with the objects that `JSONLinesReport` writes. It is written as
/// the results come, so that none has to be kept.
public struct JSONReport: Sendable {
  private var inputs: [String] = []
  private var diagnostics = ListWriter()

  public init() {}

  /// What is to be written for one more document.
  public mutating func add(_ result: ValidationResult) -> String {
    let start = inputs.isEmpty ? "{\"diagnostics\":[" : ""
    inputs.append(JSONLinesReport.input(result))
    return start
      + result.diagnostics.map {
        diagnostics.add(JSONLinesReport.diagnostic($0, of: result.input))
      }.joined()
  }

  /// What is to be written after the last one.
  public func end() -> String {
    (inputs.isEmpty ? "{\"diagnostics\":[" : "") + "],\"inputs\":\(JSONText.array(inputs))}\n"
  }

  /// The whole report at once.
  public static func text(for results: [ValidationResult]) -> String {
    var report = JSONReport()
    return results.map { report.add($0) }.joined() + report.end()
  }
}
