import Feed
import XML

/// The Well-Formed Web's CommentAPI.
enum WellFormedWebWord: Int, Words {
  case comment, commentRss

  /// The word of a name that is known to be of this vocabulary.
  init(_ name: XMLName) {
    self = Self(rawValue: name.index) ?? .comment
  }
}

extension Reading {
  mutating func wellFormedWeb(
    _ word: WellFormedWebWord, _ xml: inout XMLReader, into entry: inout Entry
  ) {
    let scope = enter(xml)
    defer { leave(scope) }
    guard let url = nonEmpty(&xml).map(resolve) else { return }
    entry.discuss {
      switch word {
      case .comment: $0.post = url
      case .commentRss: $0.feed = url
      }
    }
  }
}
