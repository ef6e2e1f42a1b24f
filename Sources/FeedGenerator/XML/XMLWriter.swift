internal import Feed

/// Writes an XML document from its first byte to its last.
///
/// Namespaces are declared at the root once the rest is written, so that exactly those are declared
/// that are used. Elements stand on lines of their own, not indented: easy to compare, and no byte of
/// white space more than that.
struct XMLWriter: ~Copyable {
  private(set) var bytes: ByteBuffer
  private var vocabularies: Vocabulary = []
  /// Namespaces that have no customary prefix here, in the order of their first use: `ns1`, `ns2`, ...
  private var foreign: [String] = []
  private var declarationsOffset = 0

  init(_ buffer: consuming ByteBuffer) {
    bytes = buffer
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

// MARK: Tags

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

// MARK: Attributes

extension XMLWriter {
  /// Writes ` name="value"` where there is a value.
  mutating func attribute(_ name: StaticString, _ value: String?) {
    guard let value else { return }
    startAttribute(name)
    bytes.append(value, escapedFor: XMLAttributeEscapes.self)
    endAttribute()
  }

  /// Writes an attribute that is an address.
  mutating func attribute(_ name: StaticString, address: String?) {
    guard let address else { return }
    startAttribute(name)
    bytes.append(address.trimmed, escapedFor: XMLAddressEscapes.self)
    endAttribute()
  }

  /// Writes an attribute that is a number.
  mutating func attribute(_ name: StaticString, _ number: Int?) {
    guard let number else { return }
    startAttribute(name)
    bytes.append(number)
    endAttribute()
  }

  /// Writes an attribute that is a number with a fraction.
  mutating func attribute(_ name: StaticString, decimal: Double?) {
    guard let decimal, decimal.isFinite else { return }
    startAttribute(name)
    bytes.append(decimal: decimal)
    endAttribute()
  }

  /// Writes an attribute whose value is a literal of this program.
  mutating func attribute(_ name: StaticString, literal: StaticString) {
    startAttribute(name)
    bytes.append(literal)
    endAttribute()
  }

  mutating func startAttribute(_ name: StaticString) {
    bytes.append(" ")
    bytes.append(name)
    bytes.append("=\"")
  }

  mutating func endAttribute() { bytes.append("\"") }
}

// MARK: Text

extension XMLWriter {
  /// Writes character data.
  mutating func text(_ text: String) {
    bytes.append(text, escapedFor: XMLTextEscapes.self)
  }

  /// Writes an element with plain text of RSS where there is any.
  mutating func plainElement(_ name: StaticString, _ text: String?) {
    guard let text else { return }
    open(name)
    bytes.append(text, escapedFor: RSSPlainTextEscapes.self)
    end(name)
  }

  /// Writes plain text as character data that is read as HTML.
  mutating func textAsHTML(_ text: String) {
    bytes.append(text, escapedFor: HTMLInXMLEscapes.self)
  }

  /// Writes the value of an attribute.
  mutating func attributeText(_ text: String) {
    bytes.append(text, escapedFor: XMLAttributeEscapes.self)
  }

  /// Writes an address as character data.
  mutating func address(_ address: String) {
    bytes.append(address.trimmed, escapedFor: XMLAddressEscapes.self)
  }

  mutating func literal(_ literal: StaticString) { bytes.append(literal) }

  mutating func number(_ number: Int) { bytes.append(number) }

  mutating func decimal(_ number: Double) { bytes.append(decimal: number) }

  mutating func rfc822(_ moment: Timestamp) {
    bytes.append(rfc822: moment)
  }

  mutating func rfc3339(_ moment: Timestamp) {
    bytes.append(rfc3339: moment)
  }

  /// Writes `name` as an element's or attribute's name; the caller knows that it is one.
  mutating func name(_ name: String) { bytes.append(verbatim: name) }

  /// Writes text as it stands inside `<![CDATA[` and `]]>`; the caller knows that it can.
  mutating func characterDataSection(_ text: String) {
    bytes.append("<![CDATA[")
    bytes.append(verbatim: text)
    bytes.append("]]>")
  }
}

// MARK: Whole elements

extension XMLWriter {
  /// Writes an element with character data where there is any.
  mutating func element(_ name: StaticString, _ text: String?) {
    guard let text else { return }
    open(name)
    self.text(text)
    end(name)
  }

  /// Writes an element of another vocabulary with character data where there is any.
  mutating func element(_ name: StaticString, of vocabulary: Vocabulary, _ text: String?) {
    guard let text else { return }
    use(vocabulary)
    element(name, text)
  }

  /// Writes an element that holds an address.
  mutating func element(_ name: StaticString, address: String?) {
    guard let address else { return }
    open(name)
    self.address(address)
    end(name)
  }

  /// Writes an element that holds a number.
  mutating func element(_ name: StaticString, _ number: Int?) {
    guard let number else { return }
    open(name)
    self.number(number)
    end(name)
  }

  /// Writes an element that holds a date in RFC 822 form.
  mutating func element(_ name: StaticString, rfc822 moment: Timestamp?) {
    guard let moment else { return }
    open(name)
    rfc822(moment)
    end(name)
  }

  /// Writes an element that holds a date in RFC 3339 form.
  mutating func element(_ name: StaticString, rfc3339 moment: Timestamp?) {
    guard let moment else { return }
    open(name)
    rfc3339(moment)
    end(name)
  }
}
