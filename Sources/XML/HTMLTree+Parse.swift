import CLibXML2

extension HTMLTree {
  /// What reading may cost before it stops; what was read until then stands.
  package struct Limits: Sendable {
    /// Open elements at most.
    package var depth: Int
    /// Nodes and attributes together at most.
    package var nodes: Int
    /// Steps spent on stray end tags and repeated attributes at most.
    package var repairs: Int

    package init(depth: Int = 512, nodes: Int = 1_000_000, repairs: Int = 20_000_000) {
      self.depth = depth
      self.nodes = nodes
      self.repairs = repairs
    }
  }

  /// Reads UTF-8 whatever encoding it names itself.
  ///
  /// Zero bytes must have been removed: libxml2 takes one for the end of the document.
  package init(utf8: [UInt8], limits: Limits = Limits()) {
    _ = Self.isReady
    var tree = unsafe utf8.withUnsafeBufferPointer { buffer in
      unsafe buffer.withMemoryRebound(to: CChar.self) { characters in
        unsafe siar_html_parse(characters.baseAddress, characters.count, limits.forC)
      }
    }
    defer { unsafe siar_html_free(&tree) }
    bytes = unsafe UnsafeRawBufferPointer(start: tree.bytes, count: tree.byte_count).map { $0 }
    let bytes = bytes
    names = unsafe UnsafeBufferPointer(start: tree.names, count: tree.name_count).map {
      String(decoding: bytes[Range($0.start, $0.length)], as: UTF8.self)
    }
    attributes = unsafe UnsafeBufferPointer(start: tree.attributes, count: tree.attribute_count)
      .map { Attribute(name: Int($0.name), value: Range($0.start, $0.length)) }
    nodes = unsafe UnsafeBufferPointer(start: tree.nodes, count: tree.node_count).map(Node.init)
    stop = unsafe Stop(tree.stopped)
  }

  // libxml2 wants its global tables made by one thread.
  private static let isReady: Bool = {
    siar_html_initialize()
    return true
  }()
}

extension HTMLTree.Limits {
  fileprivate var forC: siar_html_limits {
    siar_html_limits(
      depth: UInt32(clamping: depth), nodes: UInt32(clamping: nodes),
      repairs: UInt64(clamping: repairs))
  }
}

extension HTMLTree.Node {
  fileprivate init(_ node: siar_html_node) {
    name = node.kind == UInt32(SIAR_HTML_ELEMENT) ? Int(node.name) : nil
    text = Range(node.start, node.length)
    attributes = Range(node.first_attribute, node.attribute_count)
    end = Int(node.end)
  }
}

extension HTMLTree.Stop {
  fileprivate init?(_ code: Int32) {
    switch Int(code) {
    case SIAR_HTML_TOO_DEEP: self = .depth
    case SIAR_HTML_TOO_MANY_NODES: self = .nodes
    case SIAR_HTML_TOO_BROKEN: self = .repairs
    case SIAR_HTML_NO_MEMORY: self = .memory
    default: return nil
    }
  }
}

extension Range<Int> {
  fileprivate init(_ start: UInt32, _ length: UInt32) {
    self = Int(start)..<Int(start) + Int(length)
  }
}
