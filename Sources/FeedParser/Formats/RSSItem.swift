import Feed
import XML

/// The items of RSS in all its versions.
extension Reading {
  /// Reads the item that was entered last, unless the feed has too many.
  mutating func appendItem(_ xml: inout XMLReader, to feed: inout Feed) {
    guard mayAppend(xml) else { return }
    let scope = enter(xml)
    defer { leave(scope) }
    var entry = Entry()
    entry.position = position(xml, xml.event.offset)
    entry.language = ownLanguage
    if let about = xml.attribute(Names.rdfAbout) { entry.id = about }
    (dublinCoreDate, repliesCount) = (nil, nil)
    var place: Int?
    while failure == nil, let name = xml.nextChild() {
      // An item inside of an item is the next one: the first was not closed.
      if name.isKnown, Vocabulary(name).isRSS, CoreWord(name) == .item {
        keepPlace(&place, in: &feed.entries)
        appendItem(&xml, to: &feed)
      } else {
        itemElement(name, &xml, into: &entry)
      }
    }
    finish(&entry)
    makeRoom(in: &feed.entries, xml)
    append(entry, at: place, to: &feed.entries)
  }

  /// Keeps the place of an entry before those that are inside of it.
  func keepPlace(_ place: inout Int?, in entries: inout [Entry]) {
    guard place == nil else { return }
    place = entries.count
    entries.append(Entry())
  }

  func append(_ entry: Entry, at place: Int?, to entries: inout [Entry]) {
    if let place {
      entries[place] = entry
    } else {
      entries.append(entry)
    }
  }

  /// Makes room for as many entries as there will be if the rest of the document is like what was
  /// read: growing by doubling would need twice the room, and copy every entry.
  func makeRoom(in entries: inout [Entry], _ xml: borrowing XMLReader) {
    let count = entries.count
    guard count >= 4, count == entries.capacity else { return }
    let expected = (count + 1) * documentSize / max(1, xml.event.offset) + 1
    entries.reserveCapacity(min(max(expected, count + count / 8 + 2), count * 4, limits.entries))
  }

  /// Counts an entry, wherever it stands; false where the document has too many.
  mutating func mayAppend(_ xml: borrowing XMLReader) -> Bool {
    entryCount += 1
    guard entryCount > limits.entries else { return true }
    failure = FeedParserError(
      .tooManyEntries, "The document has more than \(limits.entries) entries.",
      at: position(xml, xml.event.offset))
    return false
  }

  /// An element of any vocabulary in an item.
  private mutating func itemElement(
    _ name: XMLName, _ xml: inout XMLReader, into entry: inout Entry
  ) {
    guard name.isKnown else { return keep(&xml, in: &entry.extensions) }
    let vocabulary = Vocabulary(name)
    if vocabulary.isRSS {
      rssItemElement(CoreWord(name), &xml, into: &entry)
    } else {
      entryVocabulary(vocabulary, name, &xml, into: &entry)
    }
  }

  /// Reads an element that stands in one which holds a value, and belongs beside it.
  private mutating func itemSibling(
    _ name: XMLName, _ xml: inout XMLReader, into entry: inout Entry
  ) -> Bool {
    guard name.standsInEntries else { return false }
    itemElement(name, &xml, into: &entry)
    return true
  }

  private mutating func rssItemElement(
    _ word: CoreWord, _ xml: inout XMLReader, into entry: inout Entry
  ) {
    switch word {
    case .title: entry.title = plainOrHTML(&xml)
    case .link: itemLink(&xml, into: &entry)
    case .description, .summary, .abstract: itemDescription(&xml, into: &entry)
    case .content, .fullitem: itemContent(&xml, into: &entry)
    case .guid, .id: guid(&xml, into: &entry)
    case .pubDate, .published, .issued: entry.published = date(&xml) ?? entry.published
    case .updated, .modified, .lastBuildDate: entry.updated = date(&xml) ?? entry.updated
    case .created: entry.created = date(&xml)
    case .expirationDate: expiration(&xml, into: &entry)
    case .author, .managingEditor, .editor:
      if let person = person(&xml) { entry.authors.append(person) }
    case .contributor:
      if let person = person(&xml) { entry.contributors.append(person) }
    case .category: rssCategories(&xml, into: &entry.categories)
    case .tags:
      // No element of RSS, but seen in feeds.
      entry.categories += text(&xml).split(separator: ",").map { Category(trimmed(String($0))) }
    case .enclosure: enclosure(&xml, into: &entry)
    case .comments:
      let page = nonEmptyValue(&xml).map(resolve)
      entry.discuss { $0.page = page }
    case .source: rssSource(&xml, into: &entry)
    case .rights, .copyright: entry.rights = plainOrHTML(&xml)
    case .language: entry.language = nonEmpty(&xml)
    case .body, .div: itemContent(&xml, into: &entry)
    case .image, .img, .thumbnail: entryImage(&xml, into: &entry)
    default: keep(&xml, in: &entry.extensions)
    }
  }

  private mutating func itemLink(_ xml: inout XMLReader, into entry: inout Entry) {
    if let href = xml.attribute(Names.href), !href.isEmpty {
      return atomLink(&xml, into: &entry)
    }
    let scope = enter(xml)
    defer { leave(scope) }
    let place = entry.links.count
    let address = nonEmptyValue(&xml) { $0.itemSibling($1, &$2, into: &entry) }
    if let address { entry.links.insert(link(address), at: min(place, entry.links.count)) }
  }

  private mutating func itemDescription(_ xml: inout XMLReader, into entry: inout Entry) {
    let text = html(&xml)
    guard !text.value.isEmpty else { return }
    // A second description is the longer story in the feeds that have two.
    if entry.summary == nil {
      entry.summary = text
    } else {
      entry.contents.append(Content(text.value, language: text.language))
    }
  }

