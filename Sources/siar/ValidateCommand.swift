import ArgumentParser
import FeedValidator
import Foundation
import OutletConfiguration

struct ValidateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: "Check feeds against their specifications, with line, column and reason.",
    discussion: """
      Reads files, pipes, folders, patterns ('feeds/*.xml'), addresses, and - for standard input. \
      Options that are left out are those of .siar-validate.yaml in the working directory, where \
      there is one.

      Exit code 0: no errors; 1: errors found; 3: something could not be read or reached, whatever \
      else was found; 64: wrong usage; 78: a setting that cannot be used.
      """)

  @Option(help: "text, jsonl (a diagnostic a line), json, sarif or github; text when left out.")
  var format: ReportFormat?

  @OptionGroup(title: "Choice of documents") var source: SourceOptions

  @OptionGroup(title: "Choice of rules") var choice: RuleOptions

  @OptionGroup(title: "Fixing") var fixing: FixOptions

  @Option(
    help: ArgumentHelp(
      "Also hold Atom documents to a RELAX NG schema, such as feeds/schemas/atom.rng.",
      valueName: "file"))
  var schema: String?

  @Option(
    help: ArgumentHelp(
      "Read settings from this file instead of .siar-validate.yaml.", valueName: "file"))
  var settings: String?

  @Flag(help: "List the rules and stop.")
  var listRules = false

  @Option(help: ArgumentHelp("Explain a rule and stop.", valueName: "rule"))
  var explain: String?

  func validate() throws {
    try choice.check()
    try source.check()
    try fixing.check(source)
    if let explain { _ = try RuleOptions.rule(explain) }
    if source.isEmpty, !listRules, explain == nil {
      throw ValidationError(
        "Name at least one file, folder or address, - for standard input, --opml or --all.")
    }
  }

  func run() async throws {
    if listRules { return Output.standard.write(RuleDocumentation.list) }
    if let explain {
      return say(RuleDocumentation.explanation(of: try RuleOptions.rule(explain)))
    }
    let settings = try effectiveSettings()
    let check = try await check(settings)
    let inputs = try await source.inputs(check.fetch)
    if fixing.fix {
      return try await FixRun(options: fixing, format: settings.format, check: check).run(inputs)
    }
    var report = ValidationReport(format: settings.format)
    var progress = ProgressBar(total: inputs.count)
    try await inOrder(inputs) { input in
      await check(input)
    } each: { checked in
      progress.clear()
      report.add(checked)
      progress.advance(past: checked.result.input)
    }
    progress.clear()
    report.finish()
    if let code = report.exitCode { throw code }
  }

  /// The file's settings, and what options override of them.
  private func effectiveSettings() throws -> ValidationSettings {
    var result = ValidationSettings()
    let customary = ValidationSettings.customaryFile
    if let settings {
      result = try ValidationSettings(file: settings)
    } else if FileManager.default.fileExists(atPath: customary) {
      result = try ValidationSettings(file: customary)
    }
    if let format { result.format = format }
    if let schema { result.schema = schema }
    source.override(&result)
    choice.override(&result)
    return result
  }

  private func check(_ settings: ValidationSettings) async throws -> Check {
    var schema: AtomSchema?
    if let file = settings.schema {
      schema = AtomSchema(try await Input(name: file).read().bytes)
    }
    return Check(
      validator: FeedValidator(now: OpenSite.now(), profiles: settings.profiles), schema: schema,
      filter: settings.filter, fetch: Fetch(timeout: .seconds(settings.timeout)),
      isAboutServer: settings.http)
  }
}
