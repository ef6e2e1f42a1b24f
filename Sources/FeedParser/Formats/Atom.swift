import Feed
import XML

/// Atom 1.0 (RFC 4287) and Atom 0.3.
extension Reading {
  /// Reads the root element, which was entered last.
  mutating func atomFeed(_ xml: inout XMLReader, into feed: inout Feed) {
    let scope = enter(xml)
    defer { leave(scope) }
    feedLanguage = language
    feed.language = language
    while failure == nil, let name = xml.nextChild() {
      guard name.isKnown else {
        keep(&xml, in: &feed.extensions)
        continue
      }
      let vocabulary = Vocabulary(name)
      if vocabulary.isCore {
        atomFeedElement(name, &xml, into: &feed)
      } else {
        feedVocabulary(vocabulary, name, &xml, into: &feed)
      }
    }
  }

  /// An element of Atom in a feed, be it Atom or RSS.
  mutating func atomFeedElement(_ name: XMLName, _ xml: inout XMLReader, into feed: inout Feed) {
    switch CoreWord(name) {
    case .entry: appendEntry(&xml, to: &feed)
    case .item: appendItem(&xml, to: &feed)
    case .id: feed.id = nonEmptyValue(&xml)
    case .title: feed.title = atomText(&xml)
    case .subtitle, .tagline, .description: feed.subtitle = atomText(&xml)
    case .info: feed.info = atomText(&xml)
    case .link: atomLink(&xml, into: &feed)
    case .updated, .modified, .lastBuildDate: feed.updated = date(&xml)
    case .published, .pubDate: feed.published = date(&xml)
    case .author:
      if let person = person(&xml) { feed.authors.append(person) }
    case .contributor:
      if let person = person(&xml) { feed.contributors.append(person) }
    case .category: atomCategory(&xml, into: &feed.categories)
    case .generator: feed.generator = generator(&xml)
    case .icon: feed.icon = nonEmptyValue(&xml).map(resolve)
    case .logo: feed.logo = nonEmptyValue(&xml).map(resolve)
    case .rights, .copyright: feed.rights = atomText(&xml)
    default: keep(&xml, in: &feed.extensions)
    }
  }

  mutating func appendEntry(_ xml: inout XMLReader, to feed: inout Feed) {
    guard mayAppend(xml) else { return }
    var entry = Entry()
    var place: Int?
    entry.position = position(xml, xml.event.offset)
    let scope = enter(xml)
    defer { leave(scope) }
    entry.language = ownLanguage
    (dublinCoreDate, repliesCount) = (nil, nil)
    while failure == nil, let name = xml.nextChild() {
      // An entry inside of an entry is the next one: the first was not closed.
      if name.isKnown, Vocabulary(name).isCore, CoreWord(name) == .entry {
        keepPlace(&place, in: &feed.entries)
        appendEntry(&xml, to: &feed)
      } else {
        entryElement(name, &xml, into: &entry)
      }
    }
    finish(&entry)
    makeRoom(in: &feed.entries, xml)
    append(entry, at: place, to: &feed.entries)
  }

  /// An element of any vocabulary in an entry.
  private mutating func entryElement(
    _ name: XMLName, _ xml: inout XMLReader, into entry: inout Entry
  ) {
    guard name.isKnown else { return keep(&xml, in: &entry.extensions) }
    if Vocabulary(name).isCore {
      atomEntryElement(name, &xml, into: &entry)
    } else {
      entryVocabulary(Vocabulary(name), name, &xml, into: &entry)
    }
  }

  /// Reads an element that stands in one which holds a value, and belongs beside it.
  private mutating func entrySibling(
    _ name: XMLName, _ xml: inout XMLReader, into entry: inout Entry
  ) -> Bool {
    guard name.standsInEntries else { return false }
    entryElement(name, &xml, into: &entry)
    return true
  }

