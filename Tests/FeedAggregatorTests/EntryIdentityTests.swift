import ArticleStore
import Feed
import FeedAggregator
import Foundation
import Newsroom
import Testing

/// Which entries are one article, and which are not. C15, C16.
@Suite struct EntryIdentityTests {
  typealias Item = IngestNewsroom.Item
  private let newsroom: IngestNewsroom

  init() throws { newsroom = try IngestNewsroom() }

  private static let long = (1...30).map { "Kalimat nomor \($0) tentang jembatan itu." }
    .joined(separator: " ")

  /// An entry as it was, and as it comes again.
  static let same: [(String, Item, Item)] = [
    (
      "https, and edited", Item(guid: "http://m.example/?p=1", link: "http://m.example/a"),
      Item(guid: "https://m.example/?p=1", link: "https://m.example/a", text: "Kini dua arah.")
    ),
    (
      "www, and edited", Item(guid: "http://m.example/a", link: "http://m.example/a"),
      Item(guid: "http://www.m.example/a", link: "http://www.m.example/a", title: "Lain Judul")
    ),
    (
      "tracking in the link, another kind of guid, and edited",
      Item(
        guid: "tag:m.example,2026:1", link: "https://m.example/a/?utm_source=rss&utm_medium=rss"),
      Item(guid: "7c1ae0a3", link: "https://m.example/a", text: "Kini dua arah.")
    ),
    (
      "the link turned into the guid",
      Item(guid: "http://m.example/?p=1", link: "http://m.example/a/"),
      Item(guid: "https://m.example/a", link: "https://m.example/amp/a", text: "Kini dua arah.")
    ),
    (
      "a guid by number, and a moved page",
      Item(guid: "https://m.example/?p=77&x=1", link: "https://m.example/a"),
      Item(
        guid: "http://www.m.example/?p=77&x=1", link: "https://m.example/2026/a",
        title: "Lain Judul")
    ),
    (
      "no guid, a final slash", Item(link: "http://m.example/a?fbclid=xyz"),
      Item(link: "https://m.example/a/", text: "Kini dua arah.")
    ),
    (
      "another system, the same moment and text", Item(guid: "lama-1", link: "https://m.example/a"),
      Item(guid: "baru-1", link: "https://m.example/b", date: "Mon, 02 Nov 2026 01:00:00 GMT")
    ),
    (
      "another system, no date, a long text",
      Item(guid: "lama-1", link: "https://m.example/a", text: long, date: nil),
      Item(guid: "baru-1", link: "https://m.example/b", text: long, date: nil)
    ),
    ("neither guid nor link", Item(), Item()),
  ]

  @Test(arguments: same)
  func itIsOneArticle(case: (name: String, before: Item, after: Item)) async throws {
    let before = try await newsroom.take(IngestNewsroom.rss([`case`.before]))
    let after = try await newsroom.take(IngestNewsroom.rss([`case`.after]), at: 1_795_003_600)
    #expect(before.map(\.article) == after.map(\.article))
    let id = try #require(after.first?.article)
    let article = try #require(try await newsroom.store.article(id))
    #expect(article.article.story.canonicalURL == `case`.after.link)
    #expect(article.article.story.headline == `case`.after.title)
  }

  static let different: [(String, Item, Item)] = [
    (
      "a headline without text", Item(guid: "g-1", link: "https://m.example/28/cuaca", text: ""),
      Item(
        guid: "g-2", link: "https://m.example/29/cuaca", text: "",
        date: "Tue, 03 Nov 2026 08:00:00 +0700")
    ),
    (
      "a teaser that recurs", Item(guid: "g-1", link: "https://m.example/28/cuaca"),
      Item(guid: "g-2", link: "https://m.example/29/cuaca", date: "Tue, 03 Nov 2026 08:00:00 +0700")
    ),
    (
      "a teaser without a date", Item(guid: "g-1", link: "https://m.example/28", date: nil),
      Item(guid: "g-2", link: "https://m.example/29", date: nil)
    ),
    (
      "a picture only",
      Item(
        guid: "g-1", link: "https://m.example/28", text: "&lt;img src='https://m.example/p.jpg'&gt;"
      ),
      Item(
        guid: "g-2", link: "https://m.example/29", text: "&lt;img src='https://m.example/p.jpg'&gt;"
      )
    ),
    (
      "the feed's own link", Item(guid: "g-1", link: "https://mitra.example/"),
      Item(guid: "g-2", link: "https://mitra.example", title: "Wali Kota Lantik Camat")
    ),
    (
      "the front of a site", Item(guid: "g-1", link: "https://lain.example/"),
      Item(
        guid: "g-2", link: "https://lain.example/?utm_source=rss", title: "Wali Kota Lantik Camat")
    ),
  ]

