import Feed
import FeedParser
import Testing

/// A smoke test over each format; the tables beside it go into detail.
@Suite struct FirstReadingTests {
  private func parse(_ text: String) throws -> ParsedDocument {
    var parser = FeedParser()
    return try parser.parse(Array(text.utf8))
  }

  @Test func readsRSS() throws {
    let document = try parse(
      """
      <?xml version="1.0"?>
      <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
      <title>Kabar</title><link>https://kabar.example/</link><description>Semua</description>
      <item><title>Satu &amp; dua</title><link>https://kabar.example/1</link>
      <guid isPermaLink="false">urn:1</guid><pubDate>Rabu, 26 Juli 2023 07:00:00 WIB</pubDate>
      <dc:creator>Agit</dc:creator><description>&lt;p&gt;Isi&lt;/p&gt;</description></item>
      </channel></rss>
      """)
    var entry = Entry()
    entry.id = "urn:1"
    entry.idIsPermalink = false
    entry.title = Text("Satu & dua")
    entry.links = [Link("https://kabar.example/1")]
    entry.published = FeedDate(
      source: "Rabu, 26 Juli 2023 07:00:00 WIB",
      timestamp: Timestamp(seconds: 1_690_329_600, offset: 25_200))
    entry.authors = [Person(name: "Agit")]
    entry.summary = Text("<p>Isi</p>", kind: .html)
    entry.position = SourcePosition(line: 4, column: 1)
    #expect(document.feed.entries == [entry])
    #expect(document.format == .rss20)
    #expect(document.encoding == "utf-8")
    #expect(document.findings == [])
  }
}
