/// Writes JSON, RFC 8259, without white space between the tokens.
///
/// Commas come from one bit: whether something stands before the next member or element.
struct JSONWriter: ~Copyable {
  var bytes: ByteBuffer
  /// What relative addresses are made absolute with.
  let base: String?
  var needsComma = false

  init(_ buffer: consuming ByteBuffer, base: String? = nil) {
    bytes = buffer
    self.base = base
  }

  /// The whole document.
  consuming func finished(at workbench: Workbench) -> [UInt8] {
    let document = bytes.bytes()
    workbench.putBack(bytes)
    return document
  }

  /// Writes a line feed between tokens.
  mutating func newLine() { bytes.append("\n") }

  /// Writes the comma before the next value where one is due.
  mutating func separate() {
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
