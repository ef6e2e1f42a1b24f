/// Attributes of the start tag at hand.
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
    bytes.append(address.absolute(at: base), escapedFor: XMLAddressEscapes.self)
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
