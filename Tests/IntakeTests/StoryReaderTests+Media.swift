import Intake
import Newsroom
import Testing

/// Pictures, films and sounds, in whichever way an entry names them.
@Suite struct StoryMediaTests {
  private let reading: Reading

  init() throws { reading = try Reading() }

  private func story(_ item: String) throws -> Story {
    try #require(
      try reading.submissions(
        """
        <item><title>Judul</title><link>https://mitra.example/1</link>
        <description>Isi.</description>\(item)</item>
        """
      ).first?.story)
  }

  private static let jpeg = Picture(url: "https://mitra.example/a.jpg", type: "image/jpeg")

  @Test(
    "A picture is found wherever it is named",
    arguments: [
      "<enclosure url=\"https://mitra.example/a.jpg\"/>",
      "<enclosure url=\"https://mitra.example/a.jpg\" type=\"\" length=\"\"/>",
      "<enclosure url=\"https://mitra.example/a.jpg\" type=\"IMAGE/JPG\"/>",
      "<enclosure url=\"https://mitra.example/a.jpg\" type=\"jpg\"/>",
      "<enclosure url=\"https://mitra.example/a.jpg\" type=\"application/octet-stream\"/>",
      "<enclosure url=\"/a.jpg\" type=\"image/jpeg\"/>",
      "<media:content url=\"https://mitra.example/a.jpg\"/>",
      "<media:content url=\"https://mitra.example/a.jpg\" medium=\"Image\"/>",
      "<media:thumbnail url=\"https://mitra.example/a.jpg\"/>",
      "<media:group><media:thumbnail url=\"https://mitra.example/a.jpg\"/></media:group>",
      "<itunes:image href=\"https://mitra.example/a.jpg\"/>",
      "<image>https://mitra.example/a.jpg</image>",
      "<image><url>https://mitra.example/a.jpg</url></image>",
      // Several sizes of one.
      "<media:content url=\"https://mitra.example/a-300x200.jpg\"/>"
        + "<enclosure url=\"http://www.mitra.example/a-150x150.jpg\"/>"
        + "<media:thumbnail url=\"https://mitra.example/a-768x512.jpg\"/>"
        + "<image>https://mitra.example/a.jpg</image>",
      "<media:content url=\"https://mitra.example/a.jpg\" type=\"image/jpeg\"/>"
        + "<media:content url=\"https://0.gravatar.com/avatar/1?s=96\" medium=\"image\"/>"
        + "<media:content url=\"https://mitra.example/t.gif\" width=\"1\" height=\"1\"/>",
    ])
  func pictures(item: String) throws {
    #expect(try story(item).pictures == [Self.jpeg])
  }

  @Test(
    "No picture",
    arguments: [
      "<enclosure url=\"https://mitra.example/a.pdf\" type=\"application/pdf\"/>",
      "<enclosure url=\"javascript:x()\" type=\"image/png\"/>", "<image>data:image/png,x</image>",
      "<enclosure url=\"http://192.168.1.1/a.jpg\" type=\"image/jpeg\"/>",
      "<media:content url=\"https://mitra.example/lihat?id=1\" type=\"text/html\"/>",
    ])
  func none(item: String) throws {
    let story = try story(item)
    #expect(story.pictures == [])
    #expect(story.media == [])
  }

  @Test func captionsAndCreditsComeWithThem() throws {
    let story = try story(
      """
      <media:group><media:credit role="photographer">Foto/Budi</media:credit>
      <media:description>Isi.</media:description>
      <media:content url="https://mitra.example/s.jpg" type="image/jpeg" width="300"/>
      <media:content url="https://mitra.example/l.jpg" type="image/jpeg" width="900" height="600">
      <media:description>Warga &amp;amp; perahu</media:description></media:content>
      <media:copyright>Hak Mitra</media:copyright></media:group>
      """)
    #expect(
      story.pictures == [
        Picture(
          url: "https://mitra.example/l.jpg", type: "image/jpeg", caption: "Warga & perahu",
          credit: "Foto/Budi", rights: "Hak Mitra", width: 900, height: 600)
      ])
  }

  @Test func filmsAndSoundsStayEnclosures() throws {
    let story = try story(
      """
      <enclosure url="https://mitra.example/a.mp3" type="audio/mpeg" length="1000"/>
      <media:group><media:title>Panen</media:title>
      <media:content url="https://mitra.example/v-480.mp4" type="mp4" height="480"/>
      <media:content url="https://mitra.example/v-720.mp4" type="VIDEO/MP4" height="720"
        duration="61"/>
      <media:thumbnail url="https://mitra.example/v.jpg"/></media:group>
      <media:content url="https://mitra.example/a.mp3" medium="audio"/>
      """)
    #expect(
      story.media == [
        MediaFile(url: "https://mitra.example/a.mp3", type: "audio/mpeg", length: 1000),
        MediaFile(
          url: "https://mitra.example/v-720.mp4", type: "video/mp4", title: "Panen", duration: 61),
      ])
    #expect(story.pictures == [Picture(url: "https://mitra.example/v.jpg", type: "image/jpeg")])
  }

  @Test func whatTheTextShowsIsNotShownBesideIt() throws {
    let story = try story(
      """
      <content:encoded><![CDATA[<p>Isi</p><img src="/a-1024x683.jpg?x=1&y=2">]]></content:encoded>
      <enclosure url="https://mitra.example/a.jpg" type="image/jpeg"/>
      <enclosure url="https://mitra.example/b.jpg" type="image/jpeg"/>
      """)
    #expect(story.pictures.count == 2)
    #expect(story.picturesBesideText.map(\.url) == ["https://mitra.example/b.jpg"])
  }

  @Test func whatIsKeptIsBounded() throws {
    let many = (0..<100).map {
      "<enclosure url=\"https://mitra.example/\($0).jpg\" type=\"image/jpeg\"/>"
        + "<enclosure url=\"https://mitra.example/\($0).mp3\" type=\"audio/mpeg\"/>"
    }
    let story = try story(many.joined())
    #expect(story.pictures.count == 32)
    #expect(story.media.count == 16)
  }
}
