import Feed

/// Reads JSON text. RFC 8259.
struct JSONText {
  struct Fault: Error {
    var message: String
    var offset: Int
    var isTooDeep = false
  }

  private let bytes: [UInt8]
  private let depthLimit: Int
  private var place: Int
  private var depth = 0

  init(_ bytes: [UInt8], from start: Int, depthLimit: Int) {
    self.bytes = bytes
    self.depthLimit = depthLimit
    place = start
  }

  /// The value of the whole text, and whether nothing but white space follows it.
  mutating func read() throws(Fault) -> (value: JSONValue, isAll: Bool) {
    let value = try value()
    blanks()
    return (value, place == bytes.count)
  }

  private mutating func value() throws(Fault) -> JSONValue {
    blanks()
    guard place < bytes.count else { throw fault("The text ends too early.") }
    switch bytes[place] {
    case UInt8(ascii: "{"): return .object(try object())
    case UInt8(ascii: "["): return .array(try array())
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return try number()
    }
  }

  private mutating func object() throws(Fault) -> JSONObject {
    var object = JSONObject(offset: place)
    try enter()
    defer { depth -= 1 }
    while true {
      blanks()
      if take("}") { return object }
      if !object.members.isEmpty, !take(",") { throw fault("A comma is missing.") }
      blanks()
      if take("}") { return object }
      let name = try string()
      blanks()
      guard take(":") else { throw fault("A colon is missing.") }
      object.members.append(JSONObject.Member(name: name, value: try value()))
    }
  }

  private mutating func array() throws(Fault) -> [JSONValue] {
    var values: [JSONValue] = []
    try enter()
    defer { depth -= 1 }
    while true {
      blanks()
      if take("]") { return values }
      if !values.isEmpty, !take(",") { throw fault("A comma is missing.") }
      blanks()
      if take("]") { return values }
      values.append(try value())
    }
  }

  private mutating func enter() throws(Fault) {
    place += 1
    depth += 1
    if depth > depthLimit {
      throw Fault(message: "Too many levels.", offset: place, isTooDeep: true)
    }
  }

  private mutating func string() throws(Fault) -> String {
    guard take("\"") else { throw fault("A string is missing.") }
    let start = place
    while place < bytes.count, bytes[place] != UInt8(ascii: "\""), bytes[place] != 0x5C {
      place += 1
    }
    if place < bytes.count, bytes[place] != 0x5C {
      defer { place += 1 }
      return String(decoding: bytes[start..<place], as: UTF8.self)
    }
    return try escaped(from: start)
  }

  private mutating func escaped(from start: Int) throws(Fault) -> String {
    var text = Array(bytes[start..<place])
    while place < bytes.count, bytes[place] != UInt8(ascii: "\"") {
      guard bytes[place] == 0x5C else {
        text.append(bytes[place])
        place += 1
        continue
      }
      place += 1
      guard place < bytes.count else { break }
      try escape(to: &text)
    }
    guard take("\"") else { throw fault("A string does not end.") }
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func escape(to text: inout [UInt8]) throws(Fault) {
    let byte = bytes[place]
    place += 1
    switch byte {
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "u"): text.append(contentsOf: String(try scalar()).utf8)
    default: text.append(byte)
    }
  }

  /// A character by number; half of a surrogate pair becomes U+FFFD.
  private mutating func scalar() throws(Fault) -> Character {
    let first = try unit()
    if (0xD800...0xDBFF).contains(first), place + 1 < bytes.count, bytes[place] == 0x5C,
      bytes[place + 1] == UInt8(ascii: "u")
    {
      let before = place
      place += 2
      let second = try unit()
      if (0xDC00...0xDFFF).contains(second),
        let scalar = Unicode.Scalar((first - 0xD800) << 10 + (second - 0xDC00) + 0x10000)
      {
        return Character(scalar)
      }
      place = before
    }
    return Character(Unicode.Scalar(first) ?? "\u{FFFD}")
  }

  private mutating func unit() throws(Fault) -> UInt32 {
    guard place + 4 <= bytes.count,
      let unit = UInt32(String(decoding: bytes[place..<(place + 4)], as: UTF8.self), radix: 16)
    else { throw fault("Four hexadecimal digits are missing.") }
    place += 4
    return unit
  }

  private mutating func number() throws(Fault) -> JSONValue {
    let start = place
    let others: [UInt8] = [0x2B, 0x2D, 0x2E]
    while place < bytes.count, isNameByte(bytes[place]) || others.contains(bytes[place]) {
      place += 1
    }
    let text = String(decoding: bytes[start..<place], as: UTF8.self)
    guard Double(text) != nil else { throw fault("A value is missing.") }
    return .number(text)
  }

  private mutating func word(_ word: String, _ value: JSONValue) throws(Fault) -> JSONValue {
    guard bytes[place...].starts(with: word.utf8) else { throw fault("A value is missing.") }
    place += word.utf8.count
    return value
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard place < bytes.count, bytes[place] == UInt8(ascii: character) else { return false }
    place += 1
    return true
  }

  private mutating func blanks() {
    while place < bytes.count, bytes[place] <= 0x20 { place += 1 }
  }

  private func fault(_ message: String) -> Fault {
    Fault(message: message, offset: place)
  }
}
