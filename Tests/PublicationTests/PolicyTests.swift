import ArticleStore
import Feed
import FeedGenerator
import FeedParser
import Newsroom
import Publication
import Testing

/// What editions publish of their articles, by policy and by partners' terms.
@Suite struct PolicyTests {
  private static let agency = Picture(
    url: "https://uji.example/a.jpg", type: "image/jpeg", credit: "ANTARA/Budi")
  private static let own = Picture(
    url: "https://uji.example/b.jpg", type: "image/jpeg", credit: "Siti", rights: "© Kabar Uji")

  private func newsroom(_ pattern: String, _ change: EditionPolicies.Change) throws
    -> SampleNewsroom
  {
    try SampleNewsroom { site in
      site.policies = EditionPolicies([pattern: change])
      site.reservedCredits = ["Antara"]
    }
  }

  private func entries(_ newsroom: SampleNewsroom, _ key: EditionKey, _ format: OutputFormat)
    async throws -> [Entry]
  {
    let press = try await newsroom.press(now: 5000)
    let document = try #require(try await press.document(key, file: format.fileName))
    var parser = FeedParser()
    return try parser.parse(document.body).feed.entries
  }

  @Test(arguments: [OutputFormat.rss, .atom, .jsonFeed])
  func aSummaryEditionHasNoText(format: OutputFormat) async throws {
    var change = EditionPolicies.Change()
    change.text = .summary
    let newsroom = try newsroom("regions/*", change)
    try await newsroom.publish("a", at: 1000)
    let full = try await entries(newsroom, .all, format)
    let short = try await entries(newsroom, .region("kab-asahan"), format)
    #expect(full[0].contents.map(\.value) == ["<p>Isi.</p>"])
    // JSON Feed wants one of content_html and content_text: the summary is it.
    #expect(short[0].contents.map(\.value) == (format == .jsonFeed ? ["Ringkas"] : []))
    #expect(short[0].summary?.value == "Ringkas" || format == .jsonFeed)
    #expect(short[0].id == full[0].id)
  }

