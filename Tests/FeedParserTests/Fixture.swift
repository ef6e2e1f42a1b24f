import FeedParser
import Foundation
import Testing

/// A document `Fixtures/<format or vocabulary>/<element>_<rule>.xml` and, beside it, what
/// `siar parse` has to say of it, written from the specifications.
struct Fixture: Sendable, CustomTestStringConvertible {
  let document: URL

  var testDescription: String {
    document.pathComponents.suffix(2).joined(separator: "/")
  }

  func expected() throws -> Data {
    let name = document.deletingPathExtension().lastPathComponent
    return try Data(
      contentsOf: document.deletingLastPathComponent().appending(path: "\(name).expected.json"))
  }

  func parsed() throws -> Data {
    var parser = FeedParser()
    return Data(try parser.parse(Array(Data(contentsOf: document))).json())
  }

  static let all: [Fixture] = {
    let files = FileManager.default.enumerator(
      at: Corpus.fixtures, includingPropertiesForKeys: nil)
    return (files?.compactMap { $0 as? URL } ?? [])
      .filter { isDocument($0.lastPathComponent) }
      .sorted { $0.path < $1.path }
      .map { Fixture(document: $0) }
  }()

  private static func isDocument(_ name: String) -> Bool {
    name.hasSuffix(".xml") || (name.hasSuffix(".json") && !name.hasSuffix(".expected.json"))
  }

  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static let schema = root.appending(path: "feeds/schemas/parsed-feed.schema.json")

  /// The interpreter of the virtual environment with jsonschema.
  static let python: String? = {
    let path = root.appending(path: ".venv/bin/python").path
    return FileManager.default.isExecutableFile(atPath: path) ? path : nil
  }()
}
