import XML

/// Which pictures of a document stand in it twice: for programs, and in a `noscript` for readers
/// without one.
struct PictureTwins {
  private let tree: HTMLTree
  /// Index of the name `noscript`; nil where the document has none, and nothing is to be done.
  private let noscript: Int?
  /// By index of the name.
  private let isImage: [Bool]
  private var written: Set<PictureIdentity> = []
  /// Where the `noscript` ends that was entered last.
  private var end = 0
  /// Where a picture ended that a program was to load: its twin follows.
  private var expected = -1

  init(_ tree: HTMLTree) {
    self.tree = tree
    noscript = tree.names.firstIndex(of: "noscript")
    isImage = noscript == nil ? [] : tree.names.map { Element($0).kind == .image }
  }

  /// Whether the element at `index` is the twin of the picture before it, and nothing else.
  mutating func isTwin(at index: Int) -> Bool {
    guard let noscript, tree.nodes[index].name == noscript else { return false }
    end = max(end, tree.nodes[index].end)
    return index == expected && holdsOneImage(at: index)
  }

  /// Whether the picture at `index` stands in the output already; notes it there if not.
  ///
  /// - Parameters:
  ///   - address: of the picture, as it is written.
  ///   - index: of its element in the tree.
  ///   - isLazy: whether it stood in an attribute for a program.
  /// - Returns: whether it stands there, and one of the two is for readers without programs.
  mutating func repeats(_ address: Span<UInt8>, at index: Int, isLazy: Bool) -> Bool {
    guard noscript != nil else { return false }
    if isLazy { expected = behindBlanks(tree.nodes[index].end) }
    let isNew = written.insert(PictureIdentity(String(copying: address))).inserted
    return !isNew && (isLazy || index < end)
  }

  /// Whether a `noscript` with a picture follows the element at `index`.
  func hasTwin(at index: Int) -> Bool {
    guard let noscript else { return false }
    let next = behindBlanks(tree.nodes[index].end)
    return next < tree.nodes.count && tree.nodes[next].name == noscript && holdsOneImage(at: next)
  }

  private func behindBlanks(_ index: Int) -> Int {
    let bytes = tree.bytes.span
    guard index < tree.nodes.count, tree.nodes[index].name == nil,
      bytes.extracting(tree.nodes[index].text).isBlank
    else { return index }
    return index + 1
  }

  private func holdsOneImage(at index: Int) -> Bool {
    let bytes = tree.bytes.span
    let children = index + 1..<tree.nodes[index].end
    guard children.count <= 8 else { return false }
    return children.count { tree.nodes[$0].name.map { isImage[$0] } ?? false } == 1
      && children.allSatisfy {
        tree.nodes[$0].name != nil || bytes.extracting(tree.nodes[$0].text).isBlank
      }
  }
}
