import Feed
import XML

/// The channel of RSS 0.91 to 2.0 and, with items beside it, of RSS 0.90 and 1.0.
extension Reading {
  /// Reads the root element, which was entered last.
  mutating func rss(_ xml: inout XMLReader, into feed: inout Feed) {
    let scope = enter(xml)
    defer { leave(scope) }
    feedLanguage = feedLanguage ?? language
    while failure == nil, let name = xml.nextChild() {
      guard name.isKnown, Vocabulary(name).isCore, CoreWord(name) == .channel else {
        rssChannelElement(name, &xml, into: &feed)
        continue
      }
      channel(&xml, into: &feed)
    }
  }

  mutating func channel(_ xml: inout XMLReader, into feed: inout Feed) {
    let scope = enter(xml)
    defer { leave(scope) }
    if let about = xml.attribute(Names.rdfAbout), feed.id == nil { feed.id = about }
    feedLanguage = language
    while failure == nil, let name = xml.nextChild() {
      rssChannelElement(name, &xml, into: &feed)
    }
    feed.language = feed.language ?? feedLanguage
  }

  private mutating func rssChannelElement(
    _ name: XMLName, _ xml: inout XMLReader, into feed: inout Feed
  ) {
    guard name.isKnown else { return keep(&xml, in: &feed.extensions) }
    let vocabulary = Vocabulary(name)
    guard vocabulary.isRSS else {
      return feedVocabulary(vocabulary, name, &xml, into: &feed)
    }
    switch CoreWord(name) {
    case .item, .entry: appendItem(&xml, to: &feed)
    case .items: xml.skip()
    case .title: feed.title = plainOrHTML(&xml)
    case .link: channelLink(&xml, into: &feed)
    case .description, .tagline, .subtitle: feed.subtitle = plainOrHTML(&xml)
    case .language:
      let written = text(&xml)
      if !written.isEmpty { feed.language = written }
      if language == nil {
        language = feed.language
        feedLanguage = feed.language
      }
    case .copyright, .rights: feed.rights = plainOrHTML(&xml)
    case .managingEditor, .editor: feed.managingEditor = Person(written: text(&xml))
    case .webMaster: feed.webMaster = Person(written: text(&xml))
    case .author:
      if let person = person(&xml) { feed.authors.append(person) }
    case .pubDate, .published: feed.published = date(&xml)
    case .lastBuildDate, .updated, .modified: feed.updated = date(&xml)
    case .category: rssCategories(&xml, into: &feed.categories)
    case .generator: feed.generator = generator(&xml)
    case .image: image(&xml, into: &feed)
    case .guid, .id: feed.id = nonEmptyValue(&xml)
    case .icon: feed.icon = nonEmptyValue(&xml).map(resolve)
    case .logo: feed.logo = nonEmptyValue(&xml).map(resolve)
    default: schedule(CoreWord(name), &xml, into: &feed)
    }
  }

  private mutating func schedule(
    _ word: CoreWord, _ xml: inout XMLReader, into feed: inout Feed
  ) {
    var schedule = feed.schedule ?? Schedule()
    switch word {
    case .ttl: schedule.timeToLive = number(&xml).map { .seconds($0.clamped * 60) }
    case .docs: schedule.docs = nonEmpty(&xml).map(resolve)
    case .rating: schedule.rating = nonEmpty(&xml)
    case .skipHours: schedule.skipHours = words(&xml, .hour).compactMap { Int($0) }
    case .skipDays: schedule.skipDays = words(&xml, .day)
    case .cloud: schedule.cloud = cloud(&xml)
    case .textinput: schedule.textInput = textInput(&xml)
    default: return keep(&xml, in: &feed.extensions)
    }
    feed.schedule = schedule
  }

  private mutating func words(_ xml: inout XMLReader, _ wanted: CoreWord) -> [String] {
    var words: [String] = []
    while let name = xml.nextChild() {
      let word = text(&xml)
      if name.isKnown, Vocabulary(name).isRSS, CoreWord(name) == wanted { words.append(word) }
    }
    return words
  }

  private mutating func channelLink(_ xml: inout XMLReader, into feed: inout Feed) {
    // Atom's link without its namespace is seen in RSS.
    if let href = xml.attribute(Names.href), !href.isEmpty {
      if let link = atomLink(&xml) { feed.links.append(link) }
      return
    }
    let scope = enter(xml)
    defer { leave(scope) }
    if let address = nonEmptyValue(&xml) { feed.links.append(link(address)) }
  }

  mutating func generator(_ xml: inout XMLReader) -> Generator? {
    let uri = (xml.attribute(CoreWord.uri.attribute) ?? xml.attribute(Names.url)).map(resolve)
    let version = xml.attribute(CoreWord.version.attribute)
    let name = text(&xml)
    guard !name.isEmpty || uri != nil else { return nil }
    return Generator(name, uri: uri, version: version)
  }

  private mutating func image(_ xml: inout XMLReader, into feed: inout Feed) {
    let scope = enter(xml)
    defer { leave(scope) }
    var image = FeedImage(url: xml.attribute(Names.rdfResource).map(resolve) ?? "")
    while let name = xml.nextChild() {
      guard name.isKnown, Vocabulary(name).isCore else {
        xml.skip()
        continue
      }
      switch CoreWord(name) {
      case .url, .href: image.url = resolve(value(&xml))
      case .title: image.title = nonEmpty(&xml)
      case .link: image.link = nonEmptyValue(&xml).map(resolve)
      case .width: image.width = number(&xml)
      case .height: image.height = number(&xml)
      case .description: image.description = nonEmpty(&xml)
      default: xml.skip()
      }
    }
    // RSS 1.0 has an empty one in the channel that points to the one beside it.
    if !image.url.isEmpty { feed.image = merged(image, feed.image) }
  }

  private func merged(_ image: FeedImage, _ earlier: FeedImage?) -> FeedImage {
    guard let earlier, image.title == nil, image.link == nil else { return image }
    return earlier
  }

  private mutating func cloud(_ xml: inout XMLReader) -> Schedule.Cloud {
    var cloud = Schedule.Cloud()
    cloud.domain = xml.attribute(Names.domain)
    cloud.port = xml.attribute(CoreWord.port.attribute).flatMap { Int($0) }
    cloud.path = xml.attribute(CoreWord.path.attribute)
    cloud.registerProcedure = xml.attribute(CoreWord.registerProcedure.attribute)
    cloud.protocolName = xml.attribute(CoreWord.protocol.attribute)
    xml.skip()
    return cloud
  }

  private mutating func textInput(_ xml: inout XMLReader) -> Schedule.TextInput {
    var input = Schedule.TextInput()
    while let name = xml.nextChild() {
      guard name.isKnown, Vocabulary(name).isCore else {
        xml.skip()
        continue
      }
      switch CoreWord(name) {
      case .title: input.title = nonEmpty(&xml)
      case .description: input.description = nonEmpty(&xml)
      case .name: input.name = nonEmpty(&xml)
      case .link: input.link = nonEmpty(&xml).map(resolve)
      default: xml.skip()
      }
    }
    return input
  }
}

extension Vocabulary {
  /// Whether its words are those of RSS and Atom.
  var isCore: Bool { rawValue <= Vocabulary.atom03.rawValue }

  var isRSS: Bool { rawValue <= Vocabulary.rss10.rawValue }

  var isAtom: Bool { self == .atom || self == .atom03 }
}

extension Int {
  /// A number from outside, made small enough to multiply.
  var clamped: Int { Swift.min(Swift.max(self, -1_000_000_000_000), 1_000_000_000_000) }
}
