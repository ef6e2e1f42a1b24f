internal import Feed

/// The elements of `feed` that stand before its entries.
extension AtomWriter {
  mutating func head() {
    xml.element("id", feed.idOrAddress)
    text("title", feed.titleOrFallback)
    text("subtitle", feed.subtitle)
    xml.element("updated", rfc3339: fallbackDate)
    persons()
    for link in feed.links { self.link(link) }
    for hub in feed.hubsBesideLinks { link(Link(hub.url, rel: Link.hub)) }
    licenses(feed.licenses, besides: feed.links)
    categories(feed.categories)
    if let generator = feed.generator { self.generator(generator) }
    xml.element("icon", address: feed.icon)
    xml.element("logo", address: feed.logo ?? feed.image?.url)
    text("rights", feed.rights)
    xml.history(feed.history)
    xml.locations(feed.locations)
    if let schedule = feed.schedule { xml.syndication(schedule) }
    if let podcast = feed.podcast { xml.podcast(podcast) }
    xml.extensionElements(feed.extensions)
    // The schema of RFC 4287 has no element other than entries behind the first of them.
    for tombstone in feed.tombstones { self.tombstone(tombstone) }
  }

  /// The authors; where there are none and an entry has none either, whom the feed names instead:
  /// RFC 4287 section 4.1.1 asks for one.
  private mutating func persons() {
    for author in feed.authors { person("author", author) }
    if !feed.authors.canBeNamed, let author = standInAuthor { person("author", author) }
    for contributor in feed.contributors { person("contributor", contributor) }
  }

  private var standInAuthor: Person? {
    if let editor = feed.managingEditor, editor.anyName != nil { return editor }
    return feed.entries.contains { !$0.authors.canBeNamed } || feed.entries.isEmpty
      ? Person(name: feed.plainTitle) : nil
  }

  mutating func generator(_ generator: Generator) {
    xml.start("generator")
    xml.attribute("uri", address: generator.uri)
    xml.attribute("version", generator.version)
    xml.closeStart()
    xml.text(generator.name)
    xml.end("generator")
  }

  /// `at:deleted-entry`. RFC 6721 section 3.
  private mutating func tombstone(_ tombstone: Tombstone) {
    xml.use(.tombstones)
    xml.start("at:deleted-entry")
    xml.attribute("ref", tombstone.ref)
    xml.startAttribute("when")
    let moment = tombstone.when?.moment ?? fallbackDate
    xml.rfc3339(moment)
    xml.endAttribute()
    xml.closeStartOfLines()
    if let by = tombstone.by { person("at:by", by) }
    text("at:comment", tombstone.comment)
    for link in tombstone.links { self.link(link) }
    if let source = tombstone.source { self.source("at:source", source, of: moment) }
    xml.end("at:deleted-entry")
  }
}

extension [Person] {
  /// Whether one of the persons can be called by something.
  fileprivate var canBeNamed: Bool { contains { $0.anyName != nil } }
}
