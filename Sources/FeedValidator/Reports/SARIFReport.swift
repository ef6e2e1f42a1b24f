internal import Feed

/// SARIF 2.1.0, the OASIS form that code hosts and editors read: one run over all documents.
///
/// It is written as the results come, so that none has to be kept. Only the rules that were broken
/// are described.
public struct SARIFReport: Sendable {
  private let version: String
  private var rules: [Rule] = []
  /// The place of each of them in the list.
  private var indices: [String: Int] = [:]
  private var results = ListWriter()
  private var isBegun = false

  /// `version` is that of the command.
  public init(version: String) {
    self.version = version
  }

  /// What is to be written for one more document.
  public mutating func add(_ result: ValidationResult) -> String {
    begin()
      + result.diagnostics.map { diagnostic in
        results.add(Self.entry(diagnostic, result.input, index(of: diagnostic.rule)))
      }.joined()
  }

  /// What is to be written after the last one.
  ///
  /// `problems` are the inputs that could not be read, each with the reason: notifications of the
  /// run, which then did not succeed.
  public mutating func end(problems: [(input: String, reason: String)] = []) -> String {
    let driver = JSONText.object([
      ("name", "\"siar validate\""),
      ("version", JSONText.string(version)),
      ("rules", JSONText.array(rules.map(Self.descriptor))),
    ])
    return begin() + "],\"invocations\":\(JSONText.array([Self.invocation(problems)])),"
      + "\"tool\":\(JSONText.object([("driver", driver)]))}]}\n"
  }

  /// The whole report at once.
  public static func text(
    for results: [ValidationResult], version: String,
    problems: [(input: String, reason: String)] = []
  ) -> String {
    var report = SARIFReport(version: version)
    return results.map { report.add($0) }.joined() + report.end(problems: problems)
  }

  /// What stands before the first result, once.
  private mutating func begin() -> String {
    if isBegun { return "" }
    isBegun = true
    return "{\"$schema\":\"https://json.schemastore.org/sarif-2.1.0.json\",\"version\":\"2.1.0\","
      + "\"runs\":[{\"columnKind\":\"unicodeCodePoints\",\"results\":["
  }

  private mutating func index(of rule: Rule) -> Int {
    if let index = indices[rule.id] { return index }
    indices[rule.id] = rules.count
    rules.append(rule)
    return rules.count - 1
  }

  private static func invocation(_ problems: [(input: String, reason: String)]) -> String {
    let notifications = problems.map { problem in
      let physical = JSONText.object([("artifactLocation", artifact(problem.input))])
      return JSONText.object([
        ("level", "\"error\""),
        ("message", message("\(problem.input): \(problem.reason)")),
        ("locations", JSONText.array([JSONText.object([("physicalLocation", physical)])])),
      ])
    }
    return JSONText.object([
      ("executionSuccessful", problems.isEmpty ? "true" : "false"),
      ("toolExecutionNotifications", JSONText.array(notifications)),
    ])
  }

  private static func descriptor(_ rule: Rule) -> String {
    JSONText.object([
      ("id", JSONText.string(rule.id)),
      ("shortDescription", message(rule.help)),
      ("help", message("\(rule.help) Source: \(rule.source).")),
      (
        "defaultConfiguration",
        JSONText.object([("level", JSONText.string(level(rule.severity)))])
      ),
    ])
  }

  private static func entry(_ diagnostic: Diagnostic, _ input: String, _ index: Int) -> String {
    let region = JSONText.object([
      ("startLine", String(diagnostic.position.line)),
      ("startColumn", String(diagnostic.position.column)),
    ])
    let physical = JSONText.object([
      ("artifactLocation", artifact(input)),
      ("region", region),
    ])
    let logical = JSONText.object([("fullyQualifiedName", JSONText.string(diagnostic.path))])
    let location = JSONText.object([
      ("physicalLocation", physical), ("logicalLocations", JSONText.array([logical])),
    ])
    return JSONText.object([
      ("ruleId", JSONText.string(diagnostic.rule.id)),
      ("ruleIndex", String(index)),
      ("level", JSONText.string(level(diagnostic.severity))),
      ("message", message(diagnostic.message)),
      ("locations", JSONText.array([location])),
    ])
  }

  private static func message(_ text: String) -> String {
    JSONText.object([("text", JSONText.string(text))])
  }

  private static func level(_ severity: Severity) -> String {
    severity == .info ? "note" : severity.rawValue
  }

  private static func artifact(_ input: String) -> String {
    JSONText.object([("uri", JSONText.string(uri(input)))])
  }

  /// An address as it is, a path as a relative reference: what that may not hold is percent-encoded.
  private static func uri(_ input: String) -> String {
    let special = Set((input.contains("://") ? "" : "%#?:").utf8)
    return input.utf8.map { byte in
      if byte < 0x80, Reference.allowed(byte), !special.contains(byte) {
        return String(Character(Unicode.Scalar(byte)))
      }
      let digits = String(byte, radix: 16, uppercase: true)
      return "%" + (digits.count == 1 ? "0" : "") + digits
    }.joined()
  }
}
