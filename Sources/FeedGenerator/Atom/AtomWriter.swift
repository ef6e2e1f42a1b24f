internal import Feed

/// Writes Atom 1.0, RFC 4287, in the order in which its section 4.1 names the elements.
///
/// XHTML is written as HTML: it is well-formed only as long as whoever gave it is right about that.
/// What Atom has no element for and no vocabulary here adds is not written: the pictures of persons,
/// the feed's own date of publication, RSS housekeeping other than `sy`, the banner picture, a second
/// form of an entry's content, inline content of an XML media type.
struct AtomWriter: ~Copyable {
  var xml: XMLWriter
  let feed: Feed
  /// What an entry without a date gets.
  let fallbackDate: Timestamp
  /// The `xml:lang` in force, which texts need not repeat.
  var language: String?

  static func document(_ feed: Feed, at workbench: Workbench) -> [UInt8] {
    let buffer = workbench.takeBuffer(capacity: feed.sizeEstimate)
    var writer = AtomWriter(
      xml: XMLWriter(buffer, base: feed.base), feed: feed,
      fallbackDate: feed.updatedMoment ?? .unknown, language: feed.language)
    writer.xml.startRoot("feed xmlns=\"http://www.w3.org/2005/Atom\"")
    writer.xml.attribute("xml:lang", feed.language?.unlessBlank)
    writer.xml.attribute("xml:base", address: feed.base)
    writer.xml.closeStartOfLines()
    writer.head()
    let entries = feed.entries.span
    for index in entries.indices { writer.entry(entries[index]) }
    writer.xml.literal("</feed>\n")
    return writer.xml.finished(at: workbench)
  }
}
