import XML

/// Everything that begins with an ampersand.
extension Repairer {
  mutating func reference(isAttribute: Bool) {
    let start = place
    var end = start + 1
    while end < input.count, end - start < 40,
      isNameByte(input[end]) || input[end] == UInt8(ascii: "#")
    { end += 1 }
    let name = String(decoding: input[(start + 1)..<end], as: UTF8.self)
    guard end < input.count, input[end] == UInt8(ascii: ";"), !name.isEmpty else {
      tell(.bareAmpersand, "An ampersand that begins no reference.", start)
      return escapeAmpersand()
    }
    if name.hasPrefix("#") {
      return character(name, end: end + 1)
    }
    if ["amp", "lt", "gt", "quot", "apos"].contains(name) {
      output.append(contentsOf: input[start...end])
      place = end + 1
    } else if let scalar = HTMLEntities.scalar(name) {
      tell(.htmlEntity, "The entity &\(name); is one of HTML, not of XML.", start)
      output.append(contentsOf: "&#\(scalar);".utf8)
      place = end + 1
    } else {
      tell(.unknownEntity, "Nothing is known of the entity &\(name);.", start)
      escapeAmpersand()
    }
  }

  private mutating func escapeAmpersand() {
    output.append(contentsOf: "&amp;".utf8)
    place += 1
  }

  private mutating func character(_ name: String, end: Int) {
    let digits = name.dropFirst()
    let isHexadecimal = digits.first == "x" || digits.first == "X"
    let value = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    guard let value else {
      tell(.bareAmpersand, "An ampersand that begins no reference.", place)
      return escapeAmpersand()
    }
    let isAllowed =
      value == 9 || value == 10 || value == 13 || (0x20...0xD7FF).contains(value)
      || (0xE000...0xFFFD).contains(value) || (0x10000...0x10FFFF).contains(value)
    if !isAllowed { tell(.unknownEntity, "&\(name); is no character of XML.", place) }
    if isHexadecimal, digits.first == "X" {
      tell(.unknownEntity, "&\(name); has to be written with a small x.", place)
    }
    output.append(contentsOf: "&#\(isAllowed ? value : 0xFFFD);".utf8)
    place = end
  }
}
