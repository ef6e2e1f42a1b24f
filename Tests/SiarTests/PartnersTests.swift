import Foundation
import Testing

/// `siar partners` and `siar aggregate`, against a server on this machine.
@Suite struct PartnersTests {
  private let newsroom: Newsroom
  private let server: ScriptedServer

  init() throws {
    newsroom = try Newsroom()
    server = try ScriptedServer { request in
      switch request.path {
      case "/":
        return .init(body: Array(Self.home.utf8))
      case "/feed.xml":
        return request.fields["if-none-match"] == "\"1\""
          ? .init(status: 304)
          : .init(fields: [("ETag", "\"1\"")], body: Array(Self.feed.utf8))
      case "/rahasia":
        return request.fields["authorization"] == "Basic YTpi"
          ? .init(body: Array(Self.feed.utf8)) : .init(status: 401)
      default: return .init(status: 404)
      }
    }
  }

  private static let home = """
    <html><head><link rel="alternate" type="application/rss+xml" title="Komentar" href="/komentar">
    <link rel='alternate' type='application/rss+xml' href='feed.xml'></head></html>
    """
  private static let feed = """
    <?xml version="1.0"?><rss version="2.0"><channel><title>Mitra Kabar</title>
    <link>https://mitra.example/</link><description>d</description>
    <item><guid>urn:x:1</guid><title>Bupati Asahan Tinjau Jalan</title><description>Isi.</description>
    </item></channel></rss>
    """

  private func siar(_ arguments: String..., opens: Bool = true) throws -> Program {
    var environment = newsroom.environment
    environment["KUNCI"] = "a:b"
    if opens {
      environment["SIAR_AGGREGATOR_ALLOW_HOSTS"] = String(server.address.dropFirst(7))
    }
    return try Program.run(Program.siar, arguments, environment: environment)
  }

