import Feed
import XML

/// Atom threading, RFC 4685.
enum ThreadingWord: Int, Words {
  case inReplyTo
  case total, count, updated

  var word: String { self == .inReplyTo ? "in-reply-to" : String(describing: self) }

  /// The word of a name that is known to be of this vocabulary.
  init(_ name: XMLName) {
    self = Self(rawValue: name.index) ?? .inReplyTo
  }
}

extension Reading {
  mutating func threading(_ word: ThreadingWord, _ xml: inout XMLReader, into entry: inout Entry) {
    switch word {
    case .inReplyTo:
      var reply = InReplyTo()
      reply.ref = xml.attribute(CoreWord.ref.attribute)
      reply.href = xml.attribute(Names.href).map(resolve)
      reply.type = xml.attribute(Names.type)
      reply.source = xml.attribute(CoreWord.source.attribute).map(resolve)
      entry.inReplyTo.append(reply)
      xml.skip()
    case .total:
      let total = number(&xml)
      entry.discuss { $0.count = total ?? $0.count }
    case .count, .updated: keep(&xml, in: &entry.extensions)
    }
  }

  /// What a link with rel `replies` says of them. RFC 4685 section 4.
  mutating func repliesAttributes(_ xml: borrowing XMLReader, into entry: inout Entry) {
    let count = ThreadingWord.count.name(.threading)
    if let written = xml.attribute(count), let count = Int(trimmed(written)), count >= 0 {
      repliesCount = max(count, repliesCount ?? 0)
    }
    guard let written = xml.attribute(ThreadingWord.updated.name(.threading)) else { return }
    let date = FeedDate.parse(written, defaultOffset: defaultOffset)
    entry.discuss { $0.updated = newer(date, $0.updated) }
  }

  /// The later one of two dates; one that can be read where the other cannot.
  private func newer(_ date: FeedDate, _ earlier: FeedDate?) -> FeedDate {
    guard let earlier, let before = earlier.timestamp else { return date }
    guard let moment = date.timestamp else { return earlier }
    return moment > before ? date : earlier
  }
}
