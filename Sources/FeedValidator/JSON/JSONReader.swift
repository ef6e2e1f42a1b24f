/// Reads JSON as RFC 8259 has it, remembering where each value begins.
struct JSONReader {
  struct Failure: Error {
    let offset: Int
    let message: String
  }

  private let bytes: [UInt8]
  private var index = 0
  private var depth = 0

  /// The one value of the document.
  static func read(_ bytes: [UInt8]) throws(Failure) -> JSONValue {
    var reader = JSONReader(bytes: bytes)
    let value = try reader.value()
    reader.skipSpace()
    guard reader.index == bytes.count else {
      throw Failure(offset: reader.index, message: "something follows the document")
    }
    return value
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  private mutating func value() throws(Failure) -> JSONValue {
    skipSpace()
    let start = index
    guard index < bytes.count else { throw failure("the document ends too early") }
    depth += 1
    defer { depth -= 1 }
    guard depth < 256 else { throw failure("the document is too deep") }
    switch bytes[index] {
    case UInt8(ascii: "{"): return JSONValue(kind: .object(try members()), offset: start)
    case UInt8(ascii: "["): return JSONValue(kind: .array(try elements()), offset: start)
    case UInt8(ascii: "\""): return JSONValue(kind: .string(try text()), offset: start)
    case UInt8(ascii: "t"): return try word("true", .boolean(true))
    case UInt8(ascii: "f"): return try word("false", .boolean(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return JSONValue(kind: .number(try number()), offset: start)
    }
  }

  private mutating func word(
    _ word: String, _ kind: JSONValue.Kind
  ) throws(Failure) -> JSONValue {
    guard bytes[index...].starts(with: word.utf8) else {
      throw failure("this is no value")
    }
    let start = index
    index += word.utf8.count
    return JSONValue(kind: kind, offset: start)
  }

  private mutating func number() throws(Failure) -> String {
    let start = index
    while index < bytes.count, bytes[index].isAlphanumeric || "+-.".utf8.contains(bytes[index]) {
      index += 1
    }
    let text = String(decoding: bytes[start..<index], as: UTF8.self)
    guard text.first?.isNumber == true || text.first == "-", Double(text) != nil else {
      index = start
      throw failure("this is no value")
    }
    return text
  }

  private mutating func elements() throws(Failure) -> [JSONValue] {
    index += 1
    var values: [JSONValue] = []
    if take("]") { return values }
    while true {
      values.append(try value())
      if take("]") { return values }
      guard take(",") else { throw failure("a comma or ] is missing") }
    }
  }

  private mutating func members() throws(Failure) -> [(
    key: String, offset: Int, value: JSONValue
  )] {
    index += 1
    var members: [(key: String, offset: Int, value: JSONValue)] = []
    if take("}") { return members }
    while true {
      skipSpace()
      let start = index
      guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else {
        throw failure("a name is missing")
      }
      let key = try text()
      guard take(":") else { throw failure("a colon is missing") }
      members.append((key, start, try value()))
      if take("}") { return members }
      guard take(",") else { throw failure("a comma or } is missing") }
    }
  }

  private mutating func text() throws(Failure) -> String {
    index += 1
    var result: [UInt8] = []
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: result, as: UTF8.self)
      case UInt8(ascii: "\\"): result += try escape()
      case 0..<0x20:
        index -= 1
        throw failure("a control character stands in a string")
      default: result.append(byte)
      }
    }
    throw failure("a string does not end")
  }

  private mutating func escape() throws(Failure) -> [UInt8] {
    guard index < bytes.count else { throw failure("a string does not end") }
    let byte = bytes[index]
    index += 1
    switch byte {
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "u"): return try unicode()
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
    default:
      index -= 1
      throw failure("there is no such escape")
    }
  }

  private mutating func unicode() throws(Failure) -> [UInt8] {
    var code = try hexadecimal()
    if (0xD800..<0xDC00).contains(code), bytes[index...].starts(with: "\\u".utf8) {
      index += 2
      let low = try hexadecimal()
      guard (0xDC00..<0xE000).contains(low) else { throw failure("a surrogate stands alone") }
      code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
    }
    guard let scalar = Unicode.Scalar(code) else { throw failure("a surrogate stands alone") }
    return Array(String(Character(scalar)).utf8)
  }

  private mutating func hexadecimal() throws(Failure) -> UInt32 {
    guard index + 4 <= bytes.count, bytes[index..<index + 4].allSatisfy(\.isHexDigit),
      let code = UInt32(String(decoding: bytes[index..<index + 4], as: UTF8.self), radix: 16)
    else { throw failure("four hexadecimal digits are missing") }
    index += 4
    return code
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    skipSpace()
    guard index < bytes.count, bytes[index] == UInt8(ascii: character) else { return false }
    index += 1
    return true
  }

  private mutating func skipSpace() {
    while index < bytes.count, bytes[index].isSpace { index += 1 }
  }

  private func failure(_ message: String) -> Failure {
    Failure(offset: index, message: message)
  }
}
