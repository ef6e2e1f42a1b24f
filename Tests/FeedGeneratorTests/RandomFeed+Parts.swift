import Feed

extension RandomFeed {
  mutating func number(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &generator) }

  mutating func bool() -> Bool { Bool.random(using: &generator) }

  mutating func maybe<Value>(_ make: (inout Self) -> Value) -> Value? {
    bool() ? make(&self) : nil
  }

  mutating func list<Value>(_ make: (inout Self) -> Value) -> [Value] {
    (0..<number(3)).map { _ in make(&self) }
  }

  mutating func uuid() -> String {
    "urn:uuid:00000000-0000-4000-8000-\(1_000_000_000_00 + number(1_000_000_000))"
  }

  mutating func feedLinks() -> [Link] {
    let own = Link("https://kabar.example/umpan", rel: Link.selfRelation)
    guard isSound else { return links() + [own] }
    return [Link("https://kabar.example/"), own]
      + links().filter { $0.rel != Link.alternate && $0.rel != Link.selfRelation }
  }

  /// A sound feed says nothing of its history: what it says must fit its links.
  mutating func history() -> History {
    let history = History(isComplete: bool(), isArchive: bool())
    return isSound ? History() : history
  }

  mutating func source() -> Source {
    var source = Source(id: text(), title: styledText(), links: links())
    if isSound {
      source.id = uuid()
      source.links = [Link(url(), rel: Link.selfRelation), Link(url())]
    }
    source.updated = isSound ? date() : maybe { $0.date() }
    source.authors = list { $0.person() }
    source.contributors = list { $0.person() }
    source.categories = list { $0.category() }
    source.generator = maybe { Generator($0.text()) }
    source.icon = maybe { $0.url() }
    source.logo = maybe { $0.url() }
    source.subtitle = maybe { $0.styledText() }
    source.rights = maybe { $0.styledText() }
    return source
  }

  mutating func text() -> String {
    let text = (0...number(3)).map { _ in samples[number(samples.count)] }
      .joined()
    // Readers take white space away at both ends.
    return isSound ? "[\(text)]" : text
  }

  mutating func styledText() -> Text {
    Text(text(), kind: [.plain, .plain, .html, .xhtml][number(4)], language: maybe { _ in "su" })
  }

  mutating func url() -> String {
    if isSound { return "https://kabar.example/\(number(1_000_000))?a=1&b=2" }
    let paths = ["", "a b", "?q=1&r=<2>", "ü/日本", "\"kutip\"", "{x}|y^`\\", "#bagian", "%20", " "]
    return "https://kabar.example/\(number(1000))/\(paths[number(paths.count)])"
  }

  mutating func date() -> FeedDate {
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

  mutating func person() -> Person {
    if isSound { return Person(name: "Agit \(text())", uri: maybe { $0.url() }) }
    return Person(
      name: maybe { $0.text() }, email: maybe { _ in "redaksi@kabar.example" },
      uri: maybe { $0.url() }, avatar: maybe { $0.url() })
  }

  mutating func category() -> Category {
    Category(
      text(), scheme: maybe { _ in "https://siar.example/regions/" }, label: maybe { $0.text() })
  }

  mutating func links() -> [Link] {
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
        url(), rel: relation, type: maybe { _ in "text/html" }, hreflang: maybe { _ in "id" },
        title: maybe { $0.text() }, length: maybe { $0.number(9) })
      guard relation == Link.alternate else { return link }
      defer { hasAlternate = true }
      return hasAlternate ? nil : link
    }
  }

  mutating func contents() -> [Content] {
    list {
      let kinds: [Content.Kind] = [
        .plain, .html, .xhtml, .media(type: "text/markdown"), .media(type: "application/xml"),
      ]
      let isElsewhere = !$0.isSound && $0.number(9) == 0
      return Content(
        $0.text(), kind: kinds[$0.number(kinds.count)], src: isElsewhere ? $0.url() : nil,
        language: $0.maybe { _ in "su" })
    }
  }

  mutating func place() -> GeoShape {
    if isSound { return .point(GeoPoint(latitude: -6.836_412_3, longitude: 108.2279)) }
    let point = GeoPoint(latitude: -6.836_412_345, longitude: [108.2279, .nan, 1e300][number(3)])
    let shapes: [GeoShape] = [
      .point(point), .line([point, point]), .circle(center: point, radius: 500),
      .box(lower: point, upper: point), .polygon([point, point, point, point]),
    ]
    return shapes[number(shapes.count)]
  }

  mutating func schedule() -> Schedule {
    var schedule = Schedule()
    schedule.timeToLive = .seconds(number(9000))
    schedule.skipHours = list { $0.number(24) }
    schedule.updateBase = maybe { $0.date() }
    schedule.rating = maybe { $0.text() }
    schedule.skipDays = list { ["Monday", "Sunday"][$0.number(2)] }
    schedule.updatePeriod = maybe { _ in "hourly" }
    schedule.updateFrequency = maybe { 1 + $0.number(9) }
    schedule.docs = maybe { $0.url() }
    schedule.cloud = maybe { $0.cloud() }
    schedule.textInput = isSound ? nil : maybe { $0.textInput() }
    return schedule
  }

  mutating func discussion() -> Discussion {
    var discussion = Discussion()
    if !isSound { discussion.page = maybe { $0.url() } }
    discussion.feed = maybe { $0.url() }
    discussion.count = maybe { $0.number(50) }
    if discussion.feed != nil { discussion.updated = maybe { $0.date() } }
    discussion.section = maybe { $0.text() }
    discussion.department = maybe { $0.text() }
    discussion.hitParade = maybe { _ in "3,2,1" }
    discussion.post = maybe { $0.url() }
    return discussion
  }

  mutating func cloud() -> Schedule.Cloud {
    var cloud = Schedule.Cloud()
    cloud.domain = "rpc.kabar.example"
    cloud.port = 80
    cloud.path = "/RPC2"
    cloud.registerProcedure = "kabari"
    cloud.protocolName = "xml-rpc"
    return cloud
  }

  mutating func textInput() -> Schedule.TextInput {
    var input = Schedule.TextInput()
    input.title = text()
    input.description = text()
    input.name = "q"
    input.link = url()
    return input
  }

  mutating func extensionElement() -> ExtensionElement {
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
