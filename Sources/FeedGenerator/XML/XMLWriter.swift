internal import Feed

/// Writes an XML document from its first byte to its last.
///
/// Namespaces are declared at the root once the rest is written, so that exactly those are declared
/// that are used. Elements stand on lines of their own, not indented: easy to compare, and no byte of
/// white space more than that.
struct XMLWriter: ~Copyable {
  var bytes: ByteBuffer
  /// What relative addresses are made absolute with.
  let base: String?
  private var vocabularies: Vocabulary = []
  /// Namespaces that have no customary prefix here, in the order of their first use: `ns1`, `ns2`, ...
  private var foreign: [String] = []
  private var declarationsOffset = 0

  init(_ buffer: consuming ByteBuffer, base: String? = nil) {
    bytes = buffer
    self.base = base
    bytes.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
  }

  /// Writes the beginning of the root's start tag, whose attributes follow.
  mutating func startRoot(_ markup: StaticString) {
    bytes.append("<")
    bytes.append(markup)
    declarationsOffset = bytes.count
  }

  /// Notes that the document uses `vocabulary`.
  mutating func use(_ vocabulary: Vocabulary) {
    vocabularies.formUnion(vocabulary)
  }

  /// The number behind `ns` of the prefix for a namespace without a customary one.
  mutating func number(ofForeign namespace: String) -> Int {
    if let index = foreign.firstIndex(of: namespace) { return index + 1 }
    foreign.append(namespace)
    return foreign.count
  }

  /// The whole document, with its namespaces declared.
  consuming func finished(at workbench: Workbench) -> [UInt8] {
    var declarations = ByteBuffer(capacity: 1024)
    for (vocabulary, namespace) in Vocabulary.all where vocabularies.contains(vocabulary) {
      declarations.append(" xmlns:")
      declarations.append(verbatim: namespace.prefix)
      declarations.appendAttributeValue(namespace.uri)
    }
    for (index, namespace) in foreign.enumerated() {
      declarations.append(" xmlns:ns")
      declarations.append(index + 1)
      declarations.appendAttributeValue(namespace)
    }
    let document = bytes.bytes(inserting: declarations, at: declarationsOffset)
    workbench.putBack(bytes)
    return document
  }
}

extension ByteBuffer {
  /// Appends `="value"`.
  fileprivate mutating func appendAttributeValue(_ value: String) {
    append("=\"")
    append(value, escapedFor: XMLAttributeEscapes.self)
    append("\"")
  }
}

extension XMLWriter {
  /// Writes `<name`; attributes follow, then ``closeStart()`` or ``closeEmpty()``.
  mutating func start(_ name: StaticString) {
    bytes.append("<")
    bytes.append(name)
  }

  /// Ends a start tag whose element has text.
  mutating func closeStart() { bytes.append(">") }

  /// Ends a start tag whose element has elements, and the line.
  mutating func closeStartOfLines() { bytes.append(">\n") }

  /// Ends the tag of an element without content, and the line.
  mutating func closeEmpty() { bytes.append("/>\n") }

  /// Writes `<name>`.
  mutating func open(_ name: StaticString) {
    start(name)
    closeStart()
  }

  /// Writes `<name>` and a line feed.
  mutating func openLines(_ name: StaticString) {
    start(name)
    closeStartOfLines()
  }

  /// Writes `</name>` and a line feed.
  mutating func end(_ name: StaticString) {
    bytes.append("</")
    bytes.append(name)
    bytes.append(">\n")
  }
}
