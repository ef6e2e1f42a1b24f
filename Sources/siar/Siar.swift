import ArgumentParser
import ArticleStore
import Foundation
import Newsroom
import OutletConfiguration
import Publication

/// The command. Each subcommand has a file of its own.
@main
struct Siar: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "siar",
    abstract:
      "Syndication for a regional news outlet: articles in, feeds per region and topic out.",
    discussion: """
      Reads feeds/siar.yaml; --config names another file. SIAR_* in the environment overrides the \
      file (SIAR_BASE_URL, SIAR_STORE, ...), and options override both.

      Exit codes: 0 all well, 1 errors found, 3 something could not be read or reached, 64 wrong \
      usage, 78 a setting that cannot be used.
      """,
    version: "0.1.0",
    subcommands: [
      ImportCommand.self, BuildCommand.self, ServeCommand.self, ParseCommand.self,
      ValidateCommand.self, ClassifyCommand.self, RegionsCommand.self, ArticlesCommand.self,
      PartnersCommand.self, AggregateCommand.self,
    ])

  static func main() async {
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      guard let code = code(for: error) else { exit(withError: error) }
      complain("error: \(error)")
      exit(withError: code)
    }
  }

  /// What the process ends with for an error of ours; nil for the command line's own.
  private static func code(for error: any Error) -> ExitCode? {
    switch error {
    case is ConfigurationError, is DataFileError, is PagesError: .badConfiguration
    case is ArticleRefusal: .errorsFound
    case let error as StoreError: error.isRefusal ? .errorsFound : .unreadable
    case let error as UnknownPublisher: code(for: StoreError.unknownPartner(error.name))
    case is InputError: .unreadable
    default: nil
    }
  }
}
