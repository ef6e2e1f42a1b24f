import Foundation
import Testing

/// What `siar validate` takes its documents from.
@Suite struct ValidateInputTests {
  private let newsroom: Newsroom

  init() throws {
    newsroom = try Newsroom()
  }

  private static let good = """
    <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>Kabar</title>
    <link>https://x.example/</link><description>Berita</description><language>id</language>
    <atom:link rel="self" href="https://x.example/rss.xml"/></channel></rss>
    """

  private func inputs(_ result: Program) throws -> [String] {
    try result.lines(of: "input").compactMap { $0["input"] as? String }
  }

  @Test func foldersAndPatternsStandForFilesInTheirOrder() throws {
    for name in ["b.xml", "a.rss", "c/d.atom", "catatan.txt", ".git/e.xml"] {
      _ = try newsroom.folder.write(Self.good, to: "umpan/\(name)")
    }
    let folder = newsroom.folder.path("umpan")
    let all = try newsroom.siar("validate", "--format", "jsonl", folder + "/")
    #expect(all.status == 0)
    #expect(try inputs(all) == ["a.rss", "b.xml", "c/d.atom"].map { "\(folder)/\($0)" })
    let some = try newsroom.siar("validate", "--format", "jsonl", folder + "/{c/*,*.[xr]*}")
    #expect(try inputs(some) == ["c/d.atom", "a.rss", "b.xml"].map { "\(folder)/\($0)" })
  }

  @Test func whatStandsForNothingIsToldAndTheOthersAreStillChecked() throws {
    let file = try newsroom.folder.write(Self.good, to: "a.xml")
    _ = try newsroom.folder.write("bukan umpan", to: "kosong/catatan.txt")
    let (empty, pattern) = (newsroom.folder.path("kosong"), newsroom.folder.path("*.rss"))
    let result = try newsroom.siar("validate", empty, pattern, file)
    #expect(result.status == 3)
    #expect(result.output == "\(file): rss-2.0, valid\n")
    #expect(result.errors.contains("error: \(empty): no feeds in this folder"))
    #expect(result.errors.contains("error: \(pattern): nothing matches\n"))
  }

  @Test(arguments: ["", " ", "\n\n\t"])
  func nothingInAFileIsCalledSo(_ text: String) throws {
    let file = try newsroom.folder.write(text, to: "a.xml")
    let result = try newsroom.siar("validate", file)
    #expect(result.status == 1)
    #expect(result.output.contains(": error: the document is empty\n"), "\(result.output)")
  }

  @Test func pipesAndStandardInputAreRead() throws {
    let file = try newsroom.folder.write(Self.good, to: "a.xml")
    let script =
      "'\(Program.siar)' validate <(cat '\(file)') && '\(Program.siar)' validate - <'\(file)' && "
      + "cat '\(file)' | '\(Program.siar)' validate -"
    let result = try Program.run(
      "/bin/bash", ["-c", script], environment: newsroom.environment)
    #expect(result.status == 0, "\(result.errors)")
    let lines = result.output.split(separator: "\n")
    #expect(lines.count == 3 && lines.allSatisfy { $0.hasSuffix(": rss-2.0, valid") })
    #expect(lines.first?.hasPrefix("/dev/fd/") == true)
  }

