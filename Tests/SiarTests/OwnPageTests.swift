import Foundation
import Testing

/// A page of our own of the same build as the real one goes the same way, wherever the tests run.
@Suite struct OwnPageTests {
  static let folder = "regions/kab-sragen"

  private static let page = Program.root
    .appending(path: "Tests/NewsroomTests/Fixtures/pages/seed_build.txt").path

  @Test func itIsInAllThreeFormatsWithoutItsRelatedLists() throws {
    let newsroom = try Newsroom()
    let imported = try newsroom.siar("import", Self.page)
    #expect(imported.status == 0, "\(imported.errors)")
    let out = newsroom.folder.path("out")
    #expect(try newsroom.siar("build", "--out", out).status == 0)
    let entries = try ["rss.xml", "atom.xml", "feed.json"].map { file in
      try ParsedEntry.only(of: "\(out)/\(Self.folder)/\(file)", in: newsroom)
    }
    #expect(entries[0] == entries[1] && entries[1] == entries[2])
    #expect(entries[0].title == "Embung Desa di Sragen Mulai Diisi Air Hujan")
    #expect(entries[0].published == "2025-11-04T00:00:00+07:00")
    #expect(entries[0].authors == ["Wati"])
    #expect(entries[0].categories.contains("Kabupaten Sragen"))
    #expect(
      entries[0].content.hasPrefix("<p><em>Petani melihat embung desa (Dok. Desa)</em></p>"))
    #expect(entries[0].content.contains("sawah &amp; kebun &lt; 2 km"))
    #expect(!entries[0].content.contains("Kudus") && !entries[0].content.contains("Babinsa"))
  }

  @Test func itIsServedAndAskedForAgainGives304() throws {
    let newsroom = try Newsroom()
    #expect(try newsroom.siar("import", Self.page).status == 0)
    let server = try RunningServer(newsroom)
    for file in ["rss.xml", "atom.xml", "feed.json"] {
      let first = try server.ask("/\(Self.folder)/\(file)")
      #expect(first.status == 200 && first.body.contains("Embung Desa di Sragen"))
      let etag = try #require(first.headers["etag"])
      let again = try server.ask("/\(Self.folder)/\(file)", "-H", "If-None-Match: \(etag)")
      #expect(again.status == 304 && again.body.isEmpty)
    }
  }
}
