internal import Feed

/// Writes ninjs 2.1, IPTC's News in JSON, for the systems of partners: a feed as a `composite` whose
/// `associations` are its entries, or one entry as a document of its own. One association a line.
///
/// Every property is one of the schema, which allows no others. In short: headline, summary and
/// contents are `headlines`, `descriptions` and `bodies`; categories are `subjects`, `places` or
/// `genres`; pictures and files are associations with `renditions`; related entries and those that an
/// entry answers are associations without content (`representationtype` `partial`); a tombstone is one
/// with `pubstatus` `canceled`; the page is the rendition `web`.
/// Not written, since the schema has no place for it: schedule, hubs and the other links, paging,
/// comments, podcast elements, extensions; of persons more than their names.
struct NinjsWriter: ~Copyable {
  var json: JSONWriter
  let feed: Feed

  /// The feed as one document.
  static func document(_ feed: Feed, at workbench: Workbench) -> [UInt8] {
    let buffer = workbench.takeBuffer(capacity: feed.sizeEstimate)
    var writer = NinjsWriter(json: JSONWriter(buffer, base: feed.base), feed: feed)
    writer.json.openObject()
    writer.standard()
    writer.package()
    writer.json.name("associations")
    writer.json.openArray()
    let entries = feed.entries.span
    for index in entries.indices { writer.association(entries[index]) }
    for tombstone in feed.tombstones { writer.association(tombstone) }
    writer.json.closeArray()
    writer.json.closeObject()
    writer.json.newLine()
    return writer.json.finished(at: workbench)
  }

  /// One entry as a document.
  static func document(_ entry: Entry, of feed: Feed, at workbench: Workbench) -> [UInt8] {
    let buffer = workbench.takeBuffer(capacity: 8192)
    var writer = NinjsWriter(json: JSONWriter(buffer, base: feed.base), feed: feed)
    writer.json.openObject()
    writer.standard()
    writer.item(entry)
    writer.json.closeObject()
    writer.json.newLine()
    return writer.json.finished(at: workbench)
  }

  /// What the document holds to.
  private mutating func standard() {
    json.member("standard") { json in
      json.member("name", literal: "ninjs")
      json.member("version", literal: "2.1")
      json.member("schema", literal: "https://www.iptc.org/std/ninjs/ninjs-schema_2.1.json")
    }
  }

  /// The feed's own properties.
  private mutating func package() {
    let id = feed.idOrAddress
    json.member("uri", uri: id.isAddress ? id : feed.channelLink)
    json.member("type", literal: "composite")
    json.member("representationtype", literal: "full")
    json.member("versioncreated", feed.updatedMoment)
    json.member("pubstatus", literal: "usable")
    json.member("language", feed.language?.unlessBlank)
    json.member("copyrightnotice", feed.rights?.plain.unlessBlank)
    json.member("title", feed.plainTitle)
    json.texts("headlines", "main", feed.titleOrFallback)
    if let subtitle = feed.subtitle, !subtitle.value.isBlank {
      json.texts("descriptions", "summary", subtitle)
    }
    concepts(feed.categories, feed.locations)
    let links = [
      ("web", MediaType.html, feed.homePage), ("self", "application/json", feed.ownAddress),
    ]
    json.member("renditions", links, where: { $0.2 != nil }) { json, link in
      json.rendition(link.0, href: link.2 ?? "", type: link.1)
    }
  }
}

extension JSONWriter {
  /// Writes a member that is a URI: characters beyond ASCII are percent-encoded, because JSON Schema's
  /// `uri` has none.
  mutating func member(_ name: StaticString, uri: String?) {
    guard let uri else { return }
    self.name(name)
    separate()
    bytes.append("\"")
    bytes.append(uri.absolute(at: base), escapedFor: URIEscapes.self)
    bytes.append("\"")
  }

  /// Writes a member whose value is a literal of this program.
  mutating func member(_ name: StaticString, literal: StaticString) {
    self.name(name)
    separate()
    bytes.append("\"")
    bytes.append(literal)
    bytes.append("\"")
  }

  /// Writes a list of one text with its role and type.
  mutating func texts(_ name: StaticString, _ role: StaticString, _ text: Text) {
    self.name(name)
    openArray()
    openObject()
    member("role", literal: role)
    member("contenttype", literal: text.kind == .plain ? "text/plain" : "text/html")
    member("value", text.value)
    closeObject()
    closeArray()
  }

  /// Writes one rendition.
  mutating func rendition(
    _ name: String, href: String, type: String?, _ more: (inout JSONWriter) -> Void = { _ in }
  ) {
    openObject()
    member("name", name)
    member("href", uri: href)
    member("contenttype", type)
    more(&self)
    closeObject()
  }
}
