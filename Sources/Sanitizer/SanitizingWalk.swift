import XML

/// One walk over a tree: what may stay goes to the writer, what must go to the log.
struct SanitizingWalk {
  private let tree: HTMLTree
  private let policy: SanitizerPolicy
  private let attributes: AttributeReader
  /// By index of the name.
  private let elements: [Element]
  private let isScaffold: [Bool]
  private var writer: HTMLWriter
  private var log: RemovalLog
  private let concealment: Concealment
  private var twins: PictureTwins
  /// The first address of the `source` that was written last, as markup, for its `picture`.
  private var pictureSource: [UInt8] = []
  /// Elements of the source that have not ended.
  private var open: [(end: Int, id: Int?, isWord: Bool)] = []

  init(_ tree: HTMLTree, base: String?, policy: SanitizerPolicy) {
    self.tree = tree
    self.policy = policy
    attributes = AttributeReader(
      tree: tree, addresses: AddressReader(base: base, policy: policy))
    elements = tree.names.map { Element($0) }
    concealment = Concealment(tree)
    twins = PictureTwins(tree)
    isScaffold = tree.names.map { $0 == "html" || $0 == "head" || $0 == "body" }
    log = RemovalLog(names: tree.names)
    writer = HTMLWriter(maximumDepth: policy.maximumDepth, capacity: tree.bytes.count * 2)
  }

  mutating func run() -> (html: [UInt8], log: RemovalLog) {
    var index = 0
    while index < tree.nodes.count {
      end(at: index)
      index = visit(index)
    }
    end(at: index)
    writer.finish()
    if tree.stop != nil { log.addRest() }
    return (writer.output, log)
  }

  private mutating func end(at index: Int) {
    while let inner = open.last, inner.end <= index {
      open.removeLast()
      if let id = inner.id { writer.end(id) }
      if inner.isWord { writer.separate() }
    }
  }

  /// Index of the node to visit next.
  private mutating func visit(_ index: Int) -> Int {
    let node = tree.nodes[index]
    guard let nameIndex = node.name else {
      let bytes = tree.bytes
      writer.text(bytes.span.extracting(node.text))
      return index + 1
    }
    if concealment.hides(at: index) {
      log.add(.hidden, nameIndex)
      return node.end
    }
    if twins.isTwin(at: index) {
      log.add(.twin, nameIndex)
      return node.end
    }
    let element = elements[nameIndex]
    let kind = element.kind
    if policy.removesMedia, kind.isMedia || element == .figure || element == .figureCaption {
      log.add(.element, nameIndex)
      return node.end
    }
    switch kind {
    case .discarded:
      log.add(.element, nameIndex)
      return node.end
    case .unwrapped, .unwrappedBlock:
      if !isScaffold[nameIndex] { log.add(.tags, nameIndex) }
      unwrap(node, isWord: kind == .unwrappedBlock)
      return index + 1
    default: return keep(index, nameIndex, element)
    }
  }

  private mutating func unwrap(_ node: HTMLTree.Node, isWord: Bool = false) {
    if isWord { writer.separate() }
    open.append((node.end, nil, isWord))
  }

  /// `name` is the index of the element's name.
  private mutating func keep(_ index: Int, _ name: Int, _ element: Element) -> Int {
    let node = tree.nodes[index]
    let read = attributes.read(
      of: node, name, by: element.rule, into: &writer.attributes, &log)
    switch element.kind {
    case .lineBreak: writer.void(element, read.markup)
    case .image: image(index, name, element, read)
    case .rule, .column:
      if !writer.voidBlock(element, read.markup) { log.add(.tags, name) }
    case .mediaSource: mediaSource(name, element, read)
    case .embed:
      if embed(node, name, element, read) { return node.end }
    default:
      if element == .picture { pictureSource = [] }
      open.append((node.end, start(name, element, read), false))
    }
    return index + 1
  }

