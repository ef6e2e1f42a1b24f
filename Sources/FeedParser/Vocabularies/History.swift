import Feed
import XML

/// Feed paging and archiving, RFC 5005.
enum HistoryWord: Int, Words {
  case complete, archive, incremental

  /// The word of a name that is known to be of this vocabulary.
  init(_ name: XMLName) {
    self = Self(rawValue: name.index) ?? .complete
  }
}

extension Reading {
  mutating func history(_ word: HistoryWord, _ xml: inout XMLReader, into feed: inout Feed) {
    switch word {
    case .complete: feed.history.isComplete = true
    case .archive: feed.history.isArchive = true
    case .incremental: return keep(&xml, in: &feed.extensions)
    }
    xml.skip()
  }
}
