import ArgumentParser
import ArticleStore
import FeedServer
import Glibc
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
      usage, 74 a disk is full, 75 another process holds the store, 78 a setting that cannot be used, \
      141 whoever read the output has gone.
      """,
    version: "0.1.0",
    subcommands: [
      ImportCommand.self, BuildCommand.self, ServeCommand.self, ParseCommand.self,
      ValidateCommand.self, ClassifyCommand.self, RegionsCommand.self, ArticlesCommand.self,
      PartnersCommand.self, AggregateCommand.self, StoreCommand.self,
    ])

  static func main() async {
    Output.keepPlaces()
    // What cannot be written is told by the write itself.
    signal(SIGPIPE, SIG_IGN)
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
      end(.success)
    } catch {
      end(tell(error))
    }
  }

  /// Ends the process once its stores are closed.
  static func end(_ code: ExitCode) -> Never {
    OpenStores.close()
    Glibc.exit(code.rawValue)
  }

  /// Tells why the command ends, and says what the process ends with.
  private static func tell(_ error: any Error) -> ExitCode {
    if let code = code(for: error) {
      complain("error: \(error)")
      return code
    }
    if let reason = FileReason.words(error) {
      complain("error: \(FileReason.file(of: error).map { "\($0): " } ?? "")\(reason)")
      return .unreadable
    }
    // The command line's own: help and the version are asked for, anything else is wrong.
    let code = exitCode(for: error)
    let text = fullMessage(for: error)
    if !text.isEmpty { (code.isSuccess ? Output.standard : .error).write(text + "\n") }
    return code
  }

  /// What the process ends with for an error of ours; nil for others.
  private static func code(for error: any Error) -> ExitCode? {
    switch error {
    case is ConfigurationError, is DataFileError, is PagesError: .badConfiguration
    case is ArticleRefusal: .errorsFound
    case let error as StoreError: code(ofStore: error)
    case let error as UnknownPublisher: code(ofStore: .unknownPartner(error.name))
    case is InputError, is ListenError: .unreadable
    default: nil
    }
  }

  private static func code(ofStore error: StoreError) -> ExitCode {
    switch error.trouble {
    case .noRoom: .notWritten
    case .locked: .tryAgain
    default: error.isRefusal ? .errorsFound : .unreadable
    }
  }
}
