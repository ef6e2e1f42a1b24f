import Foundation
import Testing

/// `siar validate` as ops run it.
@Suite struct ValidateTests {
  private let newsroom: Newsroom

  init() throws {
    newsroom = try Newsroom()
  }

  private static let bad = """
    <?xml version="1.0"?>
    <rss version="2.0"><channel>
    <title>Kabar</title><link>https://x.example/</link>
    <item><title>Satu</title><guid>bukan alamat</guid></item>
    </channel></rss>
    """

  @Test func everyDocumentThatWePublishIsValidWithoutWarnings() throws {
    _ = try newsroom.siar("import", "--quiet", Newsroom.samples)
    let out = newsroom.folder.path("out")
    _ = try newsroom.siar("build", "--out", out)
    let result = try newsroom.siar("validate", "--strict", "--format", "jsonl", out)
    #expect(result.status == 0, "\(result.output)")
    let schema = Program.root.appending(path: "feeds/schemas/atom.rng").path
    let second = try newsroom.siar("validate", "--schema", schema, "\(out)/regions")
    #expect(second.status == 0, "\(second.output)")
    let inputs = try result.lines(of: "input")
    #expect(inputs.count > 200)
    for input in inputs { #expect(input["verdict"] as? String == "valid", "\(input)") }
  }

  @Test func anErrorIsToldWithRuleLineColumnAndPath() throws {
    let file = try newsroom.folder.write(Self.bad, to: "bad.xml")
    let result = try newsroom.siar("validate", "--format", "jsonl", file)
    #expect(result.status == 1)
    let diagnostics = try result.lines(of: "diagnostic")
    let missing = try #require(
      diagnostics.first { ($0["rule"] as? String)?.hasSuffix("description-missing") == true })
    #expect(missing["severity"] as? String == "error")
    #expect(missing["input"] as? String == file)
    let guid = try #require(
      diagnostics.first { ($0["path"] as? String)?.hasSuffix("item[1]/guid") == true })
    #expect(guid["line"] as? Int == 4)
    #expect((guid["column"] as? Int ?? 0) > 1)
    let input = try #require(try result.lines(of: "input").first)
    #expect(input["verdict"] as? String == "errors" && input["format"] as? String == "rss-2.0")
  }

  @Test func brokenMarkupIsAnErrorWithItsPlaceAndAnAbsentFileIsNot() throws {
    let file = try newsroom.folder.write("<rss version=\"2.0\">\n<channel></rss>\n", to: "x.xml")
    let broken = try newsroom.siar("validate", file)
    #expect(broken.status == 1)
    #expect(broken.output.contains("\(file):2:"))
    let absent = try newsroom.siar("validate", file, newsroom.folder.path("absent.xml"))
    #expect(absent.status == 3)
    #expect(
      absent.errors == "error: \(newsroom.folder.path("absent.xml")): no such file or directory\n")
    let nobody = try newsroom.siar("validate", "http://127.0.0.1:9/feed")
    #expect(nobody.status == 3)
    #expect(
      nobody.errors
        == "error: http://127.0.0.1:9/feed: cannot connect to http://127.0.0.1:9 "
        + "(Connection refused)\n")
  }

  @Test func aRunningServersFeedIsReadOverHTTP() throws {
    _ = try newsroom.siar("import", "--quiet", Newsroom.samples)
    let server = try RunningServer(newsroom)
    let result = try newsroom.siar(
      "validate", "--format", "jsonl", "\(server.address)/rss.xml", "\(server.address)/atom.xml",
      "\(server.address)/feed.json", "\(server.address)/feeds.opml")
    #expect(result.status == 0, "\(result.output)\(result.errors)")
    #expect(
      try result.lines(of: "input").map { $0["format"] as? String } == [
        "rss-2.0", "atom-1.0", "json-feed-1.1", "opml-2.0",
      ])
  }

  @Test(arguments: [
    ["validate"], ["validate", "--level", "loud", "x"],
    ["validate", "--ignore", "no-such-rule", "x"],
    ["import"], ["nonsense"], ["serve", "--port"],
  ])
  func wrongUsageEndsWith64(arguments: [String]) throws {
    let result = try Program.run(Program.siar, arguments, environment: newsroom.environment)
    #expect(result.status == 64)
    #expect(!result.errors.isEmpty)
  }

  @Test(.enabled(if: Program.hasPython, "skipped: script/test has not made .venv"))
  func ourJSONFeedsHoldToTheSchema() throws {
    _ = try newsroom.siar("import", "--quiet", Newsroom.samples)
    let out = newsroom.folder.path("out")
    _ = try newsroom.siar("build", "--out", out)
    let schema = Program.root.appending(path: "feeds/schemas/json-feed-1.1.schema.json").path
    let script = """
      import glob, json, jsonschema, sys
      schema = json.load(open(sys.argv[1]))
      paths = glob.glob(sys.argv[2] + '/**/feed.json', recursive=True)
      for path in paths:
        jsonschema.validate(json.load(open(path)), schema)
      print(len(paths))
      """
    let result = try Program.run(Program.python, ["-c", script, schema, out])
    #expect(result.status == 0, "\(result.errors)")
    #expect((Int(result.output.dropLast()) ?? 0) > 50)
  }
}
