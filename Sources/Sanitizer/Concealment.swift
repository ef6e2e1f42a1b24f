import XML

/// What of a tree the eye is not shown, by its attributes: it is hidden, or meant for the ear alone.
///
/// What style sheets say of a class is not known, but for the classes that are in use for nothing
/// else.
struct Concealment {
  private let tree: HTMLTree
  /// By index of the name.
  private let clues: [Clue?]
  private let hasClues: Bool
  /// By index of the name.
  private let isMedia: [Bool]

  private enum Clue {
    case hidden
    case style
    case classes
  }

  init(_ tree: HTMLTree) {
    self.tree = tree
    clues = tree.names.map { name in
      switch name {
      case "hidden": .hidden
      case "style": .style
      case "class": .classes
      default: nil
      }
    }
    hasClues = clues.contains { $0 != nil }
    isMedia = hasClues ? tree.names.map { Element($0).kind.isMedia } : []
  }

  /// Whether the element at `index`, with all that is in it, is not shown.
  func hides(at index: Int) -> Bool {
    guard hasClues else { return false }
    let node = tree.nodes[index]
    for attribute in tree.attributes[node.attributes] {
      let value = tree.bytes.span.extracting(attribute.value)
      switch clues[attribute.name] {
      case .hidden: return true
      case .style:
        guard let hiding = Style(value).hiding else { continue }
        if hiding == .whole || !showsWithoutSize(at: index) { return true }
      case .classes: if Self.isForTheEar(value) { return true }
      case nil: continue
      }
    }
    return false
  }

  /// Whether something near in the element at `index` is seen although its text has no size: a
  /// picture, or an element with a size of its own. Gaps between such are closed so.
  private func showsWithoutSize(at index: Int) -> Bool {
    // Where nothing is found so near, the rest is not looked at: it may be a page.
    let end = min(tree.nodes[index].end, index + Self.glance)
    for child in tree.nodes[index..<max(index, end)] {
      guard let name = child.name else { continue }
      if isMedia[name] { return true }
      for attribute in tree.attributes[child.attributes] where clues[attribute.name] == .style {
        if Style(tree.bytes.span.extracting(attribute.value)).hasSize { return true }
      }
    }
    return false
  }

  private static let glance = 16

  /// WordPress', Bootstrap's, HTML5 Boilerplate's and Drupal's words for it.
  private static func isForTheEar(_ classes: Span<UInt8>) -> Bool {
    guard classes.count <= 4096 else { return false }
    return String(copying: classes).split(whereSeparator: \.isWhitespace)
      .contains { earClasses.contains(String($0)) }
  }

  private static let earClasses: Set<String> = [
    "screen-reader-text", "screen-reader-only", "screenreader-text", "sr-only", "sronly",
    "visually-hidden", "visuallyhidden", "element-invisible", "u-visually-hidden",
  ]
}
