import Feed
import FeedGenerator
import Foundation
import Testing

/// The news sitemap by the rules of sitemaps.org and Google.
@Suite struct NewsSitemapTests {
  private static let site = "https://kabar.example"

  @Test func document() throws {
    let map = NewsSitemap(
      of: SampleFeeds.full, publication: "Kabar & Warta", sites: [Self.site],
      at: SampleFeeds.time(day: 27, 8).timestamp)
    #expect(String(decoding: map.render(), as: UTF8.self) == (try Fixture.text("news-sitemap.xml")))
    #expect(map.omissions == [Omission(id: "https://kabar.example/2", reason: .noAddress)])
  }

  @Test func namespaceIsDeclaredOnlyWhereItIsUsed() {
    let empty = String(decoding: NewsSitemap(publication: "Kabar").render(), as: UTF8.self)
    #expect(
      empty == """
        <?xml version="1.0" encoding="UTF-8"?>
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
        </urlset>

        """)
  }

  private static func entry(_ change: (inout Entry) -> Void = { _ in }) -> Entry {
    var entry = Entry()
    entry.id = "urn:x"
    entry.title = Text("Pasar <b>Baru</b> &amp; jalan", kind: .html)
    entry.links = [Link("\(site)/a")]
    entry.published = SampleFeeds.time(10)
    change(&entry)
    return entry
  }

  private static func map(_ entries: [Entry], language: String? = "id-ID") -> NewsSitemap {
    var feed = Feed()
    feed.title = Text("Kabar")
    feed.language = language
    feed.entries = entries
    return NewsSitemap(
      of: feed, sites: ["\(site)/", "http://127.0.0.1:8080"],
      at: SampleFeeds.time(day: 28, 10).timestamp)
  }

  @Test func page() throws {
    let map = Self.map([Self.entry()])
    let published = try #require(SampleFeeds.time(10).timestamp)
    #expect(
      map.pages == [
        .init(
          url: "https://kabar.example/a", title: "Pasar Baru & jalan", published: published,
          language: "id")
      ])
    #expect(map.publication == "Kabar")
  }

  @Test(arguments: [
    (entry { $0.title = nil }, Omission.Reason.noTitle),
    (entry { $0.title = Text(" ") }, .noTitle), (entry { $0.links = [] }, .noAddress),
    (
      entry { $0.links = [Link("https://mitra.example/a")] },
      .foreignAddress("https://mitra.example/a")
    ),
    (
      entry { $0.links = [Link("http://kabar.example/a")] },
      .foreignAddress("http://kabar.example/a")
    ),
    (
      entry { $0.links = [Link("https://kabar.example:8443/a")] },
      .foreignAddress("https://kabar.example:8443/a")
    ),
    (
      entry { $0.links = [Link("https://kabar.example@mitra.example/a")] },
      .foreignAddress("https://kabar.example@mitra.example/a")
    ),
    (entry { $0.published = nil }, .noDate),
    (entry { $0.published = SampleFeeds.time(9, 59) }, .tooOld),
    (entry { $0.published = SampleFeeds.time(day: 28, 10, 1) }, .notYet),
  ])
  func leavesOut(entry: Entry, reason: Omission.Reason) {
    let map = Self.map([entry])
    #expect(map.pages == [])
    #expect(map.omissions == [Omission(id: "urn:x", reason: reason)])
  }

  @Test(arguments: [
    (nil as String?, "id-ID", "id"), ("jv", "id", "jv"), ("zh-Hant-TW", "id", "zh-tw"),
    ("zh", "id", "zh-cn"), (nil, "", "id"),
  ])
  func language(own: String?, feed: String, expected: String) {
    let map = Self.map([Self.entry { $0.language = own }], language: feed)
    #expect(map.pages.map(\.language) == [expected])
  }

  @Test func holdsTheNewestThousand() {
    let entries = (0..<1003).map { number in
      Self.entry { entry in
        entry.id = "urn:x:\(number)"
        entry.published = FeedDate(Timestamp(seconds: 1_690_400_000 + Int64(number)))
      }
    }
    let map = Self.map(entries)
    #expect(map.pages.count == 1000)
    #expect(map.pages.first?.published.seconds == 1_690_401_002)
    #expect(
      map.omissions == ["2", "1", "0"].map { Omission(id: "urn:x:\($0)", reason: .tooMany) })
  }

  @Test(.enabled(if: Programs.xmllint != nil, "needs xmllint of libxml2-utils"))
  func everyDocumentHoldsToTheGrammar() throws {
    let xmllint = try #require(Programs.xmllint)
    try Programs.withTemporaryFolder { folder in
      let files = try (1...60 as ClosedRange<UInt64>).map { seed in
        var random = RandomFeed(seed: seed)
        let file = folder.appending(path: "\(seed).xml")
        let map = NewsSitemap(
          of: random.feed(), sites: [Self.site], at: Timestamp(seconds: 1_690_338_600))
        try Data(map.render()).write(to: file)
        return file.path
      }
      let grammar = Fixture.folder.appending(path: "Fixtures/news-sitemap.rng").path
      let result = try Programs.run(xmllint, ["--noout", "--relaxng", grammar] + files)
      #expect(result.errors.split(separator: "\n").filter { !$0.hasSuffix(" validates") } == [])
    }
  }
}
