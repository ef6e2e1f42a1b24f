internal import Feed

/// Writes JSON Feed 1.1: compact, one item a line, so that two documents can be compared line by line
/// and no byte goes into indentation.
///
/// What JSON Feed has no member for and readers of ours may need stands in the extension object
/// `_siar`: at the feed `id`, `updated`, `published`, `rights`, `categories`, `links`, `locations`,
/// `complete`, `archive`; at an item `permalink`, `categories`, `links`, `locations`, `rights`,
/// `licenses`, `source`, `media`, `valid`, `created`, `contributors`, `comments`, `in_reply_to`.
/// Members are named as in Atom or the vocabulary that they come from, a place is
/// `{"point":[latitude,longitude]}`.
/// Not written: RSS housekeeping, podcast elements, tombstones (a withdrawal is an item of its own in
/// JSON Feed), and what the XML vocabularies say beyond that.
struct JSONFeedWriter: ~Copyable {
  var json: JSONWriter
  let feed: Feed

  static func document(_ feed: Feed, at workbench: Workbench) -> [UInt8] {
    let buffer = workbench.takeBuffer(capacity: feed.sizeEstimate)
    var writer = JSONFeedWriter(json: JSONWriter(buffer, base: feed.base), feed: feed)
    writer.json.openObject()
    writer.head()
    writer.json.name("items")
    writer.json.openArray()
    let entries = feed.entries.span
    for index in entries.indices { writer.item(entries[index]) }
    writer.json.closeArray()
    writer.json.closeObject()
    writer.json.newLine()
    return writer.json.finished(at: workbench)
  }
}
