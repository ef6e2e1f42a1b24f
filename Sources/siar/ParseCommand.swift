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

  @Option(help: ArgumentHelp("The largest document that is read, in MiB.", valueName: "number"))
  var maxSize = Limits().documentSize >> 20

  @Option(help: ArgumentHelp("The most entries that a document may have.", valueName: "number"))
  var maxEntries = Limits().entries

  @Argument(
    help: ArgumentHelp("Files, folders, addresses, or - for standard input.", valueName: "input"))
  var inputs: [String]

  func validate() throws {
    guard (1...64).contains(maxSize) else {
      throw ValidationError("--max-size is a number of MiB from 1 to 64.")
    }
    guard maxEntries > 0 else { throw ValidationError("--max-entries is a number from 1 up.") }
  }

  private var limits: Limits {
    var limits = Limits()
    limits.documentSize = maxSize << 20
    limits.entries = maxEntries
    return limits
  }

  func run() async throws {
    var parser = FeedParser(limits: limits)
    var worst: ExitCode = .success
    let inputs = Input.named(inputs)
    for input in inputs {
      do {
        let document = try await input.read(upTo: limits.documentSize)
        let parsed = try parser.parse(
          document.bytes, charset: document.charset, contentLocation: document.location)
        show(parsed, input.name, isOneOfMany: inputs.count > 1)
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

  private func show(_ document: ParsedDocument, _ input: String, isOneOfMany: Bool) {
    switch format {
    case .json: sayJSON(String(decoding: document.json(input: input), as: UTF8.self))
    case .summary:
      let summary = document.summary(input: isOneOfMany ? input : nil)
      Output.standard.write(summary + (isOneOfMany ? "\n" : ""))
    }
  }
}
