import Feed
import FeedParser
import Intake
import Newsroom
import Testing

/// What an entry tells becomes a story with all its words, and none without any.
@Suite struct StoryReaderTests {
  private let reading: Reading

  init() throws { reading = try Reading() }

  private func story(_ item: String) throws -> Story? {
    try reading.submissions("<item><link>https://mitra.example/1</link>\(item)</item>").first?.story
  }

  @Test(
    "Headlines",
    arguments: [
      ("<description>&lt;p&gt;Jembatan itu putus.&lt;/p&gt;</description>", "Jembatan itu putus."),
      ("<title/><description>Air surut.</description>", "Air surut."),
      ("<title><![CDATA[ \n ]]></title><description>Air surut.</description>", "Air surut."),
      ("<title>&lt;p&gt;&lt;/p&gt;</title><description>Air surut.</description>", "Air surut."),
      (
        "<title>&lt;img src=\"/a.png\" alt=\"Kebakaran\"&gt;</title><description>x</description>",
        "Kebakaran"
      ),
      ("<title>Tag &lt;nav&gt; dan &lt;p&gt; baru</title>", "Tag ‹nav> dan ‹p> baru"),
      ("<title>Caf&amp;amp;eacute; &amp;amp; Teh</title>", "Café & Teh"),
      ("<description>&lt;img src=\"/a.png\" alt=\"Peta jalan\"&gt;</description>", "Peta jalan"),
      ("<media:title>Video warga</media:title>", "Video warga"),
      ("<itunes:title>Episode satu</itunes:title><description>x</description>", "Episode satu"),
      (
        "<media:group><media:description>Kapal karam.</media:description></media:group>",
        "Kapal karam."
      ),
    ])
  func headlines(item: String, expected: String) throws {
    #expect(try story(item)?.headline == expected)
  }

  @Test(arguments: [
    "http:/d", "https:a/b", "http://", "https:///a", "http://?a", "javascript:a", "urn:x",
  ])
  func anAddressWithoutAHostIsNone(link: String) throws {
    let items = "<item><title>Judul</title><link>\(link)</link></item>"
    let story = try #require(try reading.submissions(items).first?.story)
    #expect(story.canonicalURL == nil)
  }

  /// Some outlets send the picture as the content and the words as the description.
  @Test func aPictureAloneStandsBeforeTheWords() throws {
    let content = try story(
      """
      <title>Banjir</title><description>Air surut.</description>
      <content:encoded>&lt;img src="https://mitra.example/a.jpg"&gt;</content:encoded>
      """)?.content
    #expect(content == "<img src=\"https://mitra.example/a.jpg\"/>\nAir surut.")
  }

  @Test(
    "An entry without a word is no article, and told",
    arguments: [
      "", "<title/><description/>", "<title>&lt;br&gt;</title>",
      "<description>&lt;p&gt; &lt;img src=\"/a.png\"&gt;&lt;/p&gt;</description>",
      "<title>&#xA0;</title><description>&lt;script&gt;x()&lt;/script&gt;</description>",
      "<enclosure url=\"https://mitra.example/a.jpg\" type=\"image/jpeg\"/>",
      "<title>\u{200B}</title><description>&lt;p hidden&gt;x&lt;/p&gt;</description>",
    ])
  func empty(item: String) throws {
    let read = try reading.read(
      """
      <rss version="2.0"><channel><title>M</title><link>https://mitra.example/</link>
      <item><guid>urn:x:1</guid>\(item)</item><item><title>Ada</title></item></channel></rss>
      """)
    #expect(read.delivery.submissions.map(\.story.headline) == ["Ada"])
    let told = read.findings.filter { $0.code == .emptyEntry }
    #expect(told.map(\.position?.line) == [2])
  }

  @Test(
    "Texts",
    arguments: [
      (
        "<media:group><media:description>Air naik.</media:description></media:group>", "Air naik."
      ),
      ("<description> </description><media:description>Air naik.</media:description>", "Air naik."),
      (
        "<content:encoded><![CDATA[<p> </p>]]></content:encoded><description>Isi</description>",
        "Isi"
      ),
      ("<description>&amp;lt;p&amp;gt;Isi&amp;lt;/p&amp;gt;</description>", "<p>Isi</p>"),
      ("<description>Tag &amp;lt;p&amp;gt; itu</description>", "Tag &lt;p&gt; itu"),
      (
        "<description>Harga&amp;amp;nbsp;naik &amp;amp;ndash; lagi</description>",
        "Harga\u{A0}naik – lagi"
      ),
      ("<description>itu\u{92}s &amp;#147;x&amp;#148;</description>", "itu’s “x”"),
    ])
  func texts(item: String, expected: String) throws {
    #expect(try story("<title>Judul</title>\(item)")?.content == expected)
  }

  /// Atom calls text what is often markup.
  @Test func markupThatIsCalledTextIsMarkup() throws {
    let read = try reading.read(
      """
      <feed xmlns="http://www.w3.org/2005/Atom"><id>urn:x</id><title>M</title>
      <entry><id>urn:x:1</id><title>Tag &lt;b&gt; baru</title>
      <summary>Isi &lt;b&gt; itu &amp;amp; ini</summary>
      <content>&lt;p&gt;Satu &lt;b&gt;dua&lt;/b&gt;&lt;/p&gt;</content></entry></feed>
      """)
    let story = try #require(read.delivery.submissions.first?.story)
    #expect(story.headline == "Tag ‹b> baru")
    #expect(story.summary == "Isi ‹b> itu & ini")
    #expect(story.content == "<p>Satu <b>dua</b></p>")
  }
}
