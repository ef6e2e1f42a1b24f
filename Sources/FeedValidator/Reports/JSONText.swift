/// Writes JSON by hand: few shapes, keys in a fixed order.
enum JSONText {
  /// A string with its quotation marks: RFC 8259 section 7.
  static func string(_ text: String) -> String {
    let needsEscapes = text.utf8.contains { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C }
    return "\"" + (needsEscapes ? escaped(text) : text) + "\""
  }

  private static func escaped(_ text: String) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count + 16)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): result += [UInt8(ascii: "\\"), byte]
      case UInt8(ascii: "\n"): result += "\\n".utf8
      case UInt8(ascii: "\r"): result += "\\r".utf8
      case UInt8(ascii: "\t"): result += "\\t".utf8
      case 0..<0x20:
        let digits = String(byte, radix: 16)
        result += ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8
      default: result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// An object of members whose names need no escapes and whose values are JSON already.
  static func object(_ members: [(String, String)]) -> String {
    var text = "{"
    for (name, value) in members {
      if text.utf8.count > 1 { text += "," }
      text += "\"\(name)\":"
      text += value
    }
    return text + "}"
  }

  static func array(_ values: [String]) -> String {
    "[" + values.joined(separator: ",") + "]"
  }
}

/// Puts commas between the values of a list that is written as they come.
struct ListWriter {
  private var isEmpty = true

  /// The value as it is to be written.
  mutating func add(_ value: String) -> String {
    defer { isEmpty = false }
    return isEmpty ? value : "," + value
  }
}
