import Feed

extension ParsedDocument {
  /// The document as one line of JSON without a line break, in the shape that
  /// `feeds/schemas/parsed-feed.schema.json` describes.
  ///
  /// - Parameter input: the name under which the document was asked for, as the member `input`.
  /// - Returns: UTF-8; equal documents give equal bytes.
  public func json(input: String? = nil) -> [UInt8] {
    var writer = JSONWriter()
    writer.object {
      $0.member("input", input)
      $0.member("format", format.rawValue)
      $0.member("encoding", encoding)
      if let outlines {
        $0.member("outlines", outlines) { $0.write($1) }
      } else {
        $0.member("feed", feed) { $0.write($1) }
        $0.memberAlways("entries", feed.entries) { $0.write($1) }
        $0.objects("tombstones", feed.tombstones) { $0.write($1) }
      }
      $0.memberAlways("findings", findings) { $0.write($1) }
    }
    return writer.bytes
  }
}

extension JSONWriter {
  /// An array of objects, written when it is empty too.
  mutating func memberAlways<Element>(
    _ name: String, _ elements: [Element], _ body: (inout JSONWriter, Element) -> Void
  ) {
    guard elements.isEmpty else {
      return member(name, elements) { writer, element in writer.object { body(&$0, element) } }
    }
    emptyMember(name)
  }

  mutating func objects<Element>(
    _ name: String, _ elements: [Element], _ body: (inout JSONWriter, Element) -> Void
  ) {
    member(name, elements) { writer, element in writer.object { body(&$0, element) } }
  }

  mutating func write(_ finding: Finding) {
    member("code", finding.code.rawValue)
    member("message", finding.message)
    member("line", finding.position?.line)
    member("column", finding.position?.column)
  }

  mutating func write(_ feed: Feed) {
    member("id", feed.id)
    member("title", feed.title) { $0.write($1) }
    member("subtitle", feed.subtitle) { $0.write($1) }
    member("info", feed.info) { $0.write($1) }
    member("link", feed.links.first(rel: Link.alternate)?.href)
    objects("links", feed.links) { $0.write($1) }
    date("published", feed.published)
    date("updated", feed.updated)
    member("language", feed.language)
    objects("authors", feed.authors) { $0.write($1) }
    objects("contributors", feed.contributors) { $0.write($1) }
    member("managingEditor", feed.managingEditor) { $0.write($1) }
    member("webMaster", feed.webMaster) { $0.write($1) }
    objects("categories", feed.categories) { $0.write($1) }
    member("generator", feed.generator) {
      $0.member("name", $1.name)
      $0.member("uri", $1.uri)
      $0.member("version", $1.version)
    }
    member("icon", feed.icon)
    member("logo", feed.logo)
    member("image", feed.image) { $0.write($1) }
    member("rights", feed.rights) { $0.write($1) }
    member("licenses", feed.licenses.map(\.url))
    member("schedule", feed.schedule) { $0.write($1) }
    member("history", feed.history == History() ? nil : feed.history) {
      $0.member("complete", $1.isComplete)
      $0.member("archive", $1.isArchive)
    }
    objects("hubs", feed.hubs) {
      $0.member("type", $1.type)
      $0.member("url", $1.url)
    }
    member("expired", feed.isExpired)
    objects("locations", feed.locations) { $0.write($1) }
    member("podcast", feed.podcast) { $0.write($1) }
    objects("extensions", feed.extensions) { $0.write($1) }
  }

  mutating func write(_ entry: Entry) {
    member("id", entry.id)
    member("idIsPermalink", entry.idIsPermalink)
    member("title", entry.title) { $0.write($1) }
    member("link", entry.links.first(rel: Link.alternate)?.href)
    objects("links", entry.links) { $0.write($1) }
    date("published", entry.published)
    date("updated", entry.updated)
    date("created", entry.created)
    member("validity", entry.validity) {
      $0.date("start", $1.start)
      $0.date("end", $1.end)
    }
    member("language", entry.language)
    objects("authors", entry.authors) { $0.write($1) }
    objects("contributors", entry.contributors) { $0.write($1) }
    objects("categories", entry.categories) { $0.write($1) }
    member("summary", entry.summary) { $0.write($1) }
    objects("content", entry.contents) { $0.write($1) }
    objects("enclosures", entry.enclosures) { $0.write($1) }
    member("media", entry.media) { $0.write($1) }
    member("image", entry.image)
    member("bannerImage", entry.bannerImage)
    member("externalURL", entry.externalURL)
    member("rights", entry.rights) { $0.write($1) }
    member("licenses", entry.licenses.map(\.url))
    member("source", entry.source) { $0.write($1) }
    member("discussion", entry.discussion) { $0.write($1) }
    objects("inReplyTo", entry.inReplyTo) {
      $0.member("ref", $1.ref)
      $0.member("href", $1.href)
      $0.member("type", $1.type)
      $0.member("source", $1.source)
    }
    objects("locations", entry.locations) { $0.write($1) }
    member("podcast", entry.podcast) { $0.write($1) }
    objects("extensions", entry.extensions) { $0.write($1) }
    member("line", entry.position?.line)
    member("column", entry.position?.column)
  }

  /// A date in RFC 3339, and beside it the text that was read, under the name with `AsWritten`.
  mutating func date(_ name: String, _ date: FeedDate?) {
    member(name, date?.timestamp?.rfc3339)
    member("\(name)AsWritten", date?.source)
  }
}
