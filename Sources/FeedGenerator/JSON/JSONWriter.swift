internal import Feed

/// Writes JSON, RFC 8259, without white space between the tokens.
///
/// Commas come from one bit: whether something stands before the next member or element.
struct JSONWriter: ~Copyable {
  private var bytes: ByteBuffer
  private var needsComma = false

  init(_ buffer: consuming ByteBuffer) {
    bytes = buffer
  }

  /// The whole document.
  consuming func finished(at workbench: Workbench) -> [UInt8] {
    let document = bytes.bytes()
    workbench.putBack(bytes)
    return document
  }

  /// Writes a line feed between tokens.
  mutating func newLine() { bytes.append("\n") }

  private mutating func separate() {
    if needsComma { bytes.append(",") }
    needsComma = true
  }

  /// Writes the name of a member, a literal of this program that needs no escaping.
  mutating func name(_ name: StaticString) {
    separate()
    bytes.append("\"")
    bytes.append(name)
    bytes.append("\":")
    needsComma = false
  }

  /// Writes the name of a member.
  mutating func name(_ name: String) {
    string(name)
    bytes.append(":")
    needsComma = false
  }

  mutating func openObject() {
    separate()
    bytes.append("{")
    needsComma = false
  }

  mutating func closeObject() {
    bytes.append("}")
    needsComma = true
  }

  mutating func openArray() {
    separate()
    bytes.append("[")
    needsComma = false
  }

  mutating func closeArray() {
    bytes.append("]")
    needsComma = true
  }

  /// Begins an element of an array on a line of its own.
  mutating func openObjectOnNewLine() {
    separate()
    bytes.append("\n{")
    needsComma = false
  }
}

// MARK: Values

extension JSONWriter {
  mutating func string(_ text: String) {
    separate()
    bytes.append("\"")
    bytes.append(text, escapedFor: JSONEscapes.self)
    bytes.append("\"")
  }

  mutating func address(_ address: String) {
    separate()
    bytes.append("\"")
    bytes.append(address.trimmed, escapedFor: AddressEscapes.self)
    bytes.append("\"")
  }

  mutating func number(_ number: Int) {
    separate()
    bytes.append(number)
  }

  mutating func decimal(_ number: Double) {
    separate()
    bytes.append(decimal: number)
  }

  mutating func bool(_ value: Bool) {
    separate()
    bytes.append(value ? "true" : "false")
  }

  mutating func date(_ moment: Timestamp) {
    separate()
    bytes.append("\"")
    bytes.append(rfc3339: moment)
    bytes.append("\"")
  }
}

// MARK: Members, each only where it has a value

extension JSONWriter {
  mutating func member(_ name: StaticString, _ text: String?) {
    guard let text else { return }
    self.name(name)
    string(text)
  }

  mutating func member(_ name: StaticString, address: String?) {
    guard let address else { return }
    self.name(name)
    self.address(address)
  }

  mutating func member(_ name: StaticString, _ number: Int?) {
    guard let number else { return }
    self.name(name)
    self.number(number)
  }

  mutating func member(_ name: StaticString, _ value: Bool?) {
    guard let value else { return }
    self.name(name)
    bool(value)
  }

  mutating func member(_ name: StaticString, _ moment: Timestamp?) {
    guard let moment else { return }
    self.name(name)
    date(moment)
  }

  /// Writes a member whose value is an array of what `write` writes for each of the `values` that are
  /// wanted; nothing where there are none.
  mutating func member<Value>(
    _ name: StaticString, _ values: [Value], where isWanted: (Value) -> Bool = { _ in true },
    _ write: (inout JSONWriter, Value) -> Void
  ) {
    var isOpen = false
    for value in values where isWanted(value) {
      if !isOpen {
        self.name(name)
        openArray()
        isOpen = true
      }
      write(&self, value)
    }
    if isOpen { closeArray() }
  }

  /// Writes a member whose value is an object of what `write` writes; nothing where that is nothing.
  mutating func member(_ name: StaticString, _ write: (inout JSONWriter) -> Void) {
    let before = (count: bytes.count, needsComma: needsComma)
    self.name(name)
    openObject()
    write(&self)
    if needsComma { return closeObject() }
    bytes.removeLast(bytes.count - before.count)
    needsComma = before.needsComma
  }
}
