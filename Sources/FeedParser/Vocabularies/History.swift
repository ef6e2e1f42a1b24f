import Feed
import XML

/// Feed paging and archiving, RFC 5005.
enum HistoryWord: String, Words {
  case complete, archive, incremental
  static let all = Array(allCases)
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
