import Feed
import XML

/// RSS 1.0 module Slash.
enum SlashWord: Int, Words {
  case comments, section, department
  case hitParade

  var word: String { self == .hitParade ? "hit_parade" : String(describing: self) }

  /// The word of a name that is known to be of this vocabulary.
  init(_ name: XMLName) {
    self = Self(rawValue: name.index) ?? .comments
  }
}

extension Reading {
  mutating func slash(_ word: SlashWord, _ xml: inout XMLReader, into entry: inout Entry) {
    let text = text(&xml)
    guard !text.isEmpty else { return }
    entry.discuss {
      switch word {
      case .comments: $0.count = Int(text)
      case .section: $0.section = text
      case .department: $0.department = text
      case .hitParade: $0.hitParade = text
      }
    }
  }
}