  @Test(arguments: different)
  func theyAreTwoArticles(case: (name: String, one: Item, other: Item)) async throws {
    let before = try await newsroom.take(IngestNewsroom.rss([`case`.one]))
    let after = try await newsroom.take(IngestNewsroom.rss([`case`.other]), at: 1_795_003_600)
    #expect(before.map(\.article) != after.map(\.article))
    #expect(try await newsroom.revisionCounts().values.sorted() == [1, 1])
  }

  static let documents: [(String, [Item])] = [
    (
      "two spellings side by side",
      [
        Item(guid: "http://m.example/a", link: "http://m.example/a"),
        Item(
          guid: "https://m.example/a", link: "https://m.example/a", title: "Wali Kota Lantik Camat"),
      ]
    ),
    (
      "one text under two guids and two links",
      [
        Item(guid: "g-1", link: "https://m.example/a"),
        Item(guid: "g-2", link: "https://m.example/b"),
      ]
    ),
    (
      "no guids and one link",
      [
        Item(link: "https://m.example/daftar", title: "Lomba Perahu"),
        Item(link: "https://m.example/daftar", title: "Pameran Batik"),
        Item(link: "http://m.example/daftar/", title: "Donor Darah"),
      ]
    ),
    (
      "no guids, and the front of the site",
      [
        Item(link: "https://m.example/", title: "Lomba Perahu"),
        Item(link: "https://m.example/", title: "Pameran Batik"),
      ]
    ),
    (
      "one's guid is the other's link",
      [
        Item(guid: "https://m.example/a", link: "https://m.example/b"),
        Item(
          guid: "https://m.example/b", link: "https://m.example/c", title: "Wali Kota Lantik Camat"),
      ]
    ),
    (
      "neither guid nor link, and another day",
      [
        Item(title: "Prakiraan Cuaca", text: ""),
        Item(title: "Prakiraan Cuaca", text: "", date: "Tue, 03 Nov 2026 08:00:00 +0700"),
      ]
    ),
  ]

