import ArticleStore
import Feed
import FeedAggregator
import Newsroom
import Testing

/// C13 to C18 and C20, against a server.
@Suite struct DocumentPollTests {
  private func titles(_ scene: Scene) async throws -> Set<String> {
    Set(try await scene.articles().map(\.story.headline))
  }

  private func polled(_ answers: PartnerServer.Answer...) async throws -> Scene {
    let scene = try await Scene()
    try await scene.addPartner()
    for answer in answers {
      scene.server.answer("/feed", answer)
      try await scene.poll()
    }
    try await scene.server.stop()
    return scene
  }

  @Test(
    arguments: [
      // The mark wins over HTTP, HTTP over the declaration, the declaration over nothing.
      ("\u{FEFF}", "iso-8859-1", "utf-8", "utf-8"), ("", "iso-8859-1", "utf-8", "iso-8859-1"),
      ("", nil, "iso-8859-1", "iso-8859-1"), (" \n", nil, "utf-8", "utf-8"),
    ] as [(String, String?, String, String)])
  func c13TheCharacterSetIsFoundInThisOrder(
    _ start: String, _ charset: String?, _ declared: String, _ real: String
  ) async throws {
    let feed = """
      <?xml version="1.0" encoding="\(declared)"?><rss version="2.0"><channel><title>M</title>\
      <item><guid>urn:x:1</guid><title>Kafé</title></item></channel></rss>
      """
    let body =
      real == "utf-8"
      ? Array((start + feed).utf8) : feed.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    let type = charset.map { [("Content-Type", "text/xml; charset=\($0)")] } ?? []
    let scene = try await polled(.init(fields: type, body: body))
    #expect(try await titles(scene) == ["Kafé"])
  }

  @Test func c13AnEncodingThatHadToBeRepairedIsTold() async throws {
    let feed =
      "<?xml version=\"1.0\" encoding=\"utf-8\"?><rss version=\"2.0\"><channel>"
      + "<item><guid>urn:x:1</guid><title>Kafé</title></item></channel></rss>"
    let bytes = feed.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    let scene = try await polled(.init(body: bytes))
    #expect(try await titles(scene) == ["Kafé"])
    #expect(try await scene.state().alerts.contains(.encodingRepaired))
  }

  @Test func c14ADocumentTypeIsNeitherExpandedNorFetched() async throws {
    let scene = try await Scene()
    try await scene.addPartner()
    let feed = """
      <?xml version="1.0"?><!DOCTYPE rss SYSTEM "\(scene.address("/dtd"))" [\
      <!ENTITY a "aaaa"><!ENTITY b SYSTEM "file:///etc/hostname">]><rss version="2.0"><channel>\
      <item><guid>urn:x:1</guid><title>Judul &a;&b;</title></item></channel></rss>
      """
    scene.server.answer("/feed", .init(body: Array(feed.utf8)))
    try await scene.poll()
    #expect(scene.server.requests.map(\.target) == ["/feed"])
    let title = try #require(try await titles(scene).first)
    #expect(title.hasPrefix("Judul") && !title.contains("aaaa"))
    try await scene.server.stop()
  }

  @Test func c15GuidsThatCountPositionsAreGivenUpForGood() async throws {
    let first = [
      SampleFeed.Item(1, guid: "post-number-1"), SampleFeed.Item(2, guid: "post-number-2"),
    ]
    let second = [
      SampleFeed.Item(3, guid: "post-number-1"), SampleFeed.Item(1, guid: "post-number-2"),
    ]
    let scene = try await polled(SampleFeed.answer(first), SampleFeed.answer(second))
    #expect(try await titles(scene).count == 3)
    #expect(try await scene.state().alerts.contains(.guidsDegraded))
  }

  @Test func c15AGuidThatIsAlwaysTheSameIsGivenUpForGood() async throws {
    let answers = (1...3).map { SampleFeed.answer([SampleFeed.Item($0, guid: "terbaru-saja")]) }
    let scene = try await polled(answers[0], answers[1], answers[2])
    #expect(try await titles(scene).count == 3)
    #expect(try await scene.state().guidsAreDegraded)
  }

  @Test func c15WithoutAGuidTheLinkAndWithoutALinkTheTextTellsEntriesApart() async throws {
    var (one, two) = (SampleFeed.Item(1), SampleFeed.Item(2))
    one.guid = nil
    (two.guid, two.link) = (nil, nil)
    let scene = try await polled(SampleFeed.answer([one, two]), SampleFeed.answer([two, one], []))
    #expect(try await titles(scene).count == 2)
    #expect(try await scene.store.lastSequence() == 2)
  }

