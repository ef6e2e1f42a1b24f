import ArgumentParser
import FeedValidator
import Foundation

struct ValidateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: "Check feeds against their specifications, with line, column and reason.",
    discussion: """
      Exit code 0: no errors; 1: errors found; 3: something could not be read or reached, whatever \
      else was found.
      """)

  /// In which form diagnostics are shown.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case jsonl
    case json
    case sarif
    case github
  }

  @Option(help: "text, jsonl (a diagnostic a line), json, sarif or github.")
  var format = Format.text

  @OptionGroup(title: "Choice of rules") var choice: RuleOptions

  @OptionGroup(title: "Fixing") var fixing: FixOptions

  @Option(
    help: ArgumentHelp(
      "Also hold Atom documents to a RELAX NG schema, such as feeds/schemas/atom.rng.",
      valueName: "file"))
  var schema: String?

  @Flag(help: "List the rules and stop.")
  var listRules = false

  @Option(help: ArgumentHelp("Explain a rule and stop.", valueName: "rule"))
  var explain: String?

  @Argument(
    help: ArgumentHelp("Files, folders, addresses, or - for standard input.", valueName: "input"))
  var inputs: [String] = []

  func validate() throws {
    try choice.check()
    try fixing.check(inputs)
    if let explain { _ = try RuleOptions.rule(explain) }
    if inputs.isEmpty, !listRules, explain == nil {
      throw ValidationError("Name at least one file, folder or address, or - for standard input.")
    }
  }

  func run() async throws {
    if listRules { return RuleOptions.list() }
    if let explain {
      return print(RuleDocumentation.explanation(of: try RuleOptions.rule(explain)))
    }
    var report = ValidationReport(format: format)
    let filter = choice.filter
    let validator = FeedValidator(now: OpenSite.now(), profiles: choice.profiles)
    var atomSchema: AtomSchema?
    if let schema { atomSchema = AtomSchema(try await Input(name: schema).read().bytes) }
    let second = atomSchema
    if fixing.fix {
      let run = FixRun(options: fixing, format: format) { bytes, name throws(InputError) in
        let found = validator.validate(bytes, input: name)
        return try Checked(found, bytes, second, filter)
      }
      return try await run.run(try Input.named(inputs))
    }
    try await inOrder(try Input.named(inputs)) { input in
      await Checked(input, validator, second, filter)
    } each: {
      report.add($0)
    }
    report.finish()
    if let code = report.exitCode { throw code }
  }
}

/// The validator's word on one input.
struct Checked: Sendable {
  var result: ValidationResult
  /// Why there is none.
  var problem: InputError?
  var source: [UInt8] = []

  init(
    _ input: Input, _ validator: FeedValidator, _ schema: AtomSchema?, _ filter: DiagnosticFilter
  ) async {
    do throws(InputError) {
      let document = try await input.read()
      let found = validator.validate(
        document.bytes, input: input.name, contentType: document.contentType)
      self = try Checked(found, document.bytes, schema, filter)
    } catch {
      self.init(input, error)
    }
  }

  /// What was found in a document, with the schema's opinion, as far as it is wanted.
  init(
    _ found: ValidationResult, _ bytes: [UInt8], _ schema: AtomSchema?, _ filter: DiagnosticFilter
  ) throws(InputError) {
    result = filter.apply(try Self.check(bytes, found, schema))
    source = result.diagnostics.isEmpty ? [] : bytes
  }

  /// An input that could not be read.
  init(_ input: Input, _ problem: InputError) {
    self.problem = problem
    result = ValidationResult(
      input: input.name, format: nil, verdict: .unreadable, diagnostics: [])
  }

  /// The result with the schema's opinion, where there is a schema.
  private static func check(_ bytes: [UInt8], _ result: ValidationResult, _ schema: AtomSchema?)
    throws(InputError) -> ValidationResult
  {
    do {
      return try schema?.check(bytes, result) ?? result
    } catch {
      throw InputError(name: "--schema", reason: error.description)
    }
  }
}
