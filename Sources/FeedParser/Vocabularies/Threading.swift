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
}
