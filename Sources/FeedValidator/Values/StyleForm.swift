/// Judges the CSS of a style attribute: what hides, moves or loads something is a danger in a feed,
/// what looks nice is not.
enum StyleForm {
  /// The declaration that does harm, or cannot be read; nil where there is none.
  static func fault(in bytes: Bytes) -> String? {
    if bytes.contains(UInt8(ascii: "\\")) { return bytes.excerpt() }
    if let decoded = decoded(bytes) { return fault(in: decoded.span) }
    var start = 0
    var index = 0
    while index <= bytes.count {
      if index == bytes.count || bytes[index] == UInt8(ascii: ";") {
        let part = bytes.extracting(start..<index)
        let declaration = part.extracting(part.trimmedRange)
        if !declaration.isEmpty, isFault(declaration) { return declaration.excerpt() }
        start = index + 1
      }
      index += 1
    }
    return nil
  }

  /// The value with its numeric character references resolved; nil where there are none.
  private static func decoded(_ bytes: Bytes) -> [UInt8]? {
    var result: [UInt8] = []
    var isChanged = false
    var index = 0
    while index < bytes.count {
      if bytes.matches("&#", at: index),
        let end = bytes.firstIndex(of: UInt8(ascii: ";"), from: index),
        let code = UInt32(bytes.extracting(index + 2..<end).string),
        let scalar = Unicode.Scalar(code), scalar != "&"
      {
        result += Array(String(Character(scalar)).utf8)
        (isChanged, index) = (true, end + 1)
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return isChanged ? result : nil
  }

  private static func isFault(_ declaration: Bytes) -> Bool {
    guard let colon = declaration.firstIndex(of: UInt8(ascii: ":")) else {
      // The tail of a character reference such as &quot; is cut off by its own semicolon.
      return !declaration.contains(UInt8(ascii: "&")) && !declaration.contains(0x22)
    }
    let name = declaration.extracting(0..<colon)
    let property = name.extracting(name.trimmedRange)
    let value = declaration.extracting(colon + 1..<declaration.count)
    return isDangerous(property) || isDangerous(value: value)
  }

  private static func isDangerous(_ property: Bytes) -> Bool {
    property.equalsIgnoringCase("behavior") || property.equalsIgnoringCase("-moz-binding")
      || property.equalsIgnoringCase("position") || property.startsIgnoringCase(with: "mso-")
      || !property.allSatisfy { $0.isAlphanumeric || $0 == 0x2D || $0 == 0x5F || $0 == 0x2A }
  }

  private static func isDangerous(value: Bytes) -> Bool {
    for index in value.indices {
      switch value[index].lowercased {
      case UInt8(ascii: "e"), UInt8(ascii: "j"), UInt8(ascii: "v"):
        let rest = value.extracting(index..<value.count)
        if rest.startsIgnoringCase(with: "expression(")
          || rest.startsIgnoringCase(with: "javascript:")
          || rest.startsIgnoringCase(with: "vbscript:")
        {
          return true
        }
      case 0x30...0x39:
        if isHuge(value, from: index) { return true }
      default: break
      }
    }
    return false
  }

  /// Lengths of five digits and more push the rest of the page out of sight.
  private static func isHuge(_ value: Bytes, from start: Int) -> Bool {
    guard start == 0 || value[start - 1].isSpace || value[start - 1] == 0x2D else { return false }
    var end = start
    while end < value.count, value[end].isDigit { end += 1 }
    return end - start >= 5 && end < value.count && value[end].isLetter
  }
}
