import ArgumentParser
import ArticleStore
import Foundation
import Newsroom
import OutletConfiguration

struct ClassifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "classify",
    abstract: "Show where a page belongs and what it is about, with the evidence.",
    discussion: """
      With --cases, measures the rules on labelled cases: JSON Lines with title, perhaps dateline \
      and body, and expected_region_codes with also_ok, topics, or language.

      With --again, considers the articles of the store that these rules have not considered yet, \
      and tells which would move; --apply moves them. What an editor set stays as it is.
      """)

  /// In which form results are shown.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
  }

  @OptionGroup var options: SiteOptions

  @Option(help: "text or json.")
  var format = Format.text

  @Option(help: ArgumentHelp("Score the rules on the cases of a file.", valueName: "file"))
  var cases: String?

  @Option(
    help: ArgumentHelp(
      "With --cases, end with exit code 1 where a share is below this, such as 0.95.",
      valueName: "share"))
  var failUnder: Double?

  @Flag(help: "Tell which articles of the store the rules would put elsewhere now.")
  var again = false

  @Flag(help: "With --again, consider also what these very rules have considered.")
  var all = false

  @Flag(help: "With --again, move them.")
  var apply = false

  @Argument(help: "Newsroom pages, a headline at least, or - for standard input.")
  var paths: [String] = []

  func validate() throws {
    guard [!paths.isEmpty, cases != nil, again].filter(\.self).count == 1 else {
      throw ValidationError(
        "Name pages to classify, or a file of cases with --cases, or say --again.")
    }
    guard again || !(apply || all) else {
      throw ValidationError("--apply and --all belong to --again.")
    }
    guard cases != nil || failUnder == nil else {
      throw ValidationError("--fail-under belongs to --cases.")
    }
    guard failUnder.map((0...1).contains) ?? true else {
      throw ValidationError("--fail-under is a share between 0 and 1.")
    }
  }

  func run() async throws {
    let settings = try options.settings()
    if again { return try await considerAgain(OpenSite(settings, apply ? .changing : .reading)) }
    let rules = try OpenSite.rules(of: settings)
    let classifier = Classifier(rules)
    if let cases { return try await score(cases, classifier, rules.regions) }
    var failed = false
    for path in paths {
      do {
        let bytes = try await Input(name: path).read().bytes
        let story = try PageReader().readStoryText(bytes, name: path)
        let found = classifier.classify(story)
        try show(
          ClassifiedPage(input: path, headline: story.headline, classification: found),
          text: "\(story.headline)\n" + found.text(regions: rules.regions, topics: rules.topics))
      } catch let error as PageError {
        complain("error: \(error)")
        failed = true
      }
    }
    if failed { throw ExitCode.unreadable }
  }

  private func score(
    _ cases: String, _ classifier: Classifier, _ regions: RegionCatalog
  ) async throws {
    let bytes = try await Input(name: cases).read().bytes
    let report = CaseReport(
      try CaseFile(file: cases, bytes: bytes), classifier: classifier, catalog: regions)
    try show(report, text: report.text)
    if let failUnder, report.lowestShare < failUnder { throw ExitCode.errorsFound }
  }

  private func considerAgain(_ site: OpenSite) async throws {
    let classifier = Classifier(site.rules)
    let reclassification = Reclassification(store: site.store, classifier: classifier)
    let plan = try await reclassification.plan(evenIfConsidered: all)
    if apply { _ = try await reclassification.carryOut(plan, now: OpenSite.now()) }
    let report = Retagging(plan, applied: apply, rules: classifier.rulesVersion)
    try show(report, text: report.text)
  }

  private func show(_ value: some Encodable, text: String) throws {
    if format == .json { try sayJSON(value) } else { say(text) }
  }
}