  private mutating func start(
    _ name: Int, _ element: Element, _ read: AttributeReader.Result
  ) -> Int? {
    var read = read
    let kind = element.kind
    if kind == .anchor && !isLink(read.href) { return nil }
    if writer.isTooDeep {
      log.add(.depth, name)
      return nil
    }
    if kind == .media && element != .picture && !read.names.has(.controls) {
      AttributeReader.add(.controls, "controls".utf8, to: &read, &writer.attributes)
    }
    let id =
      kind.isInline
      ? writer.startInline(element, read.markup) : writer.startBlock(element, read.markup)
    if id == nil { log.add(.tags, name) }
    return id
  }

  private func isLink(_ address: Range<Int>?) -> Bool {
    guard let address else { return false }
    return !policy.removesMedia
      || !Self.isPicture(String(decoding: writer.attributes[address], as: UTF8.self))
  }

  private static func isPicture(_ address: String) -> Bool {
    let path = address.prefix { $0 != "?" && $0 != "#" }.lowercased()
    return [".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif"].contains { path.hasSuffix($0) }
  }

  private mutating func mediaSource(
    _ name: Int, _ element: Element, _ read: AttributeReader.Result
  ) {
    guard read.hasSource, writer.mediaSource(element, read.markup) else {
      return log.add(.tags, name)
    }
    if let candidates = read.candidates {
      let markup = writer.attributes
      let written = markup.span.extracting(candidates)
      let largest = written.largestCandidate ?? 0..<0
      pictureSource = Array(markup[candidates].dropFirst(largest.lowerBound).prefix(largest.count))
    }
  }

  private mutating func image(
    _ index: Int, _ name: Int, _ element: Element, _ read: AttributeReader.Result
  ) {
    var read = read
    if !read.hasSource, isInPicture, !pictureSource.isEmpty {
      AttributeReader.add(.src, pictureSource, to: &read, &writer.attributes)
    }
    if policy.removesBeacons, read.isBeacon {
      log.add(.beacon, name)
    } else if !read.hasSource {
      log.add(.element, name)
    } else if stands(read, at: index) {
      log.add(.twin, name)
    } else {
      writer.void(element, read.markup)
    }
  }

  /// Whether the picture stands in the output already, or does so once its twin is read.
  private mutating func stands(_ read: AttributeReader.Result, at index: Int) -> Bool {
    guard let source = read.source else { return false }
    let markup = writer.attributes
    let address = markup.span.extracting(source)
    if !read.isLazy, PictureAddress.isPlaceholder(address), twins.hasTwin(at: index) { return true }
    return twins.repeats(address, at: index, isLazy: read.isLazy)
  }

  private var isInPicture: Bool {
    writer.frames.last { $0.isAlive && $0.kind.isInline }?.element == .picture
  }

  /// Writes an `iframe`, or leaves only what stands in it for readers without one.
  private mutating func embed(
    _ node: HTMLTree.Node, _ name: Int, _ element: Element, _ read: AttributeReader.Result
  ) -> Bool {
    var read = read
    if !read.names.has(.src) {
      attributes.appendPlayer(of: node, into: &writer.attributes, &read)
    }
    guard read.names.has(.src) else {
      log.add(.tags, name)
      return false
    }
    // The page within may run, but neither leave its frame nor lead the one around it elsewhere.
    for (name, value) in Self.fence {
      AttributeReader.add(name, value.utf8, to: &read, &writer.attributes)
    }
    writer.embed(element, read.markup)
    return true
  }

  private static let fence: [(AttributeName, String)] = [
    (.sandbox, "allow-scripts allow-same-origin allow-popups allow-presentation"),
    (.loading, "lazy"), (.referrerpolicy, "strict-origin-when-cross-origin"),
  ]
}

extension AttributeReader.Result {
  /// Whether an image is there to count readers.
  fileprivate var isBeacon: Bool {
    guard let width, let height else { return false }
    return width <= 1 && height <= 1
  }
}
