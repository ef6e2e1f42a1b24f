internal import Feed

/// The elements of `channel` that stand before its items.
extension RSSWriter {
  mutating func channel() {
    xml.plainElement("title", feed.plainTitle)
    xml.element("link", address: feed.channelLink)
    xml.plainElement("description", feed.plainDescription)
    channelLinks()
    xml.element("language", feed.language?.unlessBlank)
    xml.plainElement("copyright", feed.rights?.plain.unlessBlank)
    channelPersons()
    xml.element("pubDate", rfc822: feed.publishedMoment)
    xml.element("lastBuildDate", rfc822: feed.updatedMoment)
    categories(feed.categories)
    if let generator = feed.generator { self.generator(generator) }
    image()
    if let schedule = feed.schedule { self.schedule(schedule) }
    xml.history(feed.history)
    xml.locations(feed.locations)
    licenses(feed.licenses)
    if let id = feed.id {
      xml.use(.atom)
      xml.element("atom:id", id)
    }
    if let podcast = feed.podcast { xml.podcast(podcast) }
    if let logo = feed.logo, logo != feed.image?.url { channelPicture(logo) }
    xml.extensionElements(feed.extensions)
  }

  /// Every link but the one that RSS has an element for, and the hubs.
  private mutating func channelLinks() {
    let alternate = feed.links.first(rel: Link.alternate)
    for link in feed.links where link != alternate { atomLink(link) }
    for hub in feed.hubsBesideLinks { atomLink(Link(hub.url, rel: Link.hub)) }
  }

  /// RSS names persons by their mail addresses; one without is a `dc:creator`.
  private mutating func channelPersons() {
    if let editor = feed.managingEditor, editor.email?.unlessBlank != nil {
      mailbox("managingEditor", editor)
    } else if let name = feed.managingEditor?.name, feed.authors.isEmpty {
      xml.element("dc:creator", of: .dublinCore, name)
    }
    if let master = feed.webMaster, master.email?.unlessBlank != nil {
      mailbox("webMaster", master)
    }
    for author in feed.authors {
      xml.element("dc:creator", of: .dublinCore, author.anyName)
    }
    for contributor in feed.contributors {
      xml.element("dc:contributor", of: .dublinCore, contributor.anyName)
    }
  }

  /// `Siar 1.0 (https://siar.example)`.
  private mutating func generator(_ generator: Generator) {
    xml.open("generator")
    xml.text(generator.name)
    if let version = generator.version {
      xml.literal(" ")
      xml.text(version)
    }
    if let uri = generator.uri {
      xml.literal(" (")
      xml.address(uri)
      xml.literal(")")
    }
    xml.end("generator")
  }

  /// The picture, with its dimensions only as far as RSS allows them: a reader takes what is not
  /// named for 88 by 31 pixels, but a false number for true.
  private mutating func image() {
    guard let image = feed.image else { return }
    xml.openLines("image")
    xml.element("url", address: image.url)
    xml.plainElement("title", image.title?.unlessBlank ?? feed.plainTitle)
    xml.element("link", address: image.link?.unlessBlank ?? feed.channelLink)
    if let width = image.width, (1...144).contains(width) { xml.element("width", width) }
    if let height = image.height, (1...400).contains(height) { xml.element("height", height) }
    xml.plainElement("description", image.description)
    xml.end("image")
  }

  /// A picture that `image` does not name, in the form that podcast readers, and most others, know.
  private mutating func channelPicture(_ address: String) {
    xml.use(.itunes)
    xml.start("itunes:image")
    xml.attribute("href", address: address)
    xml.closeEmpty()
  }
}
