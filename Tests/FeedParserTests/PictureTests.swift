import Feed
import FeedParser
import Testing

/// The ways in which outlets send an item's picture, each in the entry.
@Suite struct PictureTests {
  private func entry(_ item: String) throws -> Entry {
    var parser = FeedParser()
    let document = try parser.parse(
      Array(
        """
        <rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"
          xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"><channel><item>\(item)</item>
        </channel></rss>
        """.utf8))
    #expect(document.findings == [])
    return try #require(document.feed.entries.first)
  }

  @Test(arguments: [
    "<image>https://kabar.example/a.jpg</image>",
    "<image><url>https://kabar.example/a.jpg</url><title>A</title><link>https://kabar.example/</link></image>",
    "<image><link>https://kabar.example/</link><url> https://kabar.example/a.jpg </url></image>",
    "<image url='https://kabar.example/a.jpg'/>", "<image href='https://kabar.example/a.jpg'/>",
    "<image><img src='https://kabar.example/a.jpg'/></image>",
    "<img src='https://kabar.example/a.jpg'/>",
    "<thumbnail>https://kabar.example/a.jpg</thumbnail>",
    "<thumbnail url='https://kabar.example/a.jpg'/>",
    "<itunes:image href='https://kabar.example/a.jpg'/>",
    "<itunes:image>https://kabar.example/a.jpg</itunes:image>",
  ])
  func anImageIsTheEntrys(item: String) throws {
    #expect(try entry(item).image == "https://kabar.example/a.jpg")
  }

  @Test func mediaKeepCaptionCreditAndSize() throws {
    var expected = MediaContent(url: "https://kabar.example/a.jpg")
    (expected.medium, expected.width, expected.height) = ("image", 800, 450)
    expected.details.description = Text("Warga memanen")
    expected.details.title = Text("Panen")
    expected.details.credits = [MediaCredit("Rani", role: "photographer")]
    let content = """
      <media:content url="https://kabar.example/a.jpg" medium="image" width="800" height="450px">
      <media:title>Panen</media:title><media:description>Warga memanen</media:description>
      <media:credit role="photographer">Rani</media:credit></media:content>
      """
    #expect(try entry(content).media?.contents == [expected])
    let group = try entry(
      "<media:group>\(content)<media:description>Isi</media:description></media:group>")
    #expect(group.media?.groups.first?.contents == [expected])
    #expect(group.media?.groups.first?.details.description == Text("Isi"))
    let thumbnail = try entry(
      "<media:thumbnail url='https://kabar.example/a.jpg' width='80' height='45'/>")
    #expect(
      thumbnail.media?.details.thumbnails
        == [MediaThumbnail(url: "https://kabar.example/a.jpg", width: 80, height: 45)])
  }

  /// Closed too late, a medium holds the next one.
  @Test func aMediumInAMediumIsTheNext() throws {
    let media = try entry(
      """
      <media:content url="https://kabar.example/a.jpg"><media:content
      url="https://kabar.example/b.jpg"/><media:group><media:content
      url="https://kabar.example/c.jpg"/></media:group></media:content>
      """
    ).media
    #expect(
      media?.contents.map(\.url) == [
        "https://kabar.example/a.jpg", "https://kabar.example/b.jpg", "https://kabar.example/c.jpg",
      ])
  }

  @Test(arguments: ["", "IMAGE/WEBP", "image/jpeg"])
  func anEnclosureKeepsItsTypeAsWritten(type: String) throws {
    let entry = try entry("<enclosure url='https://kabar.example/a' length='' type='\(type)'/>")
    #expect(entry.enclosures == [Enclosure(url: "https://kabar.example/a", type: type)])
  }
}
