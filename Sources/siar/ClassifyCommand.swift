import ArgumentParser
import Foundation
import Newsroom
import OutletConfiguration

struct ClassifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "classify",
    abstract: "Show where a page belongs and what it is about, with the evidence.",
    discussion: """
      With --cases, measures the rules on labelled cases: JSON Lines with title, perhaps dateline \
      and body, and expected_region_codes with also_ok, or topics.
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

  @Argument(help: "Newsroom pages, or - for standard input.")
  var paths: [String] = []

  func validate() throws {
    guard paths.isEmpty == (cases != nil) else {
      throw ValidationError("Name pages to classify, or a file of cases with --cases.")
    }
  }

  func run() async throws {
    let settings = try options.settings()
    let rules = try OpenSite.rules(in: settings.folder)
    let classifier = Classifier(rules)
    if let cases {
      let bytes = try await Input(name: cases).read().bytes
      let report = CaseReport(
        try CaseFile(file: cases, bytes: bytes), classifier: classifier, catalog: rules.regions)
      return try show(report, text: report.text)
    }
    var failed = false
    for path in paths {
      do {
        let bytes = try await Input(name: path).read().bytes
        let page = try PageReader(options: .init(zone: settings.timeZone)).read(bytes, name: path)
        let found = classifier.classify(page.storyText)
        try show(
          found,
          text: "\(page.headline.text)\n" + found.text(regions: rules.regions, topics: rules.topics)
        )
      } catch let error as PageError {
        complain("error: \(error)")
        failed = true
      }
    }
    if failed { throw ExitCode.unreadable }
  }

  private func show(_ value: some Encodable, text: String) throws {
    if format == .json { try sayJSON(value) } else { say(text) }
  }
}
