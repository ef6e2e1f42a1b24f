internal import Feed

/// One entry.
extension NinjsWriter {
  /// An entry among the associations of its feed, which ninjs asks to give names.
  mutating func association(_ entry: Entry) {
    json.openObjectOnNewLine()
    json.member("name", entry.titleOrBeginning.plain)
    item(entry)
    json.closeObject()
  }

  /// A withdrawn entry: what it was is not told, that it was canceled is.
  mutating func association(_ tombstone: Tombstone) {
    json.openObjectOnNewLine()
    json.member("name", tombstone.ref)
    identity(tombstone.ref, page: nil)
    json.member("type", literal: "text")
    json.member("representationtype", literal: "partial")
    json.member("versioncreated", tombstone.when?.moment)
    json.member("pubstatus", literal: "canceled")
    if let comment = tombstone.comment, !comment.value.isBlank {
      json.texts("descriptions", "reason", comment)
    }
    json.closeObject()
  }

  /// The members of an entry.
  mutating func item(_ entry: Entry) {
    identity(entry.id(in: feed), page: entry.page)
    json.member("type", literal: "text")
    json.member("representationtype", literal: entry.contents.isEmpty ? "partial" : "full")
    json.member("firstcreated", entry.publishedMoment)
    json.member("versioncreated", entry.newestMoment)
    json.member("contentcreated", entry.created?.moment)
    json.member("expires", entry.validity?.end?.moment)
    json.member("pubstatus", literal: "usable")
    json.member("language", entry.language?.unlessBlank ?? feed.language?.unlessBlank)
    byline(entry.authors)
    rights(of: entry)
    texts(of: entry)
    concepts(entry.categories, entry.locations)
    if let source = entry.source { infoSource(source) }
    if let page = entry.page {
      json.name("renditions")
      json.openArray()
      json.rendition("web", href: page, type: MediaType.html)
      json.closeArray()
    }
    associations(of: entry)
  }

  /// `uri`, and the id as it is where it cannot be one.
  private mutating func identity(_ id: String, page: String?) {
    if id.isAddress { return json.member("uri", uri: id) }
    var hash = StableHash()
    hash.combine(id)
    json.member("uri", uri: page ?? "\(feed.channelLink)#\(hash.hexadecimal)")
    json.name("altids")
    json.openArray()
    json.openObject()
    json.member("role", literal: "guid")
    json.member("value", id)
    json.closeObject()
    json.closeArray()
  }

  private mutating func byline(_ authors: [Person]) {
    let names = authors.compactMap(\.anyName)
    if !names.isEmpty { json.member("by", names.joined(separator: ", ")) }
  }

  private mutating func rights(of entry: Entry) {
    json.member("copyrightnotice", (entry.rights ?? feed.rights)?.plain.unlessBlank)
    json.member("usageterms", entry.source?.rights?.plain.unlessBlank)
    guard let license = entry.licenses.first ?? feed.licenses.first else { return }
    json.member("rightsinfo") { json in json.member("linkedrights", uri: license.url) }
  }

  private mutating func texts(of entry: Entry) {
    json.texts("headlines", "main", entry.titleOrBeginning)
    if let summary = entry.summary, !summary.value.isBlank {
      json.texts("descriptions", "summary", summary)
    }
    json.member("bodies", entry.contents, where: { $0.src == nil }) { json, content in
      json.openObject()
      json.member("role", literal: "main")
      json.member("contenttype", content.mediaType)
      json.member("value", content.value)
      json.closeObject()
    }
  }

  /// The feed that the entry was copied from.
  private mutating func infoSource(_ source: Source) {
    json.name("infosources")
    json.openArray()
    json.openObject()
    json.member("name", source.title?.plain.unlessBlank)
    if let id = source.id, id.isAddress {
      json.member("uri", uri: id)
    } else {
      json.member("literal", source.id)
    }
    json.member("contactinfo", source.links) { json, link in
      json.openObject()
      json.member("type", literal: "web")
      json.member("role", link.rel)
      json.member("value", link.href)
      json.closeObject()
    }
    json.closeObject()
    json.closeArray()
  }
}

extension Content {
  /// The type of the value. Fragments of XHTML are written as HTML, see ``AtomWriter``.
  fileprivate var mediaType: String {
    switch kind {
    case .plain: "text/plain"
    case .html, .xhtml: MediaType.html
    case .media(let type): type
    }
  }
}