  @Test func c16AMovedSiteAndAnEditedTitleAreTheSameArticles() async throws {
    let first = [SampleFeed.Item(1), SampleFeed.Item(2)]
    let moved = (1...2).map {
      SampleFeed.Item($0, title: $0 == 1 ? "Judul baru" : nil, link: "https://baru.example/\($0)")
    }
    let scene = try await polled(SampleFeed.answer(first), SampleFeed.answer(moved))
    #expect(try await titles(scene) == ["Judul baru", "Berita nomor 2"])
    #expect(try await scene.articles().count == 2)
    #expect(try await scene.state().guidsAreDegraded == false)
    #expect(
      Set(try await scene.articles().map(\.entryID)) == [
        "https://mitra.example/?p=1", "https://mitra.example/?p=2",
      ])
  }

  @Test(
    arguments: [
      ("Rabu, 7 Okt 2026 07:00 WIB", 1_791_331_200), ("7 Oktober 2026 09:00 WIT", 1_791_331_200),
      ("Wed, 07 Oct 2026 08:00:00 GMT+8", 1_791_331_200), ("2026-10-07", 1_791_306_000),
      ("Sun, 14 Oct 2063 12:00:00 GMT", 1_791_979_200), ("32 Okt 2026", 1_791_979_200),
    ] as [(String, Int64)])
  func c17DatesAreReadAndNeverInTheFuture(_ date: String, _ seconds: Int64) async throws {
    let scene = try await polled(SampleFeed.answer([SampleFeed.Item(1, date: date)]))
    #expect(try await scene.articles().first?.published.seconds == seconds)
  }

  @Test func c17ADateAloneIsInThePartnersZone() async throws {
    let scene = try await Scene()
    try await scene.addPartner { $0.zone = .eastern }
    scene.server.answer("/feed", SampleFeed.answer([SampleFeed.Item(1, date: "2026-10-07")]))
    try await scene.poll()
    #expect(try await scene.articles().first?.published.seconds == 1_791_298_800)
    try await scene.server.stop()
  }

  @Test func c18OneBadEntryNeverLosesTheOthers() async throws {
    let body = """
      <?xml version="1.0"?><rss version="2.0"><channel><title>M\u{1}</title>\
      <item><guid>urn:x:1</guid><title>Satu & dua</title></item>\
      <item><guid>urn:x:2</guid><title>Rusak <b>tebal</title><pubDate>kemarin</pubDate>\
      <item><guid>urn:x:3</guid><title>Tiga &entah;</title></item></channel></rss>
      """
    let scene = try await polled(.init(body: Array(body.utf8)))
    let found = try await titles(scene)
    #expect(found.contains("Satu & dua") && found.contains { $0.hasPrefix("Tiga") })
  }

  @Test func c20OurTextUnderAPartnersIdAndAddressIsRecognised() async throws {
    let scene = try await Scene()
    try await scene.addPartner()
    let text = "Warga bergotong royong memperbaiki jembatan gantung yang rusak diterjang banjir."
    let own = Submission(
      newID: .derived(from: "a", in: Scene.outlet.namespace),
      identities: [.headline("Jembatan Diperbaiki", Scene.start.date)],
      story: Story(headline: "Jembatan Diperbaiki", content: "<p>\(text)</p>"),
      tagging: Tagging(regions: [], regionsBy: .editor, topics: [], topicsBy: .editor),
      origin: .newsroom, published: Scene.start)
    _ = try await scene.store.append([own], apartFrom: [], now: Scene.start)
    let copy = SampleFeed.Item(1, title: "Jembatan diperbaiki", body: "<div>\(text)</div>")
    let other = SampleFeed.Item(
      2, title: "Jembatan Diperbaiki", body: "<p>Pemerintah daerah menganggarkan dana baru.</p>")
    scene.server.answer("/feed", SampleFeed.answer([copy, other]))
    #expect(try await scene.poll().result == .delivered(.init(new: 1, unchanged: 1)))
    try await scene.server.stop()
  }

  @Test func c20OurOwnArticlesAreNotPublishedAgain() async throws {
    let scene = try await Scene()
    try await scene.addPartner()
    let own = Submission(
      newID: .derived(from: "a", in: Scene.outlet.namespace), identities: [],
      story: Story(headline: "Berita sendiri", content: "<p>Isi.</p>"),
      tagging: Tagging(
        regions: [], regionsBy: .editor, topics: [], topicsBy: .editor), origin: .newsroom,
      published: Scene.start)
    _ = try await scene.store.append([own], apartFrom: [], now: Scene.start)
    // By our id, and by the address of our page.
    let items = [
      SampleFeed.Item(1, guid: own.newID.urn, title: "Berita sendiri"),
      SampleFeed.Item(2, link: Scene.outlet.page(of: own.newID)),
    ]
    scene.server.answer("/feed", SampleFeed.answer(items))
    #expect(try await scene.poll().result == .delivered(.init(unchanged: 2)))
    #expect(try await scene.articles().count == 1)
    try await scene.server.stop()
  }
}
