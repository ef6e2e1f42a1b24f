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
    bytes = unsafe Array(UnsafeRawBufferPointer(start: tree.bytes, count: tree.byte_count))
    let bytes = bytes
    names = unsafe UnsafeBufferPointer(start: tree.names, count: tree.name_count).map {
      String(decoding: bytes[Range($0.start, $0.length)], as: UTF8.self)
    }
    attributes = unsafe Self.array(tree.attributes, tree.attribute_count)
    nodes = unsafe Self.array(tree.nodes, tree.node_count)
    stop = unsafe Stop(tree.stopped)
  }

  /// What C laid out as structures that Swift wraps one by one.
  private static func array<C, Wrapped>(_ start: UnsafePointer<C>?, _ count: Int) -> [Wrapped] {
    precondition(MemoryLayout<C>.stride == MemoryLayout<Wrapped>.stride)
    return unsafe Array(
      UnsafeRawBufferPointer(start: start, count: count * MemoryLayout<C>.stride)
        .bindMemory(to: Wrapped.self))
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
