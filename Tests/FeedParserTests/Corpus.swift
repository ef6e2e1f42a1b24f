import Foundation

/// Where test material lies that is no part of the repository.
enum Corpus {
  static let parsingCases = folder("SIAR_PARSING_CASES", "parsing-cases")
  static let realFeeds = folder("SIAR_REAL_FEEDS", "real-feeds")

  static func exists(_ folder: URL) -> Bool {
    FileManager.default.fileExists(atPath: folder.path)
  }

  /// Fixtures of our own beside the tests.
  static let fixtures = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Fixtures")

  private static func folder(_ variable: String, _ name: String) -> URL {
    if let path = ProcessInfo.processInfo.environment[variable] { return URL(filePath: path) }
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return root.deletingLastPathComponent().appending(path: "shared/corpora/\(name)")
  }
}