  /// An element of Atom in an entry, be it of Atom or RSS.
  mutating func atomEntryElement(_ name: XMLName, _ xml: inout XMLReader, into entry: inout Entry) {
    switch CoreWord(name) {
    case .id:
      let id = nonEmptyValue(&xml) { $0.entrySibling($1, &$2, into: &entry) }
      entry.id = id ?? entry.id
    case .title: entry.title = atomText(&xml)
    case .link: atomLink(&xml, into: &entry)
    case .summary, .description: entry.summary = atomText(&xml)
    case .content: entry.contents.append(atomContent(&xml))
    case .published, .issued, .pubDate: entry.published = date(&xml) ?? entry.published
    case .updated, .modified: entry.updated = date(&xml) ?? entry.updated
    case .created: entry.created = date(&xml)
    case .author:
      if let person = person(&xml) { entry.authors.append(person) }
    case .contributor:
      if let person = person(&xml) { entry.contributors.append(person) }
    case .category: atomCategory(&xml, into: &entry.categories)
    case .rights, .copyright: entry.rights = atomText(&xml)
    case .source: entry.source = atomSource(&xml)
    default: keep(&xml, in: &entry.extensions)
    }
  }

  // MARK: Links and categories

  /// RFC 4287 section 4.2.7. An enclosure and a licence are also what they are in other formats.
  mutating func atomLink(_ xml: inout XMLReader, into entry: inout Entry) {
    if xml.attribute(Names.rel) == "replies" { repliesAttributes(xml, into: &entry) }
    let place = entry.links.count
    let read = atomLink(&xml) { $0.entrySibling($1, &$2, into: &entry) }
    guard let link = read else { return }
    entry.links.insert(link, at: min(place, entry.links.count))
    switch link.rel {
    case Link.enclosure:
      entry.enclosures.append(
        Enclosure(url: link.href, type: link.type, length: link.length, title: link.title))
    case "license": entry.licenses.append(License(url: link.href))
    case "replies":
      // RFC 4685 section 4 leaves the kind of resource to the type: a page for people, or a feed.
      if link.type == "text/html" || link.type == "application/xhtml+xml" {
        entry.discuss { $0.page = $0.page ?? link.href }
      } else {
        entry.discuss { $0.feed = $0.feed ?? link.href }
      }
    default: break
    }
  }

  mutating func atomLink(_ xml: inout XMLReader, into feed: inout Feed) {
    guard let link = atomLink(&xml) else { return }
    feed.links.append(link)
    if link.rel == Link.hub { feed.hubs.append(Hub(url: link.href)) }
    if link.rel == "license" { feed.licenses.append(License(url: link.href)) }
  }

  /// A link, with what `sibling` does not take for an element beside it.
  mutating func atomLink(
    _ xml: inout XMLReader,
    sibling: (inout Reading, XMLName, inout XMLReader) -> Bool = { _, _, _ in false }
  ) -> Link? {
    let scope = enter(xml)
    defer { leave(scope) }
    guard let href = xml.attribute(Names.href) else {
      return nonEmptyValue(&xml, sibling: sibling).map { self.link($0) }
    }
    var link = link(trimmed(href), rel: relation(xml.attribute(Names.rel)))
    link.type = xml.attribute(Names.type)
    link.hreflang = xml.attribute(Names.hreflang)
    link.title = xml.attribute(Names.title)
    link.length = xml.attribute(Names.length).flatMap { Int(trimmed($0)) }
    _ = value(&xml, sibling: sibling)
    return link
  }

  /// The registered relations have an address too, RFC 4287 section 4.2.7.2.
  private func relation(_ written: String?) -> String {
    guard let written, !written.isEmpty else { return Link.alternate }
    let registry = "http://www.iana.org/assignments/relation/"
    return written.hasPrefix(registry) ? String(written.dropFirst(registry.count)) : written
  }

  mutating func atomCategory(_ xml: inout XMLReader, into categories: inout [Category]) {
    rssCategories(&xml, into: &categories)
  }

  // MARK: Source

  /// RFC 4287 section 4.2.11.
  mutating func atomSource(_ xml: inout XMLReader) -> Source {
    var feed = Feed()
    let scope = enter(xml)
    defer { leave(scope) }
    while let name = xml.nextChild() {
      guard name.isKnown, Vocabulary(name).isCore, CoreWord(name) != .entry,
        CoreWord(name) != .item
      else {
        xml.skip()
        continue
      }
      atomFeedElement(name, &xml, into: &feed)
    }
    var source = Source(id: feed.id, title: feed.title, links: feed.links)
    source.updated = feed.updated
    source.authors = feed.authors
    source.contributors = feed.contributors
    source.categories = feed.categories
    source.generator = feed.generator
    source.icon = feed.icon
    source.logo = feed.logo
    source.subtitle = feed.subtitle
    source.rights = feed.rights
    return source
  }
}
