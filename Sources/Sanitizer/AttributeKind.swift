/// What an attribute may hold.
enum AttributeKind: Sendable {
  case text
  /// A BCP 47 tag, by its characters.
  case language
  /// One of these words, without regard to case unless two differ in nothing else.
  case keyword([String])
  /// Those of its words that are among these.
  case tokens(Set<String>)
  case number(ClosedRange<Int>)
  /// True by being there.
  case flag
  /// The address of something that a reader may follow.
  case link
  /// The address of something that a reader's program loads by itself.
  case resource
  /// `srcset`: several of them.
  case resources
  /// The address of a page that is shown inside.
  case embed
}
