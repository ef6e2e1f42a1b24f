import Foundation
import Testing

/// What the command does where its output cannot be written.
@Suite struct OutputTests {
  /// One for all tests: they only read, but for what changes nothing.
  private static let shared = Result {
    let newsroom = try Newsroom()
    _ = try newsroom.siar("import", "--quiet", Newsroom.samples)
    return newsroom
  }
  private let newsroom: Newsroom

  init() throws {
    newsroom = try Self.shared.get()
  }

  /// Every subcommand, in a way in which it has something to say.
  static let commands: [[String]] = [
    ["--help"], ["--version"], ["help", "import"], ["import", "--help"],
    ["--generate-completion-script", "bash"],
    ["import", Newsroom.samples], ["build", "--out", "OUT"],
    ["build", "--verbose", "--out", "OUT"],
    ["parse", "FEED"], ["parse", "--format", "summary", "FEED"],
    ["validate", "FEED"], ["validate", "--format", "json", "FEED"], ["validate", "--list-rules"],
    ["validate", "--explain", "rss-item-guid-missing"],
    ["validate", "--fix", "--output", "-", "FEED"],
    ["classify", "\(Newsroom.samples)/2026-04-28-umkm-payakumbuh.txt"],
    ["classify", "--again", "--all"],
    ["regions"], ["regions", "--format", "json", "asahan"],
    ["articles", "list"], ["articles", "list", "--format", "json"],
    ["articles", "duplicates", "--format", "json"],
    ["partners", "list", "--format", "json"], ["partners", "export"], ["partners", "status"],
    ["store", "backup", "OUT/copy.sqlite"], ["aggregate", "--once"],
  ]

  /// Runs the command in a shell that sets its output up, and says what it ended with.
  private func run(_ arguments: [String], _ setUp: String) throws -> Program {
    let folder = try TemporaryFolder()
    let feed = try folder.write(
      "<rss version='2.0'><channel><title>a</title></channel></rss>", to: "feed.xml")
    let out = folder.url.path
    let words = arguments.map {
      $0.replacing("FEED", with: feed).replacing("OUT", with: out)
    }
    return try Program.run(
      "/bin/bash", ["-c", setUp, Program.siar] + words, environment: newsroom.environment)
  }

  @Test(arguments: commands)
  func aFullDiskIsAnError(_ arguments: [String]) throws {
    let result = try run(arguments, "\"$0\" \"$@\" >/dev/full")
    #expect(result.status == 74, "\(arguments) \(result.errors)")
    #expect(
      result.errors.hasSuffix("error: standard output: no space left on device\n"),
      "\(result.errors)")
  }

  /// Its reader is gone before the command begins.
  @Test(arguments: commands)
  func aClosedPipeEndsTheCommandQuietly(_ arguments: [String]) throws {
    let result = try run(
      arguments, "exec 3> >(exec true); wait $!; \"$0\" \"$@\" >&3")
    #expect(result.status == 141, "\(arguments) \(result.errors)")
    #expect(!result.errors.contains("error:"), "\(arguments): \(result.errors)")
  }

  /// What is wrong goes to standard error.
  @Test(
    arguments: [
      ["nothing"], ["articles", "show", "ffffffff"], ["validate"], ["parse", "/nowhere"],
    ])
  func standardErrorIsWrittenInTheSameWay(_ arguments: [String]) throws {
    #expect(try run(arguments, "\"$0\" \"$@\" 2>/dev/full").status == 74)
    let closed = "exec 3> >(exec true); wait $!; \"$0\" \"$@\" 2>&3"
    #expect(try run(arguments, closed).status == 141)
  }

  /// Readers are served although nobody can read what the server says of itself.
  @Test(arguments: [
    ">/dev/full 2>/dev/full", "> >(head -1 >/dev/null) 2>&1", ">&- 2>&-",
  ])
  func aServerGoesOnWithoutItsLog(_ place: String) throws {
    let port = try ScriptedServer.freePort()
    let script = """
      "$0" serve --listen 127.0.0.1:\(port) \(place) &
      server=$!
      for i in $(seq 600); do
        curl -sf http://127.0.0.1:\(port)/rss.xml >/dev/null && break; sleep 0.05
      done
      sleep 0.3
      curl -s http://127.0.0.1:\(port)/readyz
      curl -s -o /dev/null -w '%{http_code}\\n' http://127.0.0.1:\(port)/rss.xml
      kill $server
      wait $server
      """
    let result = try Program.run(
      "/bin/bash", ["-c", script, Program.siar], environment: newsroom.environment)
    #expect(result.output.hasSuffix("200\n"), "\(result.output) \(result.errors)")
    if place.contains("/dev/full") {
      #expect(result.output.contains("lines of the log could not be written\n"))
    }
  }

  /// There is one place that writes to standard output and standard error.
  @Test func nothingElseWritesToThem() throws {
    let sources = Program.root.appending(path: "Sources/siar")
    let place = "Output/Output.swift"
    let forbidden = [
      "print(", "FileHandle.standard", "fputs(", "fwrite(", "StreamLogHandler",
      "TextOutputStream",
    ]
    let files = try #require(FileManager.default.enumerator(atPath: sources.path))
    for case let file as String in files where file.hasSuffix(".swift") && file != place {
      let text = try String(contentsOf: sources.appending(path: file), encoding: .utf8)
      for word in forbidden { #expect(!text.contains(word), "\(file) has \(word)") }
    }
  }
}
