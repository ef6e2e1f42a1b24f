import Foundation
import Testing

/// The first way through the house: the page that it all began with becomes feeds.
@Suite(
  .enabled(
    if: Newsroom.hasRealPage,
    "skipped: the shared material with the real page is not beside this checkout"))
struct RealPageTests {
  static let folder = "regions/kab-majalengka/topics/teknologi"
  static let title = "Diskominfo Kolaborasi BJB Majalengka Gelar FGD Admin Medsos"
  static let caption =
    "Focus Group Discussion (FGD) admin media sosial (Medsos) instansi lingkungan"

  @Test(.enabled(if: Program.hasPython, "skipped: script/test has not made .venv"))
  func feedparserReadsItInRSSAndAtom() throws {
    let newsroom = try Newsroom()
    #expect(try newsroom.siar("import", Newsroom.realPage).status == 0)
    let out = newsroom.folder.path("out")
    #expect(try newsroom.siar("build", "--out", out).status == 0)
    let documents = try Feedparser.read(
      ["rss.xml", "atom.xml"].map { "\(out)/\(Self.folder)/\($0)" })
    #expect(documents.map(\.version) == ["rss20", "atom10"])
    #expect(documents.allSatisfy { !$0.bozo && $0.entries.count == 1 })
    #expect(documents[0].entries[0].id == documents[1].entries[0].id)
    for entry in documents.compactMap(\.entries.first) {
      #expect(entry.id.hasPrefix("urn:uuid:"))
      #expect(entry.title == Self.title)
      #expect(entry.published == "2023-07-25T17:00:00Z")
      #expect(entry.author == "Agit")
      #expect(entry.tags.contains("Kabupaten Majalengka") && !entry.tags.contains("32.10"))
      #expect(entry.content.hasPrefix("<p><em>\(Self.caption)"))
      #expect(entry.content.components(separatedBy: "<p>").count == 1 + 1 + 12)
      #expect(!entry.content.contains("Asahan") && !entry.content.contains("Blitar"))
    }
  }

  @Test func jsonFeedSaysTheSame() throws {
    let newsroom = try Newsroom()
    #expect(try newsroom.siar("import", Newsroom.realPage).status == 0)
    let out = newsroom.folder.path("out")
    #expect(try newsroom.siar("build", "--out", out).status == 0)
    let data = try Data(contentsOf: URL(fileURLWithPath: "\(out)/\(Self.folder)/feed.json"))
    let feed = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let items = try #require(feed["items"] as? [[String: Any]])
    let item = try #require(items.first)
    #expect(items.count == 1)
    #expect(item["title"] as? String == Self.title)
    #expect(item["date_published"] as? String == "2023-07-26T00:00:00+07:00")
    #expect((item["authors"] as? [[String: String]])?.map { $0["name"] } == ["Agit"])
    #expect((item["content_html"] as? String)?.hasPrefix("<p><em>\(Self.caption)") == true)
    #expect((item["id"] as? String)?.hasPrefix("urn:uuid:") == true)
    let tags = try #require(item["tags"] as? [String])
    #expect(tags.contains("Kabupaten Majalengka") && tags.contains("Teknologi & Sains"))
  }

  @Test func itIsServedAndAskedForAgainGives304() throws {
    let newsroom = try Newsroom()
    #expect(try newsroom.siar("import", Newsroom.realPage).status == 0)
    let server = try RunningServer(newsroom)
    for file in ["rss.xml", "atom.xml", "feed.json"] {
      let first = try server.ask("/\(Self.folder)/\(file)")
      #expect(first.status == 200)
      #expect(first.body.contains(Self.title))
      let etag = try #require(first.headers["etag"])
      let again = try server.ask("/\(Self.folder)/\(file)", "-H", "If-None-Match: \(etag)")
      #expect(again.status == 304 && again.body.isEmpty)
      #expect(again.headers["etag"] == etag)
    }
  }

  @Test func ourOwnParserOverLibxml2SaysTheSameOfAllThree() throws {
    let newsroom = try Newsroom()
    #expect(try newsroom.siar("import", Newsroom.realPage).status == 0)
    let out = newsroom.folder.path("out")
    #expect(try newsroom.siar("build", "--out", out).status == 0)
    let entries = try ["rss.xml", "atom.xml", "feed.json"].map { file in
      try ParsedEntry.only(of: "\(out)/\(Self.folder)/\(file)", in: newsroom)
    }
    #expect(entries[0] == entries[1] && entries[1] == entries[2])
    #expect(entries[0].title == Self.title)
    #expect(entries[0].published == "2023-07-26T00:00:00+07:00")
    #expect(entries[0].authors == ["Agit"])
    #expect(entries[0].content.hasPrefix("<p><em>\(Self.caption)"))
  }
}
