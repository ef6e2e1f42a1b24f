internal import Feed

/// The extension object `_siar`, as ``JSONFeedWriter`` describes it.
extension JSONWriter {
  /// Writes `_siar` of an item where the entry says something that belongs there.
  mutating func siarExtension(of entry: Entry) {
    member("_siar") { json in json.siarMembers(of: entry) }
  }

  private mutating func siarMembers(of entry: Entry) {
    if let isPermalink = entry.idIsPermalink, isPermalink { member("permalink", true) }
    categories(entry.categories)
    let alternate = entry.links.first(rel: Link.alternate)
    links(entry.links) { $0 != alternate && !entry.saysOtherwise($0) }
    locations(entry.locations)
    member("rights", entry.rights?.plain)
    member("licenses", entry.licenses) { json, license in json.address(license.url) }
    if let source = entry.source { self.source(source) }
    media(entry.media)
    validity(entry.validity)
    member("created", entry.created?.moment)
    member("contributors", entry.contributors, where: \.canBeNamed) { json, person in
      json.person(person)
    }
    discussion(entry.discussion)
    member("in_reply_to", entry.inReplyTo) { json, answer in json.inReplyTo(answer) }
  }

  mutating func categories(_ categories: [Category]) {
    let isCoded = { (category: Category) in category.scheme != nil || category.label != nil }
    member("categories", categories, where: isCoded) { json, category in
      json.openObject()
      json.member("term", category.term)
      json.member("scheme", category.scheme)
      json.member("label", category.label)
      json.closeObject()
    }
  }

  /// Writes the links that other members do not tell.
  mutating func links(_ links: [Link], where isWanted: (Link) -> Bool = { _ in true }) {
    member("links", links, where: isWanted) { json, link in
      json.openObject()
      json.member("href", address: link.href)
      json.member("rel", link.rel)
      json.member("type", link.type)
      json.member("hreflang", link.hreflang)
      json.member("title", link.title)
      json.member("length", link.length)
      json.closeObject()
    }
  }

  private mutating func source(_ source: Source) {
    member("source") { json in
      json.member("id", source.id)
      json.member("title", source.title?.plain)
      json.member("updated", source.updated?.moment)
      json.member("rights", source.rights?.plain)
      json.links(source.links)
    }
  }

  private mutating func validity(_ validity: Validity?) {
    let start = validity?.start?.moment
    let end = validity?.end?.moment
    guard start != nil || end != nil else { return }
    member("valid") { json in
      json.member("start", start)
      json.member("end", end)
    }
  }

  private mutating func discussion(_ discussion: Discussion?) {
    guard let discussion else { return }
    member("comments") { json in
      json.member("page", address: discussion.page)
      json.member("feed", address: discussion.feed)
      json.member("count", discussion.count)
    }
  }

  private mutating func inReplyTo(_ answer: InReplyTo) {
    openObject()
    member("ref", answer.ref)
    member("href", address: answer.href)
    member("type", answer.type)
    member("source", address: answer.source)
    closeObject()
  }
}
