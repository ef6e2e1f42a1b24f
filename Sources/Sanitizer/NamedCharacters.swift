/// Character references that need more than libxml2 knows.
enum NamedCharacters {
  /// Appends markup with the named characters that came after HTML 4 written as numbers, which any
  /// parser reads; everything else stays.
  static func numbered(_ markup: [UInt8], into output: inout [UInt8]) {
    var rest = markup[...]
    while let mark = rest.firstIndex(of: UInt8(ascii: "&")) {
      output += rest[..<mark]
      rest = rest[mark...]
      if let (name, end) = name(at: rest), let points = NamedCharacterTable.codePoints[name] {
        for point in points { output += "&#\(point);".utf8 }
        rest = rest[end...]
      } else {
        output.append(UInt8(ascii: "&"))
        rest = rest.dropFirst()
      }
    }
    output += rest
  }

  /// A text whose references, to ASCII characters at least, are decoded, with or without semicolon.
  static func decoded(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    var decoded: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.first {
      if byte == UInt8(ascii: "&"), let (scalar, end) = reference(at: rest) {
        decoded += String(scalar).utf8
        rest = rest[end...]
      } else {
        decoded.append(byte)
        rest = rest.dropFirst()
      }
    }
    return String(decoding: decoded, as: UTF8.self)
  }

  // The longest name has 31 letters.
  private static func name(at text: ArraySlice<UInt8>) -> (String, end: Int)? {
    let name = text.dropFirst().prefix(32).prefix(while: isAlphanumeric)
    guard !name.isEmpty, name.endIndex < text.endIndex, text[name.endIndex] == UInt8(ascii: ";")
    else { return nil }
    return (String(decoding: name, as: UTF8.self), name.endIndex + 1)
  }

  private static func reference(at text: ArraySlice<UInt8>) -> (Unicode.Scalar, end: Int)? {
    if let (name, end) = name(at: text) {
      let point = inHTML4[name] ?? NamedCharacterTable.codePoints[name]?.first
      return point.flatMap(Unicode.Scalar.init).map { ($0, end) }
    }
    guard text.dropFirst().first == UInt8(ascii: "#") else { return nil }
    var digits = text.dropFirst(2)
    let isHex = digits.first.map { $0 | 0x20 } == UInt8(ascii: "x")
    if isHex { digits = digits.dropFirst() }
    digits = digits.prefix { isHex ? isHexDigit($0) : (0x30...0x39).contains($0) }
    let point = UInt32(String(decoding: digits, as: UTF8.self), radix: isHex ? 16 : 10)
    guard let scalar = point.flatMap(Unicode.Scalar.init) else { return nil }
    let end = digits.endIndex
    return (scalar, end < text.endIndex && text[end] == UInt8(ascii: ";") ? end + 1 : end)
  }

  private static let inHTML4: [String: UInt32] = [
    "amp": 0x26, "lt": 0x3C, "gt": 0x3E, "quot": 0x22, "apos": 0x27, "nbsp": 0xA0, "shy": 0xAD,
    "zwj": 0x200D, "zwnj": 0x200C,
  ]

  private static func isHexDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte | 0x20)
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}
