import XML

/// One walk over a tree: what may stay goes to the writer, what must go to the log.
struct SanitizingWalk {
  private let tree: HTMLTree
  private let policy: SanitizerPolicy
  private let attributes: AttributeReader
  /// By index of the name.
  private let rules: [ElementRule]
  private var writer: HTMLWriter
  private var log = RemovalLog()
  /// Elements of the source that have not ended.
  private var open: [(end: Int, id: Int?, isWord: Bool)] = []

  init(_ tree: HTMLTree, base: String?, policy: SanitizerPolicy) {
    self.tree = tree
    self.policy = policy
    attributes = AttributeReader(tree: tree, policy: policy, base: base)
    rules = tree.names.map(ElementRule.named)
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
    if tree.stop != nil { log.add(.rest, "document") }
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
      writer.text(tree.bytes[node.text])
      return index + 1
    }
    let name = tree.names[nameIndex]
    let rule = rules[nameIndex]
    if policy.removesMedia, rule.kind.isMedia || name == "figure" || name == "figcaption" {
      log.add(.element, name)
      return node.end
    }
    switch rule.kind {
    case .discarded:
      log.add(.element, name)
      return node.end
    case .unwrapped, .unwrappedBlock:
      if !Self.isScaffold(name) { log.add(.tags, name) }
      unwrap(node, isWord: rule.kind == .unwrappedBlock)
      return index + 1
    default: return keep(node, name, rule, next: index + 1)
    }
  }

  private mutating func unwrap(_ node: HTMLTree.Node, isWord: Bool = false) {
    if isWord { writer.separate() }
    open.append((node.end, nil, isWord))
  }

  private mutating func keep(
    _ node: HTMLTree.Node, _ name: String, _ rule: ElementRule, next: Int
  ) -> Int {
    let read = attributes.read(node.attributes, by: rule)
    for removal in read.removed { log.add(removal.kind, name + "/" + removal.name) }
    switch rule.kind {
    case .lineBreak: writer.void(name, read.markup)
    case .image: image(name, read)
    case .rule, .column:
      if !writer.voidBlock(name, rule.kind, read.markup) { log.add(.tags, name) }
    case .mediaSource:
      if !hasSource(read) || !writer.mediaSource(name, read.markup) { log.add(.tags, name) }
    case .embed:
      if embed(name, read) { return node.end }
    default:
      open.append((node.end, start(name, rule.kind, read), false))
    }
    return next
  }

  private mutating func start(
    _ name: String, _ kind: ElementKind, _ read: AttributeReader.Result
  ) -> Int? {
    var read = read
    if kind == .anchor && !isLink(read.values["href"]) { return nil }
    if writer.isTooDeep {
      log.add(.depth, name)
      return nil
    }
    if kind == .media && name != "picture" && read.values["controls"] == nil {
      read.add("controls", "controls")
    }
    let id =
      kind.isInline
      ? writer.startInline(name, kind, read.markup) : writer.startBlock(name, kind, read.markup)
    if id == nil { log.add(.tags, name) }
    return id
  }

  private func isLink(_ address: String?) -> Bool {
    guard let address else { return false }
    return !policy.removesMedia || !Self.isPicture(address)
  }

  private static func isPicture(_ address: String) -> Bool {
    let path = address.prefix { $0 != "?" && $0 != "#" }.lowercased()
    return [".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif"].contains { path.hasSuffix($0) }
  }

  private mutating func image(_ name: String, _ read: AttributeReader.Result) {
    if policy.removesBeacons, Self.isBeacon(read.values) {
      log.add(.beacon, name)
    } else if hasSource(read) {
      writer.void(name, read.markup)
    } else {
      log.add(.element, name)
    }
  }

  private func hasSource(_ read: AttributeReader.Result) -> Bool {
    read.values["src"] != nil || read.values["srcset"] != nil
  }

  /// Writes an `iframe`, or leaves only what stands in it for readers without one.
  private mutating func embed(_ name: String, _ read: AttributeReader.Result) -> Bool {
    guard read.values["src"] != nil else {
      log.add(.tags, name)
      return false
    }
    var read = read
    // The page within may run, but neither leave its frame nor lead the one around it elsewhere.
    read.add("sandbox", "allow-scripts allow-same-origin allow-popups allow-presentation")
    read.add("loading", "lazy")
    read.add("referrerpolicy", "strict-origin-when-cross-origin")
    writer.embed(name, read.markup)
    return true
  }

  private static func isBeacon(_ values: [String: String]) -> Bool {
    guard let width = values["width"].flatMap({ Int($0) }),
      let height = values["height"].flatMap({ Int($0) })
    else { return false }
    return width <= 1 && height <= 1
  }

  private static func isScaffold(_ name: String) -> Bool {
    name == "html" || name == "head" || name == "body"
  }
}