  @Test func aPartnerIsAddedByItsHomePageAndPolled() throws {
    let added = try siar("partners", "add", server.address, "--name", "mitra")
    #expect(added.status == 0)
    #expect(added.output.hasPrefix("Added mitra: Mitra Kabar\n  \(server.address)/feed.xml\n"))
    let polled = try siar("partners", "poll", "mitra")
    #expect(polled.output.hasPrefix("mitra  1 new, 0 revised, 0 unchanged  ("))
    let again = try siar("partners", "poll", "mitra", "--format", "json")
    let line = try #require(
      try JSONSerialization.jsonObject(with: Data(again.output.utf8)) as? [String: Any])
    #expect(line["partner"] as? String == "mitra" && line["result"] as? String == "unchanged")
    let status = try siar("partners", "status", "mitra", "--format", "json")
    #expect(status.output.contains("\"state\":\"healthy\"") && status.status == 0)
    #expect(try siar("regions", "kab-asahan").output.contains("  1\n"))
  }

  @Test func whatIsGivenToAddObeysTheRulesOfAddresses() throws {
    for address in [server.address, "http://2130706433:8080/", "file:///etc/passwd", "ftp://x.y/"] {
      let added = try siar("partners", "add", address, "--name", "mitra", opens: false)
      #expect(added.status == 3 && added.errors.hasPrefix("error: not added: "))
    }
    #expect(server.requests.isEmpty)
  }

  @Test func theShippedListIsReadOnceAndThenTheStoreHoldsTheTruth() throws {
    // Who only looks begins no store.
    #expect(try siar("partners", "list").status == 3)
    #expect(
      try siar("partners", "remove", "antara-sumut", "antara-jabar", "antara-kalbar").status == 0)
    #expect(try siar("partners", "list").output.hasPrefix("No partners yet"))
    #expect(server.requests.isEmpty)
  }

  @Test func anExportedListIsImportedAsItWas() throws {
    _ = try siar(
      "partners", "add", "\(server.address)/feed.xml", "--name", "mitra", "--regions", "kab-asahan",
      "--terms", "summary", "--trust", "hold", "--rights", "© Mitra & kawan", "--zone", "WIT",
      "--min-interval", "30m", "--max-interval", "1d", "--credentials", "env:KUNCI", "--paused")
    let list = try siar("partners", "export").output
    #expect(list.contains(" xmlns:siar=\"tag:siar,2026:partners\"") && !list.contains("ns1"))
    let before = try siar("partners", "list", "--format", "json").output
    let file = try newsroom.folder.write(list, to: "mitra.opml")
    #expect(
      try siar("partners", "import", file).output == "0 added, 0 changed, 4 unchanged\n")
    _ = try siar("partners", "remove", "mitra")
    #expect(
      try siar("partners", "import", file).output == "1 added, 0 changed, 3 unchanged\n")
    #expect(try siar("partners", "list", "--format", "json").output == before)
  }

  @Test(arguments: [
    ("siar:terms=\"semua\"", "siar:terms: expected full-text or summary, found \"semua\""),
    ("siar:regions=\"atlantis\"", "no region is called \"atlantis\""),
    ("siar:name=\"Tidak Boleh\"", "siar:name: expected lower-case letters"),
    ("siar:warna=\"biru\"", "unknown attribute siar:warna"),
  ])
  func aBadOutlineIsToldAndTheOthersAreImported(_ attribute: String, _ message: String) throws {
    let list = """
      <?xml version="1.0"?><opml version="2.0" xmlns:siar="tag:siar,2026:partners"><head/><body>
      <outline type="rss" text="Buruk" xmlUrl="https://buruk.example/feed" \(attribute)/>
      <outline type="rss" text="Baik" xmlUrl="https://baik.example/feed"/></body></opml>
      """
    let file = try newsroom.folder.write(list, to: "mitra.opml")
    let result = try siar("partners", "import", file)
    #expect(result.status == 1)
    #expect(result.errors.contains("\(file): Buruk: \(message)"))
    #expect(result.output.hasPrefix("1 added"))
  }

  @Test func credentialsAreSentAndNeverShown() throws {
    let added = try siar(
      "partners", "add", "\(server.address)/rahasia", "--name", "mitra", "--credentials",
      "env:KUNCI")
    #expect(added.status == 0)
    let outputs = try [
      siar("partners", "poll", "mitra"), siar("partners", "show", "mitra"),
      siar("partners", "list", "--format", "json"), siar("partners", "export"),
    ].map(\.output).joined()
    #expect(outputs.contains("env:KUNCI"))
    #expect(!outputs.contains("YTpi") && !outputs.contains("a:b"))
    let missing = try Program.run(
      Program.siar, ["partners", "poll", "mitra"],
      environment: newsroom.environment.merging([
        "SIAR_AGGREGATOR_ALLOW_HOSTS": "127.0.0.1"
      ]) { $1 })
    #expect(missing.status == 3)
    #expect(missing.output.contains("failed (credentials): no credentials in env:KUNCI"))
  }

  @Test func aggregateOncePollsWhatIsDue() throws {
    _ = try siar("partners", "add", "\(server.address)/feed.xml", "--name", "mitra")
    #expect(
      try siar("aggregate", "--once").output == "mitra  1 new, 0 revised, 0 unchanged\n")
    #expect(try siar("aggregate", "--once").output == "Nobody is due.\n")
  }

  @Test func whatIsHeldForAnEditorIsSeenAndReleased() throws {
    _ = try siar(
      "partners", "add", "\(server.address)/feed.xml", "--name", "mitra", "--trust", "hold")
    _ = try siar("partners", "poll", "mitra")
    #expect(!(try siar("regions", "kab-asahan").output.contains("  1\n")))
    let held = try siar("articles", "list", "--status", "held").output
    #expect(held.contains("held       Bupati Asahan Tinjau Jalan") && held.contains("@mitra"))
    let released = try siar("articles", "release", String(held.prefix(8)))
    #expect(released.output.contains("published  Bupati Asahan Tinjau Jalan"))
    #expect(try siar("regions", "kab-asahan").output.contains("  1\n"))
    let again = try siar("articles", "release", String(held.prefix(8)))
    #expect(again.status == 1 && again.errors.contains("this needs one that is held"))
    #expect(try siar("articles", "release", "--partner", "mitra").errors == "nothing is held\n")
  }

  @Test func aPausedPartnerIsLeftAloneUntilItIsResumed() throws {
    _ = try siar("partners", "add", "\(server.address)/feed.xml", "--name", "mitra")
    #expect(try siar("partners", "pause", "mitra").status == 0)
    #expect(try siar("aggregate", "--once").output == "Nobody is due.\n")
    #expect(try siar("partners", "resume", "mitra").status == 0)
    #expect(try siar("aggregate", "--once").output.hasPrefix("mitra  1 new"))
    let unknown = try siar("partners", "pause", "siapa")
    #expect(unknown.errors == "error: no partner is called siapa\n")
    // As for an unknown article.
    #expect(unknown.status == 1)
  }
}