  @Test func anOPMLListStandsForItsFeedsEachOnce() throws {
    let server = try ScriptedServer { request in
      request.path == "/daftar.opml"
        ? .init(body: Array(Self.list(["/satu.xml", "dua.xml", "/satu.xml"]).utf8))
        : .init(body: Array(Self.good.utf8))
    }
    let list = "\(server.address)/daftar.opml"
    let remote = try newsroom.siar("validate", "--format", "jsonl", "--opml", list)
    #expect(try inputs(remote) == ["satu", "dua"].map { "\(server.address)/\($0).xml" })
    _ = try newsroom.folder.write(Self.good, to: "mitra/a.xml")
    let file = try newsroom.folder.write(
      Self.list(["a.xml", "\(server.address)/tiga.xml"]), to: "mitra/daftar.opml")
    let local = try newsroom.siar("validate", "--format", "jsonl", "--opml", file)
    #expect(local.status == 0, "\(local.errors)")
    #expect(
      try inputs(local) == [newsroom.folder.path("mitra/a.xml"), "\(server.address)/tiga.xml"])
  }

  @Test(arguments: [
    ("<opml version=\"2.0\"><body><outline text=\"a\"/></body></opml>", "the list names no feeds"),
    (good, "this is a feed, not an OPML list"), ("bukan apa-apa", "feed"),
  ])
  func aListThatIsNoneIsUnreadable(text: String, reason: String) throws {
    let file = try newsroom.folder.write(text, to: "daftar.opml")
    let result = try newsroom.siar("validate", "--opml", file)
    #expect(result.status == 3)
    #expect(result.errors.hasPrefix("error: \(file): ") && result.errors.contains(reason))
  }

  private static func list(_ addresses: [String]) -> String {
    let outlines = addresses.map { "<outline type=\"rss\" text=\"a\" xmlUrl=\"\($0)\"/>" }
    return "<opml version=\"2.0\"><head/><body><outline text=\"g\">\(outlines.joined())"
      + "</outline></body></opml>"
  }

  @Test func allIsEverythingThatTheRunningServerPublishes() throws {
    _ = try newsroom.siar("import", "--quiet", Newsroom.samples)
    let port = try ScriptedServer.freePort()
    let server = try RunningServer(newsroom, port: port)
    let settings = try newsroom.folder.write(
      "baseURL: \(server.address)\n", to: "siar.yaml")
    let own = try ScriptedServer { request in
      guard request.path == "/feeds.opml" else { return .init(body: Array(Self.good.utf8)) }
      return .init(body: Array(Self.list(["/a/rss.xml", "/b/atom.xml"]).utf8))
    }
    let result = try newsroom.siar(
      "validate", "--format", "jsonl", "--all", "--config", settings)
    #expect(try inputs(result).first == "\(server.address)/feeds.opml")
    #expect(try inputs(result).count > 50)
    #expect(result.status == 0, "\(result.errors)")
    let verdicts = try result.lines(of: "input").map { $0["verdict"] as? String }
    #expect(verdicts.allSatisfy { $0 == "valid" })
    let other = try Program.run(
      Program.siar, ["validate", "--format", "jsonl", "--all", "--config", settings],
      environment: ["SIAR_BASE_URL": own.address])
    #expect(
      try inputs(other) == ["/feeds.opml", "/a/rss.xml", "/b/atom.xml"].map { own.address + $0 })
    let nobody = try Program.run(
      Program.siar, ["validate", "--all", "--config", settings],
      environment: ["SIAR_BASE_URL": "http://127.0.0.1:9"])
    #expect(nobody.status == 3)
    #expect(nobody.errors.contains("cannot connect to http://127.0.0.1:9 (Connection refused)"))
  }

  @Test func aBarIsDrawnOnATerminalAndNowhereElse() throws {
    let server = try ScriptedServer { _ in
      Thread.sleep(forTimeInterval: 0.2)
      return .init(body: Array(Self.good.utf8))
    }
    let addresses = (0..<8).map { "\(server.address)/\($0)" }
    let line = "'\(Program.siar)' validate --format jsonl " + addresses.joined(separator: " ")
    let environment = newsroom.environment.merging(["TERM": "xterm"]) { $1 }
    let terminal = try Program.run(
      "/usr/bin/script", ["-qec", line, "/dev/null"], environment: environment)
    #expect(terminal.output.contains("#") && terminal.output.contains("/8 http"))
    let piped = try Program.run(
      "/usr/bin/script", ["-qec", "\(line) | cat", "/dev/null"], environment: environment)
    #expect(!piped.output.contains("/8 http"))
    #expect(piped.output.split(separator: "\r\n").count == 8)
  }
}
