import ArgumentParser
import FeedParser
import Foundation

struct ParseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parse",
    abstract: "Show what a feed says: RSS, Atom, JSON Feed or OPML, as JSON or as a table.",
    discussion: """
      The shape of the JSON is described in feeds/schemas/parsed-feed.schema.json; with several \
      inputs, one document a line. Exit code 0: read; 1: read after repairs; 3: unreadable.
      """)

  /// In which form a document is shown.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case json
    case summary
  }

  @Option(help: "json or summary, a table for people.")
  var format = Format.json

  @Argument(
    help: ArgumentHelp("Files, folders, addresses, or - for standard input.", valueName: "input"))
  var inputs: [String]

  func run() async throws {
    var parser = FeedParser()
    var worst: ExitCode = .success
    for input in Input.named(inputs) {
      do {
        let document = try await input.read()
        let parsed = try parser.parse(
          document.bytes, charset: document.charset, contentLocation: document.location)
        show(parsed, input.name)
        if parsed.findings.contains(where: \.isRepair), worst == .success { worst = .errorsFound }
      } catch let error as InputError {
        complain("error: \(error)")
        worst = .unreadable
      } catch let error as FeedParserError {
        complain("error: \(input.name): \(error)")
        worst = .unreadable
      }
    }
    if worst != .success { throw worst }
  }

  private func show(_ document: ParsedDocument, _ input: String) {
    switch format {
    case .json: FileHandle.standardOutput.write(Data(document.json(input: input) + [0x0A]))
    case .summary: FileHandle.standardOutput.write(Data(document.summary().utf8))
    }
  }
}
