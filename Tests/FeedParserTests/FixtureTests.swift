import FeedParser
import Foundation
import Testing

/// Documents of our own for every format and vocabulary, each beside what it says. Repairs and
/// encodings have tables of their own.
@Suite struct FixtureTests {
  @Test(arguments: Fixture.all)
  func saysWhatTheSpecificationsMean(_ fixture: Fixture) throws {
    let output = try fixture.parsed()
    let expected = try JSONSerialization.jsonObject(with: fixture.expected())
    let parsed = try JSONSerialization.jsonObject(with: output)
    #expect(
      try #require(parsed as? NSDictionary) == #require(expected as? NSDictionary),
      "parsed: \(String(decoding: output, as: UTF8.self))")
  }

  @Test func everyFixtureSaysWhatItProves() throws {
    #expect(!Fixture.all.isEmpty)
    for fixture in Fixture.all {
      let text = String(decoding: try Data(contentsOf: fixture.document), as: UTF8.self)
      #expect(text.contains("Description: "), "\(fixture)")
    }
  }

  @Test(.enabled(if: Fixture.python != nil, "skipped: script/test has not made .venv"))
  func followsTheSchema() throws {
    let python = try #require(Fixture.python)
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (index, fixture) in Fixture.all.enumerated() {
      try fixture.parsed().write(to: folder.appending(path: "\(index).json"))
    }
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: python)
    process.arguments = ["-c", Self.script, Fixture.schema.path, folder.path]
    process.standardOutput = output
    try process.run()
    let said = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(String(decoding: said, as: UTF8.self) == "\(Fixture.all.count) read\n")
  }

  private static let script = """
    import json, pathlib, sys, jsonschema
    check = jsonschema.Draft202012Validator(json.load(open(sys.argv[1])))
    files = sorted(pathlib.Path(sys.argv[2]).glob("*.json"))
    for file in files:
      document = json.loads(file.read_text())
      for error in check.iter_errors(document):
        print(document["format"], error.json_path, error.message[:200])
    print(len(files), "read")
    """
}
