import Foundation

/// An outlet with a store of its own, worked with through the command.
struct Newsroom {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  /// Runs the command from the root of the repository, as the README does.
  func siar(_ arguments: String...) throws -> Program {
    try siar(arguments)
  }

  func siar(_ arguments: [String]) throws -> Program {
    try Program.run(Program.siar, arguments, environment: environment)
  }

  var environment: [String: String] {
    [
      "SIAR_STORE": folder.path("siar.sqlite"),
      "SIAR_CONFIG": Program.root.appending(path: "feeds/siar.yaml").path,
    ]
  }

  static let samples = Program.root.appending(path: "feeds/samples/articles").path

  /// The real page that it all began with, where the shared material is.
  static let realPage = Program.root.appending(path: "../shared/seed/megapolitanpos-page.txt")
    .standardizedFileURL.path
  static var hasRealPage: Bool { FileManager.default.fileExists(atPath: realPage) }
}
