import Foundation
import Newsroom

/// The rules as the outlet's folder of this repository has them.
enum ShippedRules {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: root.appending(path: path)))
  }

  static func load() throws -> ClassificationRules {
    try ClassificationRules { try bytes("feeds/\($0)") }
  }

  /// A folder of test material beside the repository, where it is present.
  static func shared(_ path: String) -> URL {
    root.deletingLastPathComponent().appending(path: "shared/\(path)")
  }

  static func hasShared(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: shared(path).path)
  }
}
