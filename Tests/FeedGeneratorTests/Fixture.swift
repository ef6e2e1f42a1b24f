import Foundation

/// Files of this package that the tests read.
enum Fixture {
  /// The folder of this file.
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
  /// The root of the package.
  static let root = folder.deletingLastPathComponent().deletingLastPathComponent()

  static func text(_ name: String) throws -> String {
    try String(
      contentsOf: folder.appending(path: "Fixtures").appending(path: name), encoding: .utf8)
  }
}
