/// How the writer treats an element; every allowed element has one kind.
enum ElementKind: Sendable {
  /// Phrasing that only marks its text up.
  case inline
  /// A link. It never stands in another one.
  case anchor
  /// `audio`, `video`, `picture`: phrasing that is not opened again behind a block.
  case media
  /// `rt` and `rp`, directly in `ruby` only.
  case rubyText
  /// `source` and `track`, in media only.
  case mediaSource
  case image
  /// `br`, `wbr`.
  case lineBreak
  /// `iframe`.
  case embed
  /// `hr`.
  case rule

  /// Holds phrasing only; any block ends it.
  case paragraph
  /// Holds phrasing only.
  case heading
  /// Holds phrasing only.
  case preformatted
  /// Holds blocks and phrasing.
  case flow
  case list
  case item
  case definitionList
  /// `dt`, `dd`.
  case definition
  case table
  case caption
  case columnGroup
  case column
  case rowGroup
  case row
  case cell

  /// Goes, its tags only; its content stays.
  case unwrapped
  /// As `unwrapped`, and what stands before and after it are different words.
  case unwrappedBlock
  /// Goes with all of its content.
  case discarded

  var isInline: Bool {
    switch self {
    case .inline, .anchor, .media, .rubyText: true
    default: false
    }
  }

  /// Shows or plays something that is not text.
  var isMedia: Bool {
    switch self {
    case .image, .media, .mediaSource, .embed: true
    default: false
    }
  }

  /// Whether loose text and phrasing cannot stand directly in it.
  var needsChildren: Bool {
    switch self {
    case .list, .definitionList, .table, .columnGroup, .rowGroup, .row: true
    default: false
    }
  }
}
