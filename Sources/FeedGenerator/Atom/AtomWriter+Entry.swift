internal import Feed

/// One `entry`. RFC 4287 section 4.1.2.
extension AtomWriter {
  mutating func entry(_ entry: Entry) {
    language = entry.language?.unlessBlank ?? feed.language
    let updated = entry.newestMoment ?? fallbackDate
    xml.start("entry")
    xml.attribute("xml:lang", entry.language(besides: feed.language))
    xml.closeStartOfLines()
    xml.element("id", entry.id(in: feed))
    text("title", entry.titleOrBeginning)
    xml.element("updated", rfc3339: updated)
    xml.element("published", rfc3339: entry.publishedMoment)
    for author in entry.authors { person("author", author) }
    for contributor in entry.contributors { person("contributor", contributor) }
    links(of: entry)
    categories(entry.categories)
    summaryAndContent(of: entry)
    text("rights", entry.rights)
    if let source = entry.source { self.source("source", source, of: updated) }
    xml.terms(of: entry)
    xml.media(of: entry)
    xml.locations(entry.locations)
    xml.inReplyTo(entry.inReplyTo)
    discussion(of: entry)
    if let podcast = entry.podcast { xml.podcast(podcast) }
    xml.extensionElements(entry.extensions)
    xml.end("entry")
  }

  private mutating func links(of entry: Entry) {
    for link in entry.links where !entry.saysOtherwise(link) { self.link(link) }
    if let url = entry.externalURL, !entry.links.contains(where: { $0.href == url }) {
      link(Link(url, rel: Link.related))
    }
    for enclosure in entry.enclosures { link(Link(enclosure)) }
    licenses(entry.licenses, besides: [])
  }

  /// Replies as RFC 4685 names them, and what Slash and the Comment API say beyond that.
  private mutating func discussion(of entry: Entry) {
    guard let discussion = entry.discussion else { return }
    replies(discussion.page, type: MediaType.html, discussion)
    replies(discussion.feed, type: MediaType.atom, discussion)
    if let count = discussion.count {
      xml.use(.threading)
      xml.element("thr:total", count)
    }
    var rest = discussion
    rest.count = nil
    rest.feed = nil
    xml.slash(rest)
    xml.commentAPI(rest)
  }

  private mutating func replies(_ address: String?, type: String, _ discussion: Discussion) {
    guard let address else { return }
    xml.start("link")
    xml.attribute("href", address: address)
    xml.attribute("rel", literal: "replies")
    xml.attribute("type", type)
    if let count = discussion.count {
      xml.use(.threading)
      xml.attribute("thr:count", count)
    }
    if let moment = discussion.updated?.moment {
      xml.use(.threading)
      xml.startAttribute("thr:updated")
      xml.rfc3339(moment)
      xml.endAttribute()
    }
    xml.closeEmpty()
  }
}
