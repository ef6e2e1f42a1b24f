import Feed
import FeedGenerator
import FeedParser
import SeededTexts
import Testing

/// What every document must hold to and the generator alone can see to, one demand a test. What an
/// edition puts into a document is tested where editions are made.
@Suite struct RequirementTests {
  private static func parsed(_ feed: Feed, _ format: OutputFormat) throws -> Feed {
    var parser = FeedParser()
    return try parser.parse(FeedGenerator().render(feed, as: format)).feed
  }

  @Test func theIDIsTheSameInEveryFormatAndNoAddress() throws {
    let ids = try OutputFormat.feeds.map { try Self.parsed(SampleFeeds.full, $0).entries.map(\.id) }
    #expect(ids == Array(repeating: SampleFeeds.full.entries.map(\.id), count: 3))
    let rss = Rendered.entry(.rss) { $0.id = "urn:x" }
    #expect(rss.contains("<guid isPermaLink=\"false\">urn:x</guid>"))
  }

  @Test func updatedIsNeverBeforePublished() throws {
    for format in OutputFormat.feeds {
      var feed = SampleFeeds.archive
      feed.entries[0].published = SampleFeeds.time(9)
      feed.entries[0].updated = SampleFeeds.time(7)
      let entry = try #require(try Self.parsed(feed, format).entries.first)
      #expect(entry.updated?.timestamp == SampleFeeds.time(9).timestamp)
    }
  }