  /// Of several enclosures many readers take one: the sound goes before the picture.
  @Test(arguments: [OutputFormat.rss, .atom, .jsonFeed], [EditionPolicy.Media.all, .free])
  func filmsAndSoundsAreEnclosures(format: OutputFormat, media: EditionPolicy.Media) async throws {
    var change = EditionPolicies.Change()
    change.media = media
    let newsroom = try newsroom("*", change)
    try await newsroom.publish("a", at: 1000) { submission in
      submission.story.pictures = [Self.own]
      submission.story.media = [
        MediaFile(url: "https://uji.example/c.mp3", type: "audio/mpeg", length: 7)
      ]
    }
    let entry = try #require(try await entries(newsroom, .all, format).first)
    let files = media == .all ? ["https://uji.example/c.mp3 audio/mpeg"] : []
    #expect(
      entry.enclosures.map { "\($0.url) \($0.type ?? "")" }
        == files + ["https://uji.example/b.jpg image/jpeg"])
  }

  @Test(arguments: [Partner.Terms.summary, .fullText])
  func aPartnersTextIsPublishedOnlyOnItsTerms(terms: Partner.Terms) async throws {
    let newsroom = try SampleNewsroom()
    try await newsroom.publish("a", at: 1000) { submission in
      submission.origin = .partner(
        PartnerSource(
          name: "mitra", feedID: "urn:x:mitra", title: "Mitra", link: "https://mitra.example/",
          feedURL: "https://mitra.example/feed", rights: "Hak Mitra", terms: terms))
    }
    let atom = try await entries(newsroom, .partner("mitra"), .atom)
    #expect(atom[0].contents.map(\.value) == (terms == .fullText ? ["<p>Isi.</p>"] : []))
    #expect(atom[0].source?.id == "urn:x:mitra" && atom[0].source?.title?.value == "Mitra")
    #expect(atom[0].source?.links.map(\.href).contains("https://mitra.example/") == true)
    #expect(atom[0].rights?.value == "Hak Mitra")
  }

  /// Readers that show the content do not show the summary: where there is a note, both are in it.
  @Test func aNoteIsSeenWhereTheTextIsNot() async throws {
    var change = EditionPolicies.Change()
    change.text = .summary
    let newsroom = try newsroom("*", change)
    let id = try await newsroom.publish("a", at: 1000)
    _ = try await newsroom.store.note(
      id, .erratum, .text("Bukan lima."), now: Timestamp(seconds: 2000, offset: 25_200))
    let html = try await entries(newsroom, .all, .rss)[0].contents[0].value
    #expect(html.contains("<strong>Ralat</strong>") && html.hasSuffix("<p>Ringkas</p>"))
  }

  @Test(
    arguments: [
      (.all, ["https://uji.example/a.jpg", "https://uji.example/b.jpg"], true),
      (.free, ["https://uji.example/b.jpg"], false), (.none, [], false),
    ] as [(EditionPolicy.Media, [String], Bool)])
  func picturesAreThoseThatThePolicyAllows(
    media: EditionPolicy.Media, expected: [String], inText: Bool
  ) async throws {
    var change = EditionPolicies.Change()
    change.media = media
    let newsroom = try newsroom("all", change)
    try await newsroom.publish("a", at: 1000) { submission in
      submission.story.pictures = [Self.agency, Self.own]
      submission.story.content = "<p>Isi <img src=\"https://uji.example/c.jpg\" alt=\"\"></p>"
    }
    for format in [OutputFormat.rss, .atom] {
      let entry = try await entries(newsroom, .all, format)[0]
      #expect(entry.media?.contents.compactMap(\.url) ?? [] == expected)
      #expect(entry.contents[0].value.contains("<img") == inText)
    }
    let rss = try await newsroom.press(now: 5000).document(.all, file: "rss.xml")
    let text = String(decoding: rss?.body ?? [], as: UTF8.self)
    #expect(text.contains("© Kabar Uji</media:copyright>") == !expected.isEmpty)
  }

  @Test func theRightsLineIsThePolicys() async throws {
    var change = EditionPolicies.Change()
    change.rights = "Hanya untuk mitra"
    let newsroom = try newsroom("topics/*", change)
    try await newsroom.publish("a", at: 1000) { $0.tagging.topics = ["sosial"] }
    let press = try await newsroom.press(now: 5000)
    var parser = FeedParser()
    let topic = try #require(try await press.document(.topic("sosial"), file: "atom.xml"))
    #expect(try parser.parse(topic.body).feed.rights?.value == "Hanya untuk mitra")
    let all = try #require(try await press.document(.all, file: "atom.xml"))
    #expect(try parser.parse(all.body).feed.rights == nil)
  }

  @Test(arguments: OutputFormat.allCases)
  func anAdvertorialIsLabelledInEveryFormat(format: OutputFormat) async throws {
    let newsroom = try SampleNewsroom()
    for (name, headline) in [("a", "Diskon Besar"), ("b", "ADV: Diskon Lain")] {
      try await newsroom.publish(name, headline: headline, at: 1000) {
        $0.tagging.genre = "advertorial"
      }
    }
    let press = try await newsroom.press(now: 5000)
    let body = try #require(try await press.document(.all, file: format.fileName)).body
    let text = String(decoding: body, as: UTF8.self)
    #expect(text.contains("Advertorial: Diskon Besar"))
    #expect(text.contains("ADV: Diskon Lain") && !text.contains("Advertorial: ADV"))
    #expect(text.contains("https://uji.example/genres/"))
  }

  @Test func anEditionWithoutAdvertorialsLosesWhatBecomesOne() async throws {
    var change = EditionPolicies.Change()
    change.withoutGenres = ["advertorial"]
    let newsroom = try newsroom("all", change)
    let id = try await newsroom.publish("a", at: 1000)
    #expect(try await entries(newsroom, .all, .atom).count == 1)
    var tagging = try #require(try await newsroom.store.article(id)).article.tagging
    tagging.genre = "advertorial"
    _ = try await newsroom.store.tag(id, tagging, now: Timestamp(seconds: 2000))
    #expect(try await entries(newsroom, .all, .atom).isEmpty)
    #expect(try await entries(newsroom, .region("kab-asahan"), .atom).count == 1)
    let press = try await newsroom.press(now: 5000)
    let atom = try #require(try await press.document(.all, file: "atom.xml"))
    #expect(!String(decoding: atom.body, as: UTF8.self).contains("deleted-entry"))
  }
}
