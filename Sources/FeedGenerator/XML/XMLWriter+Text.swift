internal import Feed

/// What stands between tags.
extension XMLWriter {
  /// Writes character data.
  mutating func text(_ text: String) {
    bytes.append(text, escapedFor: XMLTextEscapes.self)
  }

  /// Writes an element with plain text of RSS where there is any.
  mutating func plainElement(_ name: StaticString, _ text: String?) {
    guard let text else { return }
    open(name)
    plainText(text)
    end(name)
  }

  /// Writes plain text of RSS.
  mutating func plainText(_ text: String) {
    bytes.append(text, escapedFor: RSSPlainTextEscapes.self)
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
    bytes.append(address.absolute(at: base), escapedFor: XMLAddressEscapes.self)
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