  @Test func aCorrectionMovesTheDatesOfTheFeed() throws {
    var feed = SampleFeeds.full
    feed.published = nil
    let before = Rendered.document(feed, .rss)
    feed.updated = SampleFeeds.time(day: 28, 9)
    let after = Rendered.document(feed, .rss)
    for element in ["pubDate", "lastBuildDate"] {
      let dates = [before, after].map {
        Rendered.between("<\(element)>", "</\(element)>", in: $0.beforeItems)
      }
      #expect(
        dates == ["Thu, 27 Jul 2023 08:00:00 +0700", "Fri, 28 Jul 2023 09:00:00 +0700"],
        "\(element)")
    }
  }

  @Test func itemsOfRSSCarryUpdated() {
    let rss = Rendered.document(SampleFeeds.full, .rss)
    #expect(rss.contains("<atom:updated>2023-07-26T11:00:00+07:00</atom:updated>"))
  }

  /// The podcast readers' element, and its namespace, only for a picture that RSS itself cannot name.
  @Test(arguments: [("https://kabar.example/a.png", false), ("https://kabar.example/b.png", true)])
  func aPictureIsNamedOnce(logo: String, isNamedApart: Bool) {
    var feed = SampleFeeds.archive
    feed.image = FeedImage(url: "https://kabar.example/a.png", title: "Kabar")
    feed.logo = logo
    #expect(Rendered.document(feed, .rss).contains("itunes") == isNamedApart)
  }

  @Test func zonesAreNumbers() {
    for format in OutputFormat.allCases {
      let document = Rendered.document(SampleFeeds.full, format)
      #expect(!document.contains(/WIB|WITA|GMT|UTC/))
    }
  }

  /// Relative addresses become absolute with the feed's page, in every place that has an address.
  @Test(arguments: OutputFormat.allCases)
  func addressesAreAbsolute(format: OutputFormat) {
    var feed = Feed()
    feed.links = [Link("https://kabar.example/desa/")]
    feed.icon = "ikon.png"
    var entry = Entry()
    entry.id = "urn:x"
    entry.links = [Link("../a b"), Link("?q=1", rel: Link.related)]
    entry.enclosures = [Enclosure(url: "/b.mp3", type: "audio/mpeg")]
    entry.image = "//gambar.example/c.jpg"
    feed.entries = [entry]
    let document = Rendered.document(feed, format)
    let expected = [
      "https://kabar.example/a%20b", "https://kabar.example/desa/?q=1",
      "https://kabar.example/b.mp3", "https://gambar.example/c.jpg",
    ]
    // ninjs has no place for a main picture of which nothing else is known.
    for address in format == .ninjs ? expected.dropLast() : expected[...] {
      #expect(
        document.contains("\"\(address)\"") || document.contains(">\(address)<"), "\(address)")
    }
    if format == .rss || format == .atom {
      #expect(document.contains("xml:base=\"https://kabar.example/desa/\""))
    }
  }

  @Test(arguments: OutputFormat.allCases)
  func forbiddenCharactersAreLeftOutOfEveryFormat(format: OutputFormat) {
    for seed in 1...60 as ClosedRange<UInt64> {
      var random = RandomFeed(seed: seed)
      let document = Rendered.document(random.feed(), format)
      #expect(NastyText.allowed(document) == document, "seed \(seed)")
    }
  }

  @Test func noSectionEndsEarly() {
    let rss = Rendered.entry(.rss) { entry in
      entry.title = Text("Judul")
      entry.contents = [Content("a]]>b<![CDATA[c]]>")]
    }
    #expect(!rss.replacing("]]></content", with: "").contains("]]>"))
  }

  @Test func lengthsAreTrueOrZero() {
    let rss = Rendered.document(SampleFeeds.full, .rss)
    #expect(
      rss.contains(
        "<enclosure url=\"https://kabar.example/a.mp3\" length=\"0\" type=\"audio/mpeg\"/>"))
    // Atom has no zero for what is not known.
    #expect(!Rendered.document(SampleFeeds.full, .atom).contains("length=\"0\""))
  }

  @Test func mediaCarryMediumDimensionsCaptionAndCredit() {
    for format in [OutputFormat.rss, .atom] {
      let document = Rendered.document(SampleFeeds.full, format)
      #expect(
        document.contains(
          """
          <media:content url="https://kabar.example/foto.jpg" type="image/jpeg" medium="image" \
          height="800" width="1200">
          <media:description type="plain">Pasar Kadipaten</media:description>
          <media:credit role="photographer">Agit</media:credit>
          </media:content>
          """))
    }
  }

  @Test func aChannelHasTitleLinkAndDescription() {
    let rss = Rendered.document(Feed(), .rss)
    for element in ["title", "link", "description"] {
      #expect(Rendered.between("<\(element)>", "</\(element)>", in: rss)?.isEmpty == false)
    }
  }

  @Test func dimensionsOfTheImageAreTrueAndAllowed() {
    for (width, height, expected) in [
      (144, 400, ["<width>144</width>", "<height>400</height>"]), (145, 401, []),
    ] {
      var feed = Feed()
      feed.image = FeedImage(url: "https://kabar.example/l.png", width: width, height: height)
      let written = Rendered.document(feed, .rss).split(separator: "\n")
        .filter { $0.hasPrefix("<width>") || $0.hasPrefix("<height>") }
      #expect(written.map(String.init) == expected)
    }
  }

  /// Readers show every category: of a code with a label they see the label, once.
  @Test func aCategoryIsOneElementWithItsLabel() {
    let rss = Rendered.document(SampleFeeds.full, .rss)
    #expect(
      rss.contains(
        "<category domain=\"https://siar.example/regions/\">Kabupaten Majalengka</category>"))
    #expect(!rss.contains("32.10"))
  }

  @Test func entriesTellTheirLanguageWhereItDiffers() {
    let documents = OutputFormat.feeds.map { Rendered.document(SampleFeeds.full, $0) }
    #expect(documents[0].contains("<dc:language>su</dc:language>"))
    #expect(documents[1].contains("<entry xml:lang=\"su\">"))
    #expect(documents[2].contains("\"language\":\"su\""))
    for format in OutputFormat.feeds {
      var feed = SampleFeeds.full
      feed.entries[0].language = feed.language
      let document = Rendered.document(feed, format)
      #expect(!document.contains("dc:language") && !document.contains("<entry xml:lang"))
      #expect(document.ranges(of: "\"language\"").count <= 1)
    }
  }

  @Test func jsonNamesHubsAndTheNextPage() {
    var feed = SampleFeeds.full
    feed.links.append(Link("https://kabar.example/2.json", rel: "next"))
    let json = Rendered.document(feed, .jsonFeed)
    #expect(json.contains(#""hubs":[{"type":"WebSub","url":"https://hub.example/"}]"#))
    #expect(json.contains(#""next_url":"https://kabar.example/2.json""#))
    for (format, link) in [(OutputFormat.rss, "<atom:link"), (.atom, "<link")] {
      #expect(
        Rendered.document(feed, format).contains(
          "\(link) href=\"https://hub.example/\" rel=\"hub\"/>"))
    }
  }

  @Test func sourcesCarryIDTitleLinkAndRights() throws {
    for format in OutputFormat.feeds {
      let document = Rendered.document(SampleFeeds.full, format)
      for part in [
        "tag:mitra.example,2020:feed", "Mitra", "https://mitra.example/rss", "Dengan izin",
      ] {
        #expect(document.contains(part), "\(format): \(part)")
      }
    }
  }

  @Test(arguments: OutputFormat.allCases)
  func theOrderIsThatOfTheFeed(format: OutputFormat) throws {
    var feed = SampleFeeds.full
    let first = Rendered.document(feed, format)
    feed.entries.reverse()
    let second = Rendered.document(feed, format)
    let ids = feed.entries.compactMap(\.id).map { "\($0)" }
    let order = try [first, second].map { document in
      try ids.map { id in
        let place = document.firstRange(of: ">\(id)<") ?? document.firstRange(of: "\"\(id)\"")
        return (id, try #require(place).lowerBound)
      }.sorted { $0.1 < $1.1 }.map(\.0)
    }
    #expect(order == [ids.reversed(), ids])
  }

  private static let users: [String: @Sendable (inout Entry) -> Void] = [
    "content": { $0.contents = [Content("<p>x</p>")] },
    "dc": { $0.authors = [Person(name: "Agit")] },
    "dcterms": { $0.created = SampleFeeds.time(1) },
    "media": { $0.image = "https://kabar.example/a.jpg" },
    "georss": { $0.locations = [.point(GeoPoint(latitude: 1, longitude: 2))] },
    "atom": { $0.updated = SampleFeeds.time(1) },
    "thr": { $0.inReplyTo = [InReplyTo(ref: "urn:y")] },
  ]

  /// Each vocabulary is declared where it is used, and nowhere else.
  @Test(arguments: users.keys.sorted())
  func vocabulariesAreDeclaredWhereUsed(prefix: String) {
    let rss = Rendered.entry(.rss) { entry in
      entry.title = Text("Judul")
      Self.users[prefix]?(&entry)
    }
    let declared = rss.matches(of: /xmlns:([a-z]+)=/).map { String($0.1) }
    #expect(declared == [prefix])
    #expect(rss.contains("<\(prefix):"))
  }

  @Test func vocabulariesOfTheChannelAreDeclaredWhereUsed() {
    var feed = Feed()
    feed.title = Text("Kabar")
    feed.history = History(isArchive: true)
    feed.schedule = Schedule()
    feed.schedule?.updatePeriod = "hourly"
    let rss = Rendered.document(feed, .rss)
    #expect(rss.matches(of: /xmlns:([a-z]+)=/).map { String($0.1) } == ["fh", "sy"])
    feed.schedule = nil
    feed.history = History()
    feed.tombstones = [Tombstone(ref: "urn:x")]
    let atom = Rendered.document(feed, .atom)
    #expect(atom.matches(of: /xmlns:([a-z]+)=/).map { String($0.1) } == ["at"])
  }
}

extension String {
  /// A channel without its items.
  fileprivate var beforeItems: String {
    String(self[..<(firstRange(of: "<item>")?.lowerBound ?? endIndex)])
  }
}
