import Feed
import XML

/// RSS 1.0 module Slash.
enum SlashWord: String, Words {
  case comments, section, department
  case hitParade = "hit_parade"
  static let all = Array(allCases)
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
