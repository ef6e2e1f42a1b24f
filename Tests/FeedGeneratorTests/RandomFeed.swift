import Feed

/// Makes feeds of every shape: each property there or not, each text out of ``NastyText``.
struct RandomFeed {
  private var generator: SeededGenerator
  /// Whether addresses, dates and persons are such as a document can carry unchanged; texts are wild
  /// all the same.
  private let isSound: Bool

  private let samples: [String]

  init(seed: UInt64, isSound: Bool = false, samples: [String] = NastyText.samples) {
    generator = SeededGenerator(seed: seed)
    self.isSound = isSound
    self.samples = samples
  }

  mutating func feed() -> Feed {
    var feed = Feed()
    feed.id = uuid()
    feed.title = maybe { $0.styledText() }
    feed.subtitle = maybe { $0.styledText() }
    feed.links = feedLinks()
    feed.updated = isSound ? date() : maybe { $0.date() }
    feed.published = maybe { $0.date() }
    feed.language = maybe { _ in "id" }
    feed.authors = list { $0.person() }
    feed.contributors = list { $0.person() }
    feed.managingEditor = maybe { $0.person() }
    feed.webMaster = maybe { $0.person() }
    feed.categories = list { $0.category() }
    feed.generator = maybe { Generator($0.text(), uri: $0.maybe { $0.url() }, version: $0.text()) }
    feed.icon = maybe { $0.url() }
    feed.logo = maybe { $0.url() }
    feed.image = maybe {
      FeedImage(url: $0.url(), title: $0.maybe { $0.text() }, width: $0.number(300), height: 40)
    }
    feed.rights = maybe { $0.styledText() }
    feed.licenses = list { License(url: $0.url()) }
    feed.schedule = maybe { $0.schedule() }
    feed.history = history()
    feed.hubs = list { Hub(url: $0.url()) }
    feed.isExpired = maybe { $0.bool() }
    feed.locations = list { $0.place() }
    feed.extensions = list { $0.extensionElement() }
    feed.entries = (0..<number(4)).map { _ in entry() }
    feed.tombstones = list {
      Tombstone(
        ref: $0.uuid(), when: $0.isSound ? $0.date() : $0.maybe { $0.date() },
        comment: $0.styledText())
    }
    return feed
  }

  private mutating func entry() -> Entry {
    var entry = Entry()
    entry.id = uuid()
    entry.idIsPermalink = maybe { $0.bool() }
    entry.title = maybe { $0.styledText() }
    entry.links = links()
    entry.summary = maybe { $0.styledText() }
    entry.contents = contents()
    entry.published = maybe { $0.date() }
    entry.updated = maybe { $0.date() }
    entry.created = maybe { $0.date() }
    entry.validity = maybe { Validity(start: $0.maybe { $0.date() }, end: $0.maybe { $0.date() }) }
    entry.authors = list { $0.person() }
    entry.contributors = list { $0.person() }
    entry.categories = list { $0.category() }
    entry.enclosures = list {
      Enclosure(
        url: $0.url(), type: $0.maybe { _ in "audio/mpeg" }, length: $0.maybe { $0.number(9) })
    }
    entry.media = maybe { $0.media() }
    entry.rights = maybe { $0.styledText() }
    entry.licenses = list { License(url: $0.url()) }
    entry.language = maybe { _ in "jv" }
    entry.source = maybe { $0.source() }
    entry.discussion = maybe { $0.discussion() }
    entry.inReplyTo = list { InReplyTo(ref: $0.text(), href: $0.url()) }
    entry.locations = list { $0.place() }
    entry.image = maybe { $0.url() }
    entry.bannerImage = maybe { $0.url() }
    entry.externalURL = maybe { $0.url() }
    entry.extensions = list { $0.extensionElement() }
    return entry
  }
}

// MARK: Parts

