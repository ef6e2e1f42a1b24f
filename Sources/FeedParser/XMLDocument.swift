import Feed
import XML

/// A feed or list that was read from XML.
struct XMLDocument {
  var format: FeedFormat
  var feed: Feed
  var outlines: OutlineList?
}

extension Reading {
  /// Reads a whole document; nil if its root is of no format.
  mutating func document(_ xml: inout XMLReader) -> XMLDocument? {
    while let event = xml.next() {
      if event.kind == .doctype { doctype = xml.doctype().publicID }
      if event.kind == .start { break }
    }
    guard xml.event.kind == .start else { return nil }
    if let document = document(from: xml.event.name, &xml) { return document }
    // A feed inside of a page is seen: the first element that can be one is read.
    while let step = xml.nextElement() {
      guard let name = step, name.isKnown, Self.isFeed(name) else { continue }
      return document(from: name, &xml)
    }
    return nil
  }

  private static func isFeed(_ name: XMLName) -> Bool {
    switch Vocabulary(name) {
    case .rdf: RDFWord(name) == .RDF
    case .plain: CoreWord(name) == .rss
    case .atom, .atom03: CoreWord(name) == .feed
    default: false
    }
  }

  private mutating func document(
    from root: XMLName, _ xml: inout XMLReader
  ) -> XMLDocument? {
    guard root.isKnown else { return nil }
    switch Vocabulary(root) {
    case .plain where CoreWord(root) == .rss:
      let version = xml.attribute(CoreWord.version.attribute) ?? ""
      return rssDocument(Self.rssFormat(version, doctype: doctype), &xml)
    case .plain where CoreWord(root) == .opml:
      let version = xml.attribute(CoreWord.version.attribute) ?? ""
      return XMLDocument(
        format: version.hasPrefix("2") ? .opml20 : .opml10, feed: Feed(), outlines: opml(&xml))
    case .rdf where RDFWord(root) == .RDF: return rdfDocument(&xml)
    case .atom, .atom03, .plain:
      return rootOfAtom(root, &xml)
    default: return nil
    }
  }

  private mutating func rootOfAtom(_ root: XMLName, _ xml: inout XMLReader) -> XMLDocument? {
    let version = xml.attribute(CoreWord.version.attribute) ?? ""
    isAtom03 = Vocabulary(root) == .atom03 || version.hasPrefix("0")
    var feed = Feed()
    switch CoreWord(root) {
    case .feed: atomFeed(&xml, into: &feed)
    // RFC 4287 section 2: an entry document.
    case .entry: appendEntry(&xml, to: &feed)
    case .channel where Vocabulary(root) == .plain:
      channel(&xml, into: &feed)
      return document(&feed, .rss20)
    default: return nil
    }
    return document(&feed, isAtom03 ? .atom03 : .atom10)
  }

  private mutating func rssDocument(_ format: FeedFormat, _ xml: inout XMLReader) -> XMLDocument {
    var feed = Feed()
    rss(&xml, into: &feed)
    return document(&feed, format)
  }

  private mutating func rdfDocument(_ xml: inout XMLReader) -> XMLDocument {
    var feed = Feed()
    let declared = (0..<xml.event.namespaceCount).map { xml.namespace($0).uri }
    let isOld = declared.contains { $0.contains("netscape.com") }
    rss(&xml, into: &feed)
    return document(&feed, isOld ? .rss090 : .rss10)
  }

  private static func rssFormat(_ version: String, doctype: String) -> FeedFormat {
    switch trimmed(version) {
    case "0.90", "0.9": .rss090
    case "0.91": doctype.contains("Netscape") ? .rss091Netscape : .rss091
    case "0.92", "0.93", "0.94": .rss092
    case "1.0": .rss10
    default: .rss20
    }
  }

  /// The feed as a document; it is changed in place, since a copy would be as large as the document.
  private func document(_ feed: inout Feed, _ format: FeedFormat) -> XMLDocument {
    feed.format = format
    feed.locations.removeHalves()
    for index in feed.entries.indices where !feed.entries[index].locations.isEmpty {
      feed.entries[index].locations.removeHalves()
    }
    return XMLDocument(format: format, feed: feed)
  }
}
