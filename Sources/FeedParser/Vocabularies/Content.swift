import Feed
import XML

/// RSS 1.0 module Content.
enum ContentWord: Int, Words {
  case encoded, items, item, format, encoding

  /// The word of a name that is known to be of this vocabulary.
  init(_ name: XMLName) {
    self = Self(rawValue: name.index) ?? .encoded
  }
}

extension Reading {
  mutating func content(_ word: ContentWord, _ xml: inout XMLReader, into entry: inout Entry) {
    guard word == .encoded else { return keep(&xml, in: &entry.extensions) }
    let text = html(&xml)
    if !text.value.isEmpty {
      entry.contents.append(Content(text.value, language: text.language))
    }
  }
}
