import FeedValidator
import Foundation
import Testing

/// One document of our own, with what must be said of it in its first comment: a rule and a path, or
/// none for no diagnostic at all.
struct Fixture: Sendable, CustomTestStringConvertible {
  let file: URL
  let bytes: [UInt8]
  let expect: String

  var testDescription: String { file.lastPathComponent }

  static let all: [Fixture] = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return (files?.allObjects ?? []).compactMap { $0 as? URL }
      .filter { $0.pathExtension != "txt" }.compactMap(Fixture.init)
      .sorted { $0.file.path < $1.file.path }
  }()

  private init?(file: URL) {
    guard let data = try? Data(contentsOf: file) else { return nil }
    let text = String(decoding: data, as: UTF8.self)
    let line = text.split(separator: "\n").first { $0.contains("Expect") } ?? ""
    self.file = file
    bytes = [UInt8](data)
    expect =
      line.split(separator: ":", maxSplits: 1).last.map {
        $0.trimmingCharacters(in: CharacterSet(charactersIn: " \","))
      } ?? ""
  }
}

@Suite("Fixtures")
struct FixtureTests {
  @Test("There are fixtures")
  func notEmpty() {
    #expect(Fixture.all.count > 80)
  }

  @Test("Each says what its comment says", arguments: Fixture.all)
  func fixture(_ fixture: Fixture) {
    let result = FeedValidator().validate(fixture.bytes, input: fixture.file.path)
    let found = result.diagnostics.map { "\($0.rule.id) \($0.path)" }
    if fixture.expect == "none" {
      #expect(found == [])
      #expect(result.verdict == .valid)
    } else {
      #expect(found.contains(fixture.expect), "found \(found)")
    }
  }
}
