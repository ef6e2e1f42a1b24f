import Feed
import FeedGenerator
import Testing

/// Dates, numbers, and what stands in for what is missing.
@Suite struct ValueTests {
  @Test(arguments: [
    (
      Timestamp(seconds: 1_690_338_600, offset: 25_200), "Wed, 26 Jul 2023 09:30:00 +0700",
      "2023-07-26T09:30:00+07:00"
    ),
    (Timestamp(seconds: 0), "Thu, 01 Jan 1970 00:00:00 +0000", "1970-01-01T00:00:00Z"),
    (
      Timestamp(seconds: 951_782_399, offset: -12_600), "Mon, 28 Feb 2000 20:29:59 -0330",
      "2000-02-28T20:29:59-03:30"
    ),
    (
      Timestamp(seconds: 1, nanoseconds: 120_000_000), "Thu, 01 Jan 1970 00:00:01 +0000",
      "1970-01-01T00:00:01.12Z"
    ),
    (
      Timestamp(seconds: 0, offset: 25_201), "Thu, 01 Jan 1970 00:00:00 +0000",
      "1970-01-01T00:00:00Z"
    ),
    (
      Timestamp(seconds: -62_135_510_400), "Tue, 02 Jan 0001 00:00:00 +0000", "0001-01-02T00:00:00Z"
    ),
  ])
  func date(moment: Timestamp, rfc822: String, rfc3339: String) {
    let fill = { (entry: inout Entry) in entry.published = FeedDate(moment) }
    #expect(Rendered.between("<pubDate>", "</pubDate>", in: Rendered.entry(.rss, fill)) == rfc822)
    #expect(
      Rendered.between("<published>", "</published>", in: Rendered.entry(.atom, fill)) == rfc3339)
  }

  @Test(arguments: [Int64.min, .max, -62_135_596_801, 253_402_300_800])
  func dateThatNoFormatCanWrite(seconds: Int64) {
    for format in OutputFormat.allCases {
      let document = Rendered.entry(format) { $0.published = FeedDate(Timestamp(seconds: seconds)) }
      #expect(!document.contains("ublished>") && !document.contains("pubDate>"))
      #expect(!document.contains("date_published"))
    }
  }

  @Test func dateWithoutMomentIsLeftOut() {
    let rss = Rendered.entry(.rss) { $0.published = FeedDate(source: "kemarin", timestamp: nil) }
    #expect(!rss.contains("pubDate"))
  }

  @Test(arguments: [
    (-6.8364, 108.2279, "-6.8364 108.2279"), (0, -0.0, "0 0"), (1e-9, 107, "0 107"),
    (-0.5, 12.000_000_1, "-0.5 12.0000001"), (1.000_000_04, 2, "1 2"),
  ])
  func point(latitude: Double, longitude: Double, expected: String) {
    let rss = Rendered.entry(.rss) {
      $0.locations = [.point(GeoPoint(latitude: latitude, longitude: longitude))]
    }
    #expect(Rendered.between("<georss:point>", "</georss:point>", in: rss) == expected)
  }

  @Test func placeThatIsNoNumberIsLeftOut() {
    for value in [Double.nan, .infinity, 1e300] {
      for format in OutputFormat.allCases {
        let document = Rendered.entry(format) {
          $0.locations = [.point(GeoPoint(latitude: value, longitude: 0))]
        }
        #expect(!document.contains("point"))
      }
    }
  }

  /// A correction moves every date of a channel.
  @Test func channelDatesMoveTogether() {
    var feed = Feed()
    feed.published = SampleFeeds.time(8)
    feed.updated = SampleFeeds.time(11)
    let rss = Rendered.document(feed, .rss)
    #expect(
      Rendered.between("<pubDate>", "</pubDate>", in: rss) == "Wed, 26 Jul 2023 11:00:00 +0700")
    #expect(
      Rendered.between("<lastBuildDate>", "</lastBuildDate>", in: rss)
        == "Wed, 26 Jul 2023 11:00:00 +0700")
  }

  /// Without a date of its own a feed has its newest entry's.
  @Test func feedDateIsTheNewestEntrys() {
    var feed = Feed()
    feed.entries = [8, 11, 9].map { hour in
      var entry = Entry()
      entry.published = SampleFeeds.time(hour)
      return entry
    }
    let atom = Rendered.document(feed, .atom)
    let head = atom.split(separator: "<entry>").first.map(String.init) ?? ""
    #expect(Rendered.between("<updated>", "</updated>", in: head) == "2023-07-26T11:00:00+07:00")
  }

  @Test func entryIsNeverUpdatedBeforeItWasPublished() {
    for (format, name) in [(OutputFormat.rss, "atom:updated"), (.atom, "updated")] {
      let document = Rendered.entry(format) { entry in
        entry.published = SampleFeeds.time(9)
        entry.updated = SampleFeeds.time(7)
      }
      #expect(
        Rendered.between("<\(name)>", "</\(name)>", in: document) == "2023-07-26T09:00:00+07:00")
    }
  }

  @Test func entryWithoutIdHasOneThatStays() {
    let titled = { (title: String) in
      Rendered.between(
        "<id>", "</id>",
        in: Rendered.entry(.atom) { entry in
          entry.id = nil
          entry.title = Text(title)
        })
    }
    #expect(titled("a") == titled("a"))
    #expect(titled("a") != titled("b"))
    let linked = Rendered.entry(.atom) { entry in
      entry.id = " "
      entry.links = [Link("https://kabar.example/1")]
    }
    #expect(Rendered.between("<id>", "</id>", in: linked) == "https://kabar.example/1")
  }

  @Test func titleOfAnEntryWithoutOneIsItsBeginning() {
    let text = String(repeating: "kata ", count: 30)
    let atom = Rendered.entry(.atom) { $0.summary = Text(text) }
    let expected = String(repeating: "kata ", count: 15) + "kata…"
    #expect(Rendered.between("<title type=\"text\">", "</title>", in: atom) == expected)
  }

  @Test func permalinkIsAnAddress() {
    let guid = { (id: String) in
      Rendered.between(
        "<guid", "</guid>",
        in: Rendered.entry(.rss) { entry in
          entry.id = id
          entry.idIsPermalink = true
        })
    }
    #expect(guid("https://kabar.example/1") == " isPermaLink=\"true\">https://kabar.example/1")
    #expect(guid("123") == " isPermaLink=\"false\">123")
  }

  /// Namespaces are declared when used, and only then.
  @Test(arguments: [OutputFormat.rss, .atom])
  func namespaces(format: OutputFormat) {
    let plain = Rendered.entry(format) { $0.title = Text("Judul") }
    #expect(!plain.contains("xmlns:"))
    let placed = Rendered.entry(format) {
      $0.locations = [.point(GeoPoint(latitude: 1, longitude: 2))]
      $0.extensions = [ExtensionElement(namespace: "urn:a", name: "b", text: "c")]
    }
    let declared = placed.matches(of: /xmlns:(\w+)="([^"]+)"/).map { "\($0.1) \($0.2)" }
    #expect(declared == ["georss http://www.georss.org/georss", "ns1 urn:a"])
    #expect(placed.contains("<ns1:b>c</ns1:b>"))
  }
}
