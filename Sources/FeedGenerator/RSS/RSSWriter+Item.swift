internal import Feed

/// One `item`.
extension RSSWriter {
  mutating func item(_ entry: Entry) {
    xml.openLines("item")
    xml.plainElement("title", entry.title?.plain.unlessBlank)
    xml.element("link", address: entry.page)
    texts(of: entry)
    authors(of: entry)
    categories(entry.categories)
    discussion(of: entry)
    enclosures(entry.enclosures)
    guid(of: entry)
    xml.element("pubDate", rfc822: entry.publishedMoment)
    if let updated = entry.updatedMoment {
      xml.use(.atom)
      xml.element("atom:updated", rfc3339: updated)
    }
    if let source = entry.source { self.source(source) }
    itemLinks(of: entry)
    xml.element("dc:language", of: .dublinCore, entry.language(besides: feed.language))
    xml.element("dc:rights", of: .dublinCore, entry.rights?.plain.unlessBlank)
    licenses(entry.licenses)
    xml.terms(of: entry)
    xml.media(of: entry)
    xml.locations(entry.locations)
    xml.inReplyTo(entry.inReplyTo)
    if let podcast = entry.podcast { xml.podcast(podcast) }
    xml.extensionElements(entry.extensions)
    xml.end("item")
  }

  /// `description` before `content:encoded`, as readers that know one of them expect. An item needs
  /// a title or a description: without either the content is its description.
  private mutating func texts(of entry: Entry) {
    let content = entry.mainContent
    if let summary = entry.summary, !summary.value.isBlank {
      description(summary)
    } else if entry.title?.plain.unlessBlank == nil {
      xml.open("description")
      if let content, content.plainOrMarkup, !content.value.isBlank {
        body(content)
      } else {
        xml.textAsHTML(feed.plainTitle)
      }
      return xml.end("description")
    }
    guard let content, content.plainOrMarkup else { return }
    xml.use(.content)
    xml.open("content:encoded")
    body(content)
    xml.end("content:encoded")
  }

  /// Readers take a description for HTML, so plain text is escaped for that as well.
  private mutating func description(_ summary: Text) {
    xml.open("description")
    switch summary.kind {
    case .plain: xml.textAsHTML(summary.value)
    case .html, .xhtml: xml.markup(summary.value)
    }
    xml.end("description")
  }

  private mutating func body(_ content: Content) {
    switch content.kind {
    case .html, .xhtml: xml.markup(content.value)
    case .plain: xml.textAsHTML(content.value)
    case .media: break
    }
  }

  /// A single author with name and mail address is `author`, which asks for both; others are
  /// `dc:creator`. Never both elements, which readers take for two ways to say one thing.
  private mutating func authors(of entry: Entry) {
    if entry.authors.count == 1, let author = entry.authors.first, author.hasMailbox {
      mailbox("author", author)
    } else {
      for author in entry.authors {
        xml.element("dc:creator", of: .dublinCore, author.anyName)
      }
    }
    for contributor in entry.contributors {
      xml.element("dc:contributor", of: .dublinCore, contributor.anyName)
    }
  }

  private mutating func discussion(of entry: Entry) {
    guard let discussion = entry.discussion else { return }
    xml.element("comments", address: discussion.page)
    xml.slash(discussion)
    xml.commentAPI(discussion)
  }

  private mutating func guid(of entry: Entry) {
    let id = entry.id(in: feed)
    let isPermalink = entry.idIsPermalink == true && id.isWebAddress
    xml.start("guid")
    xml.attribute("isPermaLink", literal: isPermalink ? "true" : "false")
    xml.closeStart()
    xml.text(id)
    xml.end("guid")
  }

  /// The first file as `enclosure`, of which the profile allows one; the others as Atom links.
  private mutating func enclosures(_ enclosures: [Enclosure]) {
    for (index, enclosure) in enclosures.enumerated() {
      guard index == 0 else {
        atomLink(Link(enclosure))
        continue
      }
      xml.start("enclosure")
      xml.attribute("url", address: enclosure.url)
      xml.attribute("length", max(0, enclosure.length ?? 0))
      xml.attribute("type", enclosure.type?.unlessBlank ?? MediaKind.type(of: enclosure.url))
      xml.closeEmpty()
    }
  }

  private mutating func itemLinks(of entry: Entry) {
    let alternate = entry.links.first(rel: Link.alternate)
    for link in entry.links where link != alternate && !entry.saysOtherwise(link) {
      atomLink(link)
    }
    if let url = entry.externalURL, !entry.links.contains(where: { $0.href == url }) {
      atomLink(Link(url, rel: Link.related))
    }
  }
}
