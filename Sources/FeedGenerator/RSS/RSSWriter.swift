internal import Feed

/// Writes RSS 2.0 by the RSS Advisory Board's specification and profile.
///
/// What RSS has no element for and no vocabulary here adds is not written: the addresses and pictures
/// of persons, the links' `hreflang` of the first alternate, the banner picture, a second form of an
/// entry's content, tombstones (a withdrawal is an entry of its own in RSS).
struct RSSWriter: ~Copyable {
  var xml: XMLWriter
  let feed: Feed

  static func document(_ feed: Feed, at workbench: Workbench) -> [UInt8] {
    let buffer = workbench.takeBuffer(capacity: feed.sizeEstimate)
    var writer = RSSWriter(xml: XMLWriter(buffer, base: feed.base), feed: feed)
    writer.xml.startRoot("rss version=\"2.0\"")
    writer.xml.attribute("xml:base", address: feed.base)
    writer.xml.closeStartOfLines()
    writer.xml.openLines("channel")
    writer.channel()
    let entries = feed.entries.span
    for index in entries.indices { writer.item(entries[index]) }
    writer.xml.end("channel")
    writer.xml.literal("</rss>\n")
    return writer.xml.finished(at: workbench)
  }
}