  mutating func itemContent(_ xml: inout XMLReader, into entry: inout Entry) {
    if xml.attribute(Names.type) != nil || xml.attribute(Names.src) != nil {
      entry.contents.append(atomContent(&xml))
      return
    }
    let text = html(&xml)
    if !text.value.isEmpty { entry.contents.append(Content(text.value, language: text.language)) }
  }

  private mutating func guid(_ xml: inout XMLReader, into entry: inout Entry) {
    let flag = xml.attribute(Names.isPermaLink)?.lowercased()
    let scope = enter(xml)
    defer { leave(scope) }
    let value = nonEmptyValue(&xml) { $0.itemSibling($1, &$2, into: &entry) }
    guard let id = value else { return }
    entry.id = id
    // RSS 2.0, "guid": true where the attribute is missing.
    entry.idIsPermalink = flag != "false"
  }

  private mutating func expiration(_ xml: inout XMLReader, into entry: inout Entry) {
    var validity = entry.validity ?? Validity()
    validity.end = date(&xml)
    entry.validity = validity
  }

  mutating func rssCategories(_ xml: inout XMLReader, into categories: inout [Category]) {
    let domain = xml.attribute(Names.domain) ?? xml.attribute(Names.scheme)
    let term = xml.attribute(Names.term)
    let label = xml.attribute(Names.label)
    let written = text(&xml)
    guard let value = term ?? (written.isEmpty ? nil : written) else { return }
    categories.append(Category(value, scheme: domain, label: label))
  }

  private mutating func enclosure(_ xml: inout XMLReader, into entry: inout Entry) {
    let scope = enter(xml)
    defer { leave(scope) }
    let url = xml.attribute(Names.url) ?? xml.attribute(Names.href)
    var enclosure = Enclosure(url: url.map { resolve(trimmed($0)) } ?? "")
    enclosure.type = xml.attribute(Names.type)
    enclosure.length = xml.attribute(Names.length).flatMap { Int(trimmed($0)) }
    enclosure.title = xml.attribute(Names.title)
    let inner = value(&xml) { $0.itemSibling($1, &$2, into: &entry) }
    if enclosure.url.isEmpty { enclosure.url = resolve(inner) }
    if !enclosure.url.isEmpty { entry.enclosures.append(enclosure) }
  }

  private mutating func rssSource(_ xml: inout XMLReader, into entry: inout Entry) {
    let url = xml.attribute(Names.url).map { resolve(trimmed($0)) }
    let title = text(&xml)
    guard url != nil || !title.isEmpty else { return }
    var source = Source(title: title.isEmpty ? nil : Text(title))
    if let url { source.links.append(Link(url, rel: Link.selfRelation)) }
    entry.source = source
  }

  /// A picture in one of the ways in which outlets write them: an address in an attribute, as the text,
  /// or in an element inside.
  private mutating func entryImage(_ xml: inout XMLReader, into entry: inout Entry) {
    let scope = enter(xml)
    defer { leave(scope) }
    var address = xml.imageAddress.map(trimmed) ?? ""
    let inner = value(&xml) { reading, name, xml in
      guard name.isKnown, Vocabulary(name).isCore else { return false }
      switch CoreWord(name) {
      case .url, .link, .href, .src, .img, .image:
        let inner = trimmed(xml.imageAddress ?? "")
        let written = inner.isEmpty ? reading.value(&xml) : inner
        if !inner.isEmpty { xml.skip() }
        // A link is the page that the picture leads to.
        if address.isEmpty, CoreWord(name) != .link { address = written }
      default: xml.skip()
      }
      return true
    }
    if address.isEmpty { address = inner }
    if !address.isEmpty { entry.image = resolve(address) }
  }

  /// What only the whole entry can tell.
  mutating func finish(_ entry: inout Entry) {
    if let date = dublinCoreDate {
      if entry.published == nil {
        entry.published = date
      } else if entry.updated == nil, entry.published != date {
        entry.updated = date
      }
    }
    if let count = repliesCount, entry.discussion?.count == nil {
      entry.discuss { $0.count = count }
    }
    (dublinCoreDate, repliesCount) = (nil, nil)
    // RSS 2.0, "guid": a permanent link is an address of the story.
    if entry.idIsPermalink == true, let id = entry.id,
      entry.links.first(rel: Link.alternate) == nil,
      id.contains(":")
    {
      entry.links.append(link(id))
    }
  }
}

extension XMLReader {
  /// The address in an attribute of an element that shows a picture.
  fileprivate var imageAddress: String? {
    attribute(Names.href) ?? attribute(Names.url) ?? attribute(Names.src)
      ?? attribute(Names.rdfResource)
  }
}

extension XMLName {
  /// Whether an element of the name stands in entries and items, and in no other element that has a
  /// value.
  var standsInEntries: Bool {
    guard isKnown else { return false }
    switch Vocabulary(self) {
    case .content, .dublinCore, .dublinCoreTerms, .media, .itunes, .slash, .wellFormedWeb:
      return true
    case .plain, .rss090, .rss10, .atom, .atom03:
      return [
        .title, .link, .description, .summary, .content, .guid, .id, .pubDate, .published, .updated,
        .author, .category, .enclosure, .comments, .source,
      ].contains(CoreWord(self))
    default: return false
    }
  }
}

extension Entry {
  mutating func discuss(_ change: (inout Discussion) -> Void) {
    var discussion = self.discussion ?? Discussion()
    change(&discussion)
    self.discussion = discussion == Discussion() ? nil : discussion
  }
}
