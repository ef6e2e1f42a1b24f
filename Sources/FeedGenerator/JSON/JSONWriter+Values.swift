internal import Feed

/// Single values.
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
    bytes.append(address.absolute(at: base), escapedFor: AddressEscapes.self)
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
