import ArticleStore
import Feed
import FeedAggregator
import Foundation
import Newsroom
import Testing

@Suite struct FeedIngestTests {
  private let store: SQLiteStore
  private let ingest: FeedIngest
  private let outlet = Outlet(
    id: "uji", title: "Kabar Uji", subtitle: "Berita", baseURL: "https://uji.example",
    language: "id", zone: .western)

  init() throws {
    let feeds = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("feeds")
    let rules = try ClassificationRules { name in
      Array(try Data(contentsOf: feeds.appendingPathComponent(name)))
    }
    store = try SQLiteStore(regions: rules.regions)
    ingest = FeedIngest(
      store: store, outlet: outlet, classifier: Classifier(rules),
      intake: IntakeGuard(store: store, version: "1"))
  }

  private func rss(_ items: String) -> [UInt8] {
    Array(
      """
      <?xml version="1.0"?><rss version="2.0"><channel><title>Mitra Kabar</title>
      <link>https://mitra.example/</link><description>d</description>
      <copyright>Hak Mitra</copyright>\(items)</channel></rss>
      """.utf8)
  }

  private func take(_ items: String, at seconds: Int64 = 1_700_000_000) async throws -> [Outcome] {
    let name = try #require(PartnerName("mitra"))
    let partner = Partner(name: name, address: "https://mitra.example/feed")
    return try await ingest.ingest(rss(items), partner: partner, now: Timestamp(seconds: seconds))
      .entries.map(\.outcome)
  }

  private func item(
    _ guid: String, title: String = "Bupati Asahan Tinjau Jalan",
    link: String = "https://mitra.example/1",
    body: String = "&lt;p&gt;Isi.&lt;/p&gt;"
  ) -> String {
    """
    <item><title>\(title)</title><link>\(link)</link><guid isPermaLink="false">\(guid)</guid>
    <pubDate>Wed, 26 Jul 2023 07:00:00 WIB</pubDate><description>\(body)</description></item>
    """
  }

  @Test func anEntryBecomesAnArticleWithItsSource() async throws {
    let outcomes = try await take(item("tag:mitra.example,2023:1"))
    let id = try #require(outcomes.first?.article)
    let article = try #require(try await store.article(id)).article
    #expect(article.entryID == "tag:mitra.example,2023:1")
    #expect(article.published == Timestamp(seconds: 1_690_329_600, offset: 25_200))
    #expect(article.tagging.regions == ["kab-asahan"])
    #expect(article.story.content == "<p>Isi.</p>")
    #expect(article.story.canonicalURL == "https://mitra.example/1")
    #expect(
      article.origin
        == .partner(
          PartnerSource(
            name: "mitra", feedID: nil, title: "Mitra Kabar", link: "https://mitra.example/",
            rights: "Hak Mitra")))
  }

  @Test func nothingThatAPartnerSendsCanRun() async throws {
    let body = """
      &lt;p onclick="x()"&gt;Aman&lt;/p&gt;&lt;script&gt;x()&lt;/script&gt;\
      &lt;a href="javascript:x()"&gt;tautan&lt;/a&gt;
      """
    let outcomes = try await take(
      item("urn:x:1", title: "&lt;b&gt;Tebal&lt;/b&gt;", link: "javascript:x()", body: body))
    let id = try #require(outcomes.first?.article)
    let story = try #require(try await store.article(id)).article.story
    for text in [story.content, story.summary, story.headline, story.canonicalURL ?? ""] {
      for danger in ["script", "onclick", "javascript"] { #expect(!text.contains(danger)) }
    }
    #expect(story.content.contains("<p>Aman</p>"))
    #expect(story.canonicalURL == nil)
  }

  /// Escaped twice or thrice, for readers that decode once more, with a language and an address that
  /// are none.
  @Test func whatAPartnerWritesBecomesSound() async throws {
    let entry = """
      <item><title>Harga &amp;amp;#8216;Naik&amp;amp;#8217; &amp;amp;lt;b>5 &lt; 6</title>
      <link>https://mitra.example/100%?a=%2F%</link><guid isPermaLink="false">urn:x:1</guid>
      <language xmlns="http://purl.org/dc/elements/1.1/">bahasa indonesia</language>
      <description>Isi &amp;amp;amp; lain.</description></item>
      """
    let id = try #require(try await take(entry).first?.article)
    let story = try #require(try await store.article(id)).article.story
    #expect(story.headline == "Harga ‘Naik’ ‹b>5 < 6")
    #expect(story.summary == "Isi & lain.")
    #expect(story.canonicalURL == "https://mitra.example/100%25?a=%2F%25")
    #expect(story.language != "bahasa indonesia")
  }

  @Test func anEditedTitleIsARevisionAndTheSameFeedAgainIsNothing() async throws {
    let id = try #require(try await take(item("urn:x:1")).first?.article)
    #expect(try await take(item("urn:x:1")) == [.unchanged(id)])
    #expect(
      try await take(item("urn:x:1", title: "Judul Baru")) == [
        .revised(id, sequence: 2, .corrected)
      ])
  }

  @Test func aChangedGuidWithTheSameLinkIsTheSameArticle() async throws {
    let id = try #require(try await take(item("urn:x:1")).first?.article)
    #expect(try await take(item("urn:x:2")) == [.unchanged(id)])
  }

  @Test func guidsThatCountPositionsAreNotTrusted() async throws {
    let first = try await take(
      item("1", link: "https://mitra.example/a")
        + item("2", title: "Dua", link: "https://mitra.example/b"))
    let second = try await take(
      item("1", title: "Tiga", link: "https://mitra.example/c", body: "Lain")
        + item("2", link: "https://mitra.example/a"))
    #expect(second.last == .unchanged(first[0].article))
    #expect(!first.map(\.article).contains(second[0].article))
    let stored = try #require(try await store.article(first[0].article)).article
    #expect(stored.entryID == stored.id.urn)
  }

  @Test func aFutureDateIsThePresent() async throws {
    let outcomes = try await take(item("urn:x:1"), at: 1_600_000_000)
    let id = try #require(outcomes.first?.article)
    let article = try #require(try await store.article(id)).article
    #expect(article.status == .published)
    #expect(article.published == Timestamp(seconds: 1_600_000_000, offset: 25_200))
  }
}
