import FeedParser
import Testing

/// The table for people.
@Suite struct SummaryTests {
  @Test func showsAFeedAsATable() throws {
    let summary = try summary(
      of: """
        <rss version="2.0"><channel><title>Kabar Kota</title><link>https://kota.example/</link>
        <item><title>Jembatan</title><link>https://kota.example/1</link>
        <pubDate>Wed, 26 Jul 2023 07:00:00 +0700</pubDate></item></channel></rss>
        """)
    #expect(
      summary == """
        format    rss-2.0
        encoding  utf-8
        title     Kabar Kota
        link      https://kota.example/
        updated   -
        entries   1

        2023-07-26T07:00:00+07:00  Jembatan\(String(repeating: " ", count: 52))  \
        https://kota.example/1


        """)
  }

  @Test func showsAListWithItsAddresses() throws {
    let summary = try summary(
      of: """
        <opml version="2.0"><head><title>Mitra</title></head><body><outline text="Jawa">
        <outline text="Kabar" type="rss" xmlUrl="https://kota.example/rss"/></outline></body></opml>
        """)
    #expect(
      summary == """
        format    opml-2.0
        encoding  utf-8
        title     Mitra
        Jawa
          Kabar  https://kota.example/rss

        """)
  }

  /// U+009B begins a command of a terminal, as escape and bracket do.
  @Test func commandsNoTerminal() throws {
    let summary = try summary(
      of: "<rss version='2.0'><channel><title>a&#x9B;2Jb&#x202E;c</title></channel></rss>")
    #expect(summary.contains("title     a 2Jb c\n"))
  }

  private func summary(of document: String) throws -> String {
    var parser = FeedParser()
    return try parser.parse(Array(document.utf8)).summary()
  }
}
