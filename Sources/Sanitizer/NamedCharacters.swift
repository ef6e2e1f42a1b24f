import XML

/// Character references: libxml2 knows those of HTML 4 only, and looks for them one by one.
enum NamedCharacters {
  /// Markup with its references written as the characters that they mean.
  ///
  /// Characters of ASCII stay references, as numbers, so that none of them becomes markup; so do
  /// numbers of what HTML reads as something else.
  static func resolved(in markup: [UInt8]) -> [UInt8] {
    let bytes = markup.span
    guard var mark = bytes.firstIndex(of: ampersand) else { return markup }
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var copied = 0
    while true {
      var next = mark + 1
      if let (character, end) = character(at: mark, of: bytes) {
        output.append(bytes, copied..<mark)
        output += character
        copied = end
        next = end
      }
      guard let following = bytes.firstIndex(of: ampersand, from: next) else { break }
      mark = following
    }
    output.append(bytes, copied..<bytes.count)
    return output
  }

  /// What the reference at `mark` is written as; nil where it stays.
  private static func character(at mark: Int, of bytes: Span<UInt8>) -> ([UInt8], end: Int)? {
    // The longest name has 31 letters.
    let limit = min(bytes.count, mark + 33)
    var end = mark + 1
    while end < limit, isAlphanumeric(bytes[end]) || bytes[end] == UInt8(ascii: "#") { end += 1 }
    guard end < bytes.count, bytes[end] == UInt8(ascii: ";"), end > mark + 1 else { return nil }
    let name = String(copying: bytes.extracting((mark + 1)..<end))
    guard name.utf8.first == UInt8(ascii: "#") else {
      return replacements[name].map { ($0, end + 1) }
    }
    return scalar(ofNumber: name.dropFirst()).map { (Array(String($0).utf8), end + 1) }
  }

  /// The character of a number that means the same everywhere. HTML section 13.2.5.80.
  private static func scalar(ofNumber digits: Substring) -> Unicode.Scalar? {
    let isHex = digits.utf8.first.map { $0 | 0x20 } == UInt8(ascii: "x")
    let point =
      digits.contains("#") ? nil : UInt32(digits.dropFirst(isHex ? 1 : 0), radix: isHex ? 16 : 10)
    guard let point, point >= 0xA0, point & 0xFFFE != 0xFFFE else { return nil }
    return Unicode.Scalar(point)
  }

  /// By name, what is written in the place of a reference.
  private static let replacements: [String: [UInt8]] = {
    NamedCharacterTable.codePoints.mapValues(written)
      .merging(HTMLEntities.table.mapValues { written([$0]) }) { later, _ in later }
  }()

  private static func written(_ points: [UInt32]) -> [UInt8] {
    points.flatMap { point in
      guard point >= 0xA0, let scalar = Unicode.Scalar(point) else {
        return Array("&#\(point);".utf8)
      }
      return Array(String(scalar).utf8)
    }
  }

  private static let ampersand = UInt8(ascii: "&")

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

  /// The character of the reference that a text begins with, and where it ends.
  static func reference(at text: ArraySlice<UInt8>) -> (Unicode.Scalar, end: Int)? {
    if let (name, end) = name(at: text) {
      let point =
        inHTML4[name] ?? HTMLEntities.scalar(name) ?? NamedCharacterTable.codePoints[name]?.first
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
