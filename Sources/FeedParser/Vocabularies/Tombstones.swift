import Feed
import XML

/// Tombstones, RFC 6721.
enum TombstoneWord: Int, Words {
  case deletedEntry
  case by, comment

  var word: String { self == .deletedEntry ? "deleted-entry" : String(describing: self) }

  /// The word of a name that is known to be of this vocabulary.
  init(_ name: XMLName) {
    self = Self(rawValue: name.index) ?? .deletedEntry
  }
}

extension Reading {
  mutating func tombstone(_ word: TombstoneWord, _ xml: inout XMLReader, into feed: inout Feed) {
    let parser = DateParser(defaultOffset: defaultOffset)
    guard word == .deletedEntry, let ref = xml.attribute(CoreWord.ref.attribute) else {
      return keep(&xml, in: &feed.extensions)
    }
    guard feed.tombstones.count < limits.entries else { return xml.skip() }
    let scope = enter(xml)
    defer { leave(scope) }
    var tombstone = Tombstone(ref: ref)
    if let when = xml.attribute(CoreWord.when.attribute) {
      tombstone.when = FeedDate(source: when, timestamp: parser.parse(when))
    }
    while let name = xml.nextChild() { tombstoneChild(name, &xml, into: &tombstone) }
    feed.tombstones.append(tombstone)
  }

  private mutating func tombstoneChild(
    _ name: XMLName, _ xml: inout XMLReader, into tombstone: inout Tombstone
  ) {
    guard name.isKnown else { return xml.skip() }
    switch (Vocabulary(name), name) {
    case (.tombstones, _) where TombstoneWord(name) == .by: tombstone.by = person(&xml)
    case (.tombstones, _) where TombstoneWord(name) == .comment:
      tombstone.comment = atomText(&xml)
    case (.atom, _) where CoreWord(name) == .link:
      if let link = atomLink(&xml) { tombstone.links.append(link) }
    case (.atom, _) where CoreWord(name) == .source: tombstone.source = atomSource(&xml)
    default: xml.skip()
    }
  }
}