extension RandomFeed {
  private mutating func number(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &generator) }

  private mutating func bool() -> Bool { Bool.random(using: &generator) }

  private mutating func maybe<Value>(_ make: (inout Self) -> Value) -> Value? {
    bool() ? make(&self) : nil
  }

  private mutating func list<Value>(_ make: (inout Self) -> Value) -> [Value] {
    (0..<number(3)).map { _ in make(&self) }
  }

  private mutating func uuid() -> String {
    "urn:uuid:00000000-0000-4000-8000-\(1_000_000_000_00 + number(1_000_000_000))"
  }

  private mutating func feedLinks() -> [Link] {
    let own = Link("https://kabar.example/umpan", rel: Link.selfRelation)
    guard isSound else { return links() + [own] }
    return [Link("https://kabar.example/"), own]
      + links().filter { $0.rel != Link.alternate && $0.rel != Link.selfRelation }
  }

  /// A sound feed says nothing of its history: what it says must fit its links.
  private mutating func history() -> History {
    let history = History(isComplete: bool(), isArchive: bool())
    return isSound ? History() : history
  }

  private mutating func source() -> Source {
    guard isSound else { return Source(id: text(), title: styledText(), links: links()) }
    var source = Source(
      id: uuid(), title: styledText(), links: [Link(url(), rel: Link.selfRelation), Link(url())])
    source.updated = date()
    return source
  }

  private mutating func text() -> String {
    let text = (0...number(3)).map { _ in samples[number(samples.count)] }
      .joined()
    // Readers take white space away at both ends.
    return isSound ? "[\(text)]" : text
  }

  private mutating func styledText() -> Text {
    Text(text(), kind: [.plain, .plain, .html, .xhtml][number(4)], language: maybe { _ in "su" })
  }

  private mutating func url() -> String {
    if isSound { return "https://kabar.example/\(number(1_000_000))?a=1&b=2" }
    let paths = ["", "a b", "?q=1&r=<2>", "ü/日本", "\"kutip\"", "{x}|y^`\\", "#bagian", "%20", " "]
    return "https://kabar.example/\(number(1000))/\(paths[number(paths.count)])"
  }

  private mutating func date() -> FeedDate {
    if isSound {
      return FeedDate(Timestamp(seconds: Int64(number(2_000_000_000)), offset: 25_200))
    }
    let seconds: [Int64] = [0, 1_690_338_600, -62_135_596_800, .max, .min, 253_402_300_799]
    let nanoseconds: [Int32] = [0, 0, 5, 120_000_000]
    let offsets: [Int32] = [0, 25_200, -12_600, 1, 90_000]
    return FeedDate(
      Timestamp(
        seconds: bool() ? Int64(number(2_000_000_000)) : seconds[number(seconds.count)],
        nanoseconds: nanoseconds[number(4)], offset: offsets[number(5)]))
  }

  private mutating func person() -> Person {
    if isSound { return Person(name: "Agit \(text())", uri: maybe { $0.url() }) }
    return Person(
      name: maybe { $0.text() }, email: maybe { _ in "redaksi@kabar.example" },
      uri: maybe { $0.url() }, avatar: maybe { $0.url() })
  }

  private mutating func category() -> Category {
    Category(
      text(), scheme: maybe { _ in "https://siar.example/regions/" }, label: maybe { $0.text() })
  }

  private mutating func links() -> [Link] {
    // A reader takes a link to an enclosure for an enclosure.
    let relations = [
      Link.alternate, Link.related, Link.via, isSound ? Link.via : Link.hub,
      isSound ? Link.related : "next", isSound ? Link.related : Link.enclosure,
    ]
    // Two alternates of one kind are an error of the value, not of the document.
    var hasAlternate = false
    return (0..<number(4)).compactMap { _ in
      let relation = relations[number(relations.count)]
      let link = Link(
        url(), rel: relation, hreflang: maybe { _ in "id" }, title: maybe { $0.text() })
      guard relation == Link.alternate else { return link }
      defer { hasAlternate = true }
      return hasAlternate ? nil : link
    }
  }

  private mutating func contents() -> [Content] {
    list {
      let kinds: [Content.Kind] = [
        .plain, .html, .xhtml, .media(type: "text/markdown"), .media(type: "application/xml"),
      ]
      return Content($0.text(), kind: kinds[$0.number(kinds.count)], src: nil)
    }
  }

  private mutating func media() -> Media {
    var media = Media()
    media.contents = list { $0.mediaContent() }
    media.groups = list {
      var group = MediaGroup()
      group.contents = $0.list { $0.mediaContent() }
      return group
    }
    media.details.keywords = list { $0.text() }
    media.details.thumbnails = list { MediaThumbnail(url: $0.url(), width: 3) }
    return media
  }

  private mutating func mediaContent() -> MediaContent {
    var content = MediaContent(url: url())
    content.type = maybe { _ in "image/jpeg" }
    content.duration = maybe { _ in .seconds(90) }
    content.framerate = maybe { _ in 29.97 }
    content.details.title = maybe { $0.styledText() }
    content.details.description = maybe { $0.styledText() }
    content.details.credits = list {
      MediaCredit($0.text(), role: $0.maybe { $0.isSound ? "photographer" : $0.text() })
    }
    content.details.copyright = maybe { $0.styledText() }
    return content
  }

  private mutating func place() -> GeoShape {
    if isSound { return .point(GeoPoint(latitude: -6.836_412_3, longitude: 108.2279)) }
    let point = GeoPoint(latitude: -6.836_412_345, longitude: [108.2279, .nan, 1e300][number(3)])
    return [.point(point), .line([point, point]), .circle(center: point, radius: 500)][number(3)]
  }

  private mutating func schedule() -> Schedule {
    var schedule = Schedule()
    schedule.timeToLive = .seconds(number(9000))
    schedule.skipHours = list { $0.number(24) }
    schedule.updateBase = maybe { $0.date() }
    schedule.rating = maybe { $0.text() }
    return schedule
  }

  private mutating func discussion() -> Discussion {
    var discussion = Discussion()
    if !isSound { discussion.page = maybe { $0.url() } }
    discussion.feed = maybe { $0.url() }
    discussion.count = maybe { $0.number(50) }
    discussion.section = maybe { $0.text() }
    return discussion
  }

  private mutating func extensionElement() -> ExtensionElement {
    let namespaces =
      isSound
      ? ["urn:example:a", "urn:example:b", "https://a.example/?b&c", " ", nil]
      : ["urn:a", "urn:b&\"c\"", "http://search.yahoo.com/mrss/", " ", nil]
    let names = ["nama", "bad name", "1x", "_siar", "_lain", "ñ"]
    return ExtensionElement(
      namespace: namespaces[number(5)], name: names[number(6)],
      attributes: list {
        ExtensionAttribute(
          namespace: $0.maybe { _ in "urn:example:a" }, name: names[$0.number(6)], value: $0.text())
      }, text: text(),
      children: list {
        ExtensionElement(
          namespace: $0.maybe { _ in "urn:example:a" }, name: names[$0.number(6)], text: $0.text())
      })
  }
}
