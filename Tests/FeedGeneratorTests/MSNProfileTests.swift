import Feed
import FeedGenerator
import Testing

/// What MSN asks of a feed, demand by demand.
@Suite struct MSNProfileTests {
  private static let profile = MSNProfile(sites: ["https://kabar.example"])

  private static func entry(_ change: (inout Entry) -> Void = { _ in }) -> Entry {
    var entry = Entry()
    entry.id = "urn:x"
    entry.title = Text("Harga cabai di pasar <i>tetap</i> stabil", kind: .html)
    entry.links = [Link("https://kabar.example/a")]
    entry.published = SampleFeeds.time(9)
    entry.updated = SampleFeeds.time(11)
    entry.contents = [Content("<p>Isi.</p>")]
    change(&entry)
    return entry
  }

  private static func feed(_ entries: [Entry]) -> Feed {
    var feed = Feed()
    feed.title = Text("Kabar")
    feed.language = "id"
    feed.updated = SampleFeeds.time(day: 27, 8)
    feed.links = [
      Link("http://kabar.example/msn.xml", rel: Link.selfRelation), Link("http://mitra.example/"),
    ]
    feed.entries = entries
    feed.tombstones = [Tombstone(ref: "urn:y")]
    return feed
  }

  @Test func whatIsTaken() {
    let result = Self.profile.apply(to: Self.feed([Self.entry()]))
    var expected = Self.feed([Self.entry()])
    expected.tombstones = []
    expected.links[0].href = "https://kabar.example/msn.xml"
    expected.entries[0].title = Text("Harga cabai di pasar tetap stabil")
    expected.entries[0].idIsPermalink = false
    expected.entries[0].extensions = [
      ExtensionElement(
        namespace: "http://purl.org/dc/terms/", name: "modified",
        text: "2023-07-26T11:00:00+07:00")
    ]
    #expect(result == MSNProfile.Result(feed: expected, omissions: []))
  }

  @Test func theDateOfChangeMovesWithTheEntry() {
    let documents = [11, 12].map { hour in
      let entry = Self.entry { $0.updated = SampleFeeds.time(hour) }
      let feed = Self.profile.apply(to: Self.feed([entry])).feed
      return Rendered.between(
        "<dcterms:modified>", "</dcterms:modified>", in: Rendered.document(feed, .rss))
    }
    #expect(documents == ["2023-07-26T11:00:00+07:00", "2023-07-26T12:00:00+07:00"])
  }

  @Test(arguments: [
    (entry { $0.title = nil }, Omission.Reason.noTitle),
    (entry { $0.title = Text(String(repeating: "a", count: 19)) }, .titleTooShort(19)),
    (entry { $0.title = Text("<b>Harga</b> cabai &amp; beras", kind: .html) }, .titleTooShort(19)),
    (entry { $0.title = Text(String(repeating: "é", count: 151)) }, .titleTooLong(151)),
    (entry { $0.links = [] }, .noAddress),
    (
      entry { $0.links = [Link("http://kabar.example/a")] },
      .insecureAddress("http://kabar.example/a")
    ),
    (
      entry { $0.links = [Link("https://mitra.example/a")] },
      .foreignAddress("https://mitra.example/a")
    ),
    (entry { $0.language = "jv" }, .otherLanguage("jv")), (entry { $0.published = nil }, .noDate),
    (entry { $0.published = SampleFeeds.time(day: 28, 0) }, .notYet),
    (entry { $0.published = FeedDate(Timestamp(seconds: 1_690_419_600 - 365 * 86_400)) }, .tooOld),
    (entry { $0.contents = [] }, .noText), (entry { $0.contents = [Content("<br>")] }, .noText),
  ])
  func leavesOut(entry: Entry, reason: Omission.Reason) {
    let result = Self.profile.apply(to: Self.feed([entry]))
    #expect(result.feed.entries == [])
    #expect(result.omissions == [Omission(id: "urn:x", reason: reason)])
  }

  @Test(arguments: [
    entry { $0.title = Text(String(repeating: "a", count: 20)) },
    entry { $0.title = Text(String(repeating: "é", count: 150)) },
    entry { $0.language = "id-ID" },
    entry { $0.published = FeedDate(Timestamp(seconds: 1_690_419_601 - 365 * 86_400)) },
    entry { $0.links = [Link("HTTPS://Kabar.Example/a")] },
  ])
  func takes(entry: Entry) {
    #expect(Self.profile.apply(to: Self.feed([entry])).omissions == [])
  }

  @Test func insecureFilesAreDropped() throws {
    let entry = Self.entry { entry in
      entry.enclosures = [
        Enclosure(url: "http://kabar.example/a.mp3"), Enclosure(url: "https://kabar.example/b.mp3"),
      ]
      entry.image = "http://kabar.example/a.jpg"
      entry.media = Media()
      entry.media?.contents = [MediaContent(url: "http://kabar.example/a.jpg")]
    }
    let result = try #require(Self.profile.apply(to: Self.feed([entry])).feed.entries.first)
    #expect(result.enclosures.map(\.url) == ["https://kabar.example/b.mp3"])
    #expect(result.image == nil)
    #expect(result.media == Media())
  }

  @Test func saysWhy() {
    let omission = Omission(id: "urn:x", reason: .titleTooShort(12))
    #expect(
      omission.description
        == "urn:x: the title has 12 characters, at least 20 are asked for")
  }
}
