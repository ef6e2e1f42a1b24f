import XML

/// Markup made ready for the parser: cleaned, bounded, in a body.
struct MarkupSource {
  private let bytes: [UInt8]
  /// Whether the end was cut off.
  let isCut: Bool

  init(_ html: String, maximumBytes: Int) {
    var text = html.utf8.prefix(maximumBytes)[...]
    isCut = text.endIndex != html.utf8.endIndex
    if isCut {
      while let last = text.last, last >= 0x80 { text.removeLast() }
      // Not in the middle of a tag.
      if let tag = text.lastIndex(of: UInt8(ascii: "<")),
        !text[tag...].contains(UInt8(ascii: ">"))
      {
        text = text[..<tag]
      }
    }
    // Loose text at the top would get a paragraph of the parser's own around it.
    var cleaned = Array("<html><body>".utf8)
    cleaned.reserveCapacity(text.count + 16)
    Characters.cleaned(text, into: &cleaned)
    if Declarations.occur(in: cleaned) { cleaned = Declarations.removed(from: cleaned) }
    guard cleaned.contains(UInt8(ascii: "&")) else {
      bytes = cleaned
      return
    }
    var numbered: [UInt8] = []
    numbered.reserveCapacity(cleaned.count)
    NamedCharacters.numbered(cleaned, into: &numbered)
    bytes = numbered
  }

  func tree(_ policy: SanitizerPolicy) -> HTMLTree {
    HTMLTree(
      utf8: bytes,
      limits: HTMLTree.Limits(depth: policy.maximumDepth * 4, nodes: policy.maximumNodes))
  }
}