  /// As often as the document comes, in whatever order.
  @Test(arguments: documents)
  func entriesOfOneDocumentStayApart(case: (name: String, items: [Item])) async throws {
    for (hour, items) in [`case`.items, `case`.items.reversed(), `case`.items].enumerated() {
      try await newsroom.take(
        IngestNewsroom.rss(items), at: 1_795_000_000 + Int64(hour) * 3600)
    }
    #expect(
      try await newsroom.revisionCounts().values.sorted() == `case`.items.map { _ in 1 })
  }

  /// Also where a feed has no guids, and another page has the text that this one had.
  @Test(arguments: [false, true])
  func whatStandsInADocumentIsTakenByNoOtherEntry(isReversed: Bool) async throws {
    let old = Item(link: "https://m.example/a", text: Self.long)
    let first = try await newsroom.take(IngestNewsroom.rss([old]))
    var edited = old
    edited.text = "Kini dua arah."
    let other = Item(link: "https://m.example/b", text: Self.long)
    let items = isReversed ? [other, edited] : [edited, other]
    let outcomes = try await newsroom.take(IngestNewsroom.rss(items), at: 1_795_003_600)
    #expect(outcomes[isReversed ? 1 : 0].article == first.first?.article)
    #expect(outcomes[0].article != outcomes[1].article)
    #expect(try await newsroom.revisionCounts().values.sorted() == [1, 2])
  }

  @Test func anAddressIsNeverSharedByPartners() async throws {
    let one = Item(guid: "https://m.example/a", link: "https://m.example/a")
    let first = try await newsroom.take(IngestNewsroom.rss([one]), from: "satu")
    let second = try await newsroom.take(IngestNewsroom.rss([one]), from: "dua")
    #expect(first.map(\.article) != second.map(\.article))
    let articles = try await newsroom.store.stories(limit: 10).map {
      $0.members.map(\.article.article.id)
    }
    #expect(articles == [first.map(\.article) + second.map(\.article)])
  }

  /// A paper's two feeds, each a partner: its canonical address says that a story is the same, whenever
  /// it was published and however the address is spelled.
  @Test(arguments: [
    (
      Item(guid: "x-1", link: "https://m.example/a"),
      Item(guid: "y-9", link: "http://www.m.example/a/?utm_source=rss")
    ),
    (
      Item(guid: "x-1", link: "https://m.example/a"),
      Item(guid: "http://m.example/a", link: "https://m.example/baca/a", title: "Lain Judul")
    ),
  ])
  func twoFeedsOfOnePaperTellOneStory(items: (one: Item, other: Item)) async throws {
    let year: Int64 = 365 * 86400
    try await newsroom.take(IngestNewsroom.rss([items.one]), from: "satu", at: 1_795_000_000 + year)
    try await newsroom.take(
      IngestNewsroom.rss([items.other]), from: "dua", at: 1_795_000_000 + year)
    let window = try #require(try await newsroom.store.edition(.all, limit: 10))
    #expect(window.1.map(\.article.origin.partner) == ["satu"])
  }

  /// Guids of a machine where the site was built say nothing across sites.
  @Test func whatTwoSitesCallTheirFirstPostIsNoStoryOfBoth() async throws {
    try await newsroom.take(
      IngestNewsroom.rss([Item(guid: "http://uji.example/?p=1", link: "https://satu.example/a")]),
      from: "satu")
    try await newsroom.take(
      IngestNewsroom.rss([
        Item(
          guid: "http://uji.example/?p=1", link: "https://dua.example/b", title: "Lain",
          text: "Hal lain.")
      ]), from: "dua")
    #expect(try await newsroom.store.stories(limit: 10).isEmpty)
  }

  @Test func aChangedAddressIsNoNews() async throws {
    let first = try await newsroom.take(
      IngestNewsroom.rss([Item(guid: "g-1", link: "http://m.example/a")]))
    let id = try #require(first.first?.article)
    let updated = try await newsroom.store.article(id)?.article.updated
    let outcomes = try await newsroom.take(
      IngestNewsroom.rss([Item(guid: "g-1", link: "https://m.example/a")]), at: 1_795_003_600)
    #expect(outcomes == [.revised(id, sequence: 2, .moved)])
    let article = try await newsroom.store.article(id)?.article
    #expect(article?.updated == updated)
    #expect(article?.story.canonicalURL == "https://m.example/a")
  }

  @Test(
    .enabled(if: IngestNewsroom.cases != nil, "../shared/cases is not there"),
    arguments: [
      (["twins-1.xml", "twins-2.xml"], [2, 2, 2]), (["no-guid-one-link.xml"], [1, 1, 1, 1]),
      (["same-headline-daily.xml"], [1, 1, 1]),
    ])
  func sharedCases(case: (files: [String], revisions: [Int])) async throws {
    let folder = try #require(IngestNewsroom.cases).appendingPathComponent("feeds")
    for file in `case`.files {
      try await newsroom.take(Array(try Data(contentsOf: folder.appendingPathComponent(file))))
    }
    #expect(try await newsroom.revisionCounts().values.sorted() == `case`.revisions)
  }

  /// What a real feed tells under two guids, or two links where it has no guids, is not lost.
  @Test(.enabled(if: IngestNewsroom.realFeeds != nil, "../shared/corpora/real-feeds is not there"))
  func realFeedsLoseNothing() async throws {
    let folder = try #require(IngestNewsroom.realFeeds)
    var (entries, lost) = (0, [String]())
    for file in try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted() {
      guard let data = try? Data(contentsOf: folder.appendingPathComponent(file)),
        let outcomes = try? await IngestNewsroom().take(Array(data), at: 1_800_000_000)
      else { continue }
      entries += outcomes.count
      lost += outcomes.filter { if case .created = $0 { false } else { true } }.map { _ in file }
    }
    #expect(entries > 1500)
    // It gives two guids, each with its link, to two notes.
    #expect(lost == ["netnewswire/scriptingNews.rss", "netnewswire/scriptingNews.rss"])
  }
}

extension IngestNewsroom {
  static let realFeeds: URL? = {
    let folder = root.appendingPathComponent("../shared/corpora/real-feeds").standardizedFileURL
    return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
  }()
}
