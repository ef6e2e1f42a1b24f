import Foundation
import Testing

/// A store that an earlier version filled, opened by this one.
///
/// `Fixtures/store-2026-11-25` was made by the program of that day: `store.sql` is its store, the other
/// files are what it printed and published. Since then memberships were laid out anew, and tables came
/// for hubs, webhooks and stories that several outlets tell. On purpose, documents name each concept
/// once now, and histories tell an erasure where it was done: so much of the files was made anew.
@Suite struct StoreUpgradeTests {
  private let newsroom: Newsroom

  init() throws {
    newsroom = try Newsroom()
    let script = """
      import sqlite3, sys
      sqlite3.connect(sys.argv[1]).executescript(open(sys.argv[2], encoding='utf-8').read())
      """
    let store = newsroom.folder.path("siar.sqlite")
    let result = try Program.run(
      "/usr/bin/python3", ["-c", script, store, Self.path("store.sql")])
    try #require(result.status == 0, "\(result.errors)")
  }

  private static func path(_ name: String) -> String {
    Program.root.appending(path: "Tests/SiarTests/Fixtures/store-2026-11-25/\(name)").path
  }

  private static func text(_ name: String) throws -> String {
    try String(contentsOfFile: path(name), encoding: .utf8)
  }

  @Test func historiesArePrintedAsBefore() throws {
    let printed = try ["2059056b", "b1ee5c80", "214b9ada"].map {
      try newsroom.siar("articles", "history", $0, "--format", "json").output
    }
    #expect(printed.joined() == (try Self.text("history.json")))
  }

  @Test func documentsAreTheSameBytes() throws {
    let out = newsroom.folder.path("out")
    #expect(try newsroom.siar("build", "--out", out).status == 0)
    for name in ["atom.xml", "feed.json"] {
      let built = try String(contentsOfFile: "\(out)/regions/kab-asahan/\(name)", encoding: .utf8)
      #expect(built == (try Self.text("kab-asahan.\(name)")), "\(name)")
    }
  }

  @Test func partnersAreThere() throws {
    #expect(
      try newsroom.siar("partners", "list", "--format", "json").output
        == Self.text("partners.json"))
  }

  /// Also an article of which names were erased is known again, and stays as it is.
  @Test func aPartnersDocumentOfBeforeIsKnown() throws {
    let again = try newsroom.siar(
      "import", "--partner", "mitra", "--terms", "full-text", "--trust", "publish",
      Self.path("mitra.xml"))
    #expect(again.output.hasSuffix("0 new, 0 revised, 2 unchanged\n"), "\(again.output)")
  }

  /// Leaves what an article joined and left before in order, and adds to it.
  @Test func articlesMoveOn() throws {
    _ = try newsroom.siar("articles", "tag", "2059056b", "--region", "kab-lumajang")
    let out = newsroom.folder.path("out")
    _ = try newsroom.siar("build", "--out", out)
    let stands = try ["kab-asahan", "kab-lumajang"].map { region in
      let file = URL(fileURLWithPath: "\(out)/regions/\(region)/feed.json")
      let feed = try JSONSerialization.jsonObject(with: try Data(contentsOf: file))
      let items = (feed as? [String: Any])?["items"] as? [[String: Any]] ?? []
      return items.contains { ($0["title"] as? String) == "Bupati Asahan Tinjau Jalan Longsor" }
    }
    #expect(stands == [false, true])
  }
}
