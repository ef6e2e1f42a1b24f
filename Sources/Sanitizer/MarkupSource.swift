import XML

/// Markup made ready for the parser: cleaned, bounded, in a body.
struct MarkupSource {
  private let bytes: [UInt8]
  /// Whether the end was cut off.
  let isCut: Bool

  /// - Parameters:
  ///   - html: a fragment or a whole document.
  ///   - maximumBytes: how much of it is read.
  ///   - isArticle: whether a content system's shortcodes are none of its words.
  init(_ html: String, maximumBytes: Int, isArticle: Bool) {
    let source = html.utf8.span
    let length = source.wholeLength(upTo: maximumBytes)
    isCut = length < source.count
    // Loose text at the top would get a paragraph of the parser's own around it.
    var cleaned = Array("<html><body>".utf8)
    cleaned.reserveCapacity(length + 16)
    Characters.cleaned(source.extracting(..<length), into: &cleaned)
    if Declarations.occur(in: cleaned.span) { cleaned = Declarations.removed(from: cleaned.span) }
    let resolved = NamedCharacters.resolved(in: cleaned)
    bytes = isArticle ? Shortcodes.replaced(in: resolved) : resolved
  }

  func tree(_ policy: SanitizerPolicy) -> HTMLTree {
    HTMLTree(
      utf8: bytes,
      limits: HTMLTree.Limits(depth: policy.maximumDepth * 4, nodes: policy.maximumNodes))
  }
}

extension Span<UInt8> {
  /// How many bytes, at most `limit`, may be read: no half of a character, no half of a tag.
  fileprivate func wholeLength(upTo limit: Int) -> Int {
    guard count > limit else { return count }
    var length = limit
    while length > 0, self[length - 1] >= 0x80 { length -= 1 }
    var place = length
    while place > 0, self[place - 1] != UInt8(ascii: ">") {
      place -= 1
      if self[place] == UInt8(ascii: "<") { return place }
    }
    return length
  }
}
