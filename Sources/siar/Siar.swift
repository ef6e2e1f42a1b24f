import ArgumentParser

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
      ValidateCommand.self,
    ])
}
