import Foundation

/// The values of one record, found in its bytes but not read yet. RFC 8259.
///
/// What nobody reads is not looked at closer than it takes to find its end.
///
/// A value is known by its place in the order in which values begin; the members of an object are a
/// key and a value each.
struct RecordTree: Sendable {
  enum Kind: UInt8, Sendable {
    case null, boolean, number, string, array, object
  }

  struct Node: Sendable {
    var kind: Kind
    /// A string with backslashes in it.
    var isEscaped = false
    /// Where it stands, without quotation marks.
    var start: Int
    var end: Int
    /// What comes behind it and all in it.
    var next = 0
  }

  /// What is nested deeper is no record.
  static let mostDepth = 64

  private let bytes: [UInt8]
  private(set) var nodes: [Node] = []

  /// - Throws: `DecodingError` that names the byte, where the bytes do not fall into values.
  init(_ body: Data) throws {
    bytes = [UInt8](body)
    nodes.reserveCapacity(bytes.count / 12 + 4)
    var place = 0
    try readValue(at: &place, depth: 0)
    skipBlanks(&place)
    guard place == bytes.count else { throw damage("nothing more", at: place) }
  }

  func damage(_ expected: String, at place: Int) -> DecodingError {
    .dataCorrupted(
      .init(codingPath: [], debugDescription: "byte \(place) of the record: \(expected) expected"))
  }

  // MARK: Finding values

  private mutating func readValue(at place: inout Int, depth: Int) throws {
    skipBlanks(&place)
    guard place < bytes.count, depth < Self.mostDepth else { throw damage("a value", at: place) }
    switch bytes[place] {
    case UInt8(ascii: "{"): try readObject(at: &place, depth: depth)
    case UInt8(ascii: "["): try readArray(at: &place, depth: depth)
    case UInt8(ascii: "\""): try readString(at: &place)
    case UInt8(ascii: "t"): try readWord("true", .boolean, at: &place)
    case UInt8(ascii: "f"): try readWord("false", .boolean, at: &place)
    case UInt8(ascii: "n"): try readWord("null", .null, at: &place)
    default: try readNumber(at: &place)
    }
  }

  private mutating func readObject(at place: inout Int, depth: Int) throws {
    let node = open(.object, at: place)
    place += 1
    if try !closes(UInt8(ascii: "}"), at: &place) {
      repeat {
        skipBlanks(&place)
        try readString(at: &place)
        skipBlanks(&place)
        try skip(UInt8(ascii: ":"), at: &place)
        try readValue(at: &place, depth: depth + 1)
      } while try hasMore(before: UInt8(ascii: "}"), at: &place)
    }
    close(node, at: place)
  }

  private mutating func readArray(at place: inout Int, depth: Int) throws {
    let node = open(.array, at: place)
    place += 1
    if try !closes(UInt8(ascii: "]"), at: &place) {
      repeat {
        try readValue(at: &place, depth: depth + 1)
      } while try hasMore(before: UInt8(ascii: "]"), at: &place)
    }
    close(node, at: place)
  }

  private mutating func open(_ kind: Kind, at place: Int) -> Int {
    nodes.append(Node(kind: kind, start: place, end: place))
    return nodes.count - 1
  }

  private mutating func close(_ node: Int, at place: Int) {
    nodes[node].end = place
    nodes[node].next = nodes.count
  }

  private mutating func append(_ kind: Kind, _ range: Range<Int>, isEscaped: Bool = false) {
    nodes.append(
      Node(
        kind: kind, isEscaped: isEscaped, start: range.lowerBound, end: range.upperBound,
        next: nodes.count + 1))
  }

  private mutating func readString(at place: inout Int) throws {
    try skip(UInt8(ascii: "\""), at: &place)
    let start = place
    var isEscaped = false
    while place < bytes.count, bytes[place] != UInt8(ascii: "\"") {
      if bytes[place] == UInt8(ascii: "\\") {
        isEscaped = true
        place += 1
      }
      place += 1
    }
    guard place < bytes.count else { throw damage("the end of a string", at: bytes.count) }
    append(.string, start..<place, isEscaped: isEscaped)
    place += 1
  }

  private mutating func readWord(_ word: String, _ kind: Kind, at place: inout Int) throws {
    guard bytes[place...].starts(with: word.utf8) else { throw damage(word, at: place) }
    append(kind, place..<place + word.utf8.count)
    place += word.utf8.count
  }

  /// Takes all that a number may be made of; whoever reads it says whether it is one.
  private mutating func readNumber(at place: inout Int) throws {
    let start = place
    while place < bytes.count, Self.isOfNumber(bytes[place]) { place += 1 }
    guard place > start else { throw damage("a value", at: place) }
    append(.number, start..<place)
  }

  private static func isOfNumber(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"),
      UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"):
      true
    default: false
    }
  }

  private func skipBlanks(_ place: inout Int) {
    while place < bytes.count, Self.isBlank(bytes[place]) { place += 1 }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }

  private func skip(_ byte: UInt8, at place: inout Int) throws {
    guard place < bytes.count, bytes[place] == byte else {
      throw damage("\(Character(Unicode.Scalar(byte)))", at: place)
    }
    place += 1
  }

  private func closes(_ end: UInt8, at place: inout Int) throws -> Bool {
    skipBlanks(&place)
    guard place < bytes.count, bytes[place] == end else { return false }
    place += 1
    return true
  }

  /// Goes behind a comma, or behind the end.
  private func hasMore(before end: UInt8, at place: inout Int) throws -> Bool {
    if try closes(end, at: &place) { return false }
    try skip(UInt8(ascii: ","), at: &place)
    return true
  }
}

// MARK: - Reading values

extension RecordTree {
  /// The nodes of an array's elements, or of an object's keys and values in turn.
  func children(of node: Int) -> [Int] {
    var found: [Int] = []
    var child = node + 1
    while child < nodes[node].next {
      found.append(child)
      child = nodes[child].next
    }
    return found
  }

  /// The value of a member; nil where the object has none of that name.
  func value(of key: String, in object: Int) -> Int? {
    var member = object + 1
    while member < nodes[object].next {
      if has(key, at: member) { return member + 1 }
      member = nodes[member + 1].next
    }
    return nil
  }

  private func has(_ key: String, at member: Int) -> Bool {
    let node = nodes[member]
    if node.isEscaped { return (try? string(member)) == key }
    return key.utf8.count == node.end - node.start
      && bytes[node.start..<node.end].elementsEqual(key.utf8)
  }

  func isNull(_ node: Int) -> Bool { nodes[node].kind == .null }

  func boolean(_ node: Int) -> Bool? {
    nodes[node].kind == .boolean ? bytes[nodes[node].start] == UInt8(ascii: "t") : nil
  }

  /// The characters of a number.
  func number(_ node: Int) -> Substring? {
    guard nodes[node].kind == .number else { return nil }
    return Substring(decoding: bytes[nodes[node].start..<nodes[node].end], as: UTF8.self)
  }

  /// A number without fraction and exponent; nil for any other, and where it is too large.
  func integer<Value: FixedWidthInteger>(_ node: Int) -> Value? {
    guard nodes[node].kind == .number else { return nil }
    var value: Value = 0
    let isNegative = bytes[nodes[node].start] == UInt8(ascii: "-")
    let digits = bytes[nodes[node].start..<nodes[node].end].dropFirst(isNegative ? 1 : 0)
    if digits.isEmpty { return nil }
    for byte in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte),
        let digit = Value(exactly: byte - UInt8(ascii: "0"))
      else { return nil }
      let (product, isTooLarge) = value.multipliedReportingOverflow(by: 10)
      let (sum, isFarTooLarge) =
        isNegative
        ? product.subtractingReportingOverflow(digit) : product.addingReportingOverflow(digit)
      if isTooLarge || isFarTooLarge { return nil }
      value = sum
    }
    return value
  }

  /// Nil where the value is no string.
  ///
  /// - Throws: `DecodingError` where the string is no text.
  func string(_ node: Int) throws -> String? {
    let place = nodes[node]
    guard place.kind == .string else { return nil }
    let text =
      place.isEscaped
      ? try unescaped(place.start..<place.end) : bytes[place.start..<place.end]
    guard let string = String(validating: text, as: UTF8.self) else {
      throw damage("UTF-8", at: place.start)
    }
    return string
  }

  /// RFC 8259 section 7.
  private func unescaped(_ range: Range<Int>) throws -> ArraySlice<UInt8> {
    var text: [UInt8] = []
    text.reserveCapacity(range.count)
    var place = range.lowerBound
    while place < range.upperBound {
      guard bytes[place] == UInt8(ascii: "\\") else {
        text.append(bytes[place])
        place += 1
        continue
      }
      let letter = bytes[place + 1]
      if letter == UInt8(ascii: "u") {
        text += String(try scalar(at: &place)).utf8
      } else if let character = Self.escapes[letter] {
        text.append(character)
        place += 2
      } else {
        throw damage("an escape", at: place)
      }
    }
    return text[...]
  }

  /// Goes behind `\u` and its four digits, or behind the two of them that stand for one character.
  private func scalar(at place: inout Int) throws -> Unicode.Scalar {
    let start = place
    var code = UInt32(try unit(at: &place))
    if (0xD800..<0xDC00).contains(code) {
      let low = UInt32(try unit(at: &place))
      guard (0xDC00..<0xE000).contains(low) else { throw damage("a low surrogate", at: start) }
      code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
    }
    guard let scalar = Unicode.Scalar(code) else { throw damage("a character", at: start) }
    return scalar
  }

  private func unit(at place: inout Int) throws -> UInt16 {
    let end = place + 6
    guard end <= bytes.count, bytes[place] == UInt8(ascii: "\\"),
      bytes[place + 1] == UInt8(ascii: "u"),
      bytes[place + 2] != UInt8(ascii: "+"), bytes[place + 2] != UInt8(ascii: "-"),
      let unit = UInt16(String(decoding: bytes[place + 2..<end], as: UTF8.self), radix: 16)
    else { throw damage("\\u and four hexadecimal digits", at: place) }
    place = end
    return unit
  }

  private static let escapes: [UInt8: UInt8] = [
    UInt8(ascii: "\""): UInt8(ascii: "\""), UInt8(ascii: "\\"): UInt8(ascii: "\\"),
    UInt8(ascii: "/"): UInt8(ascii: "/"), UInt8(ascii: "b"): 0x08, UInt8(ascii: "f"): 0x0C,
    UInt8(ascii: "n"): 0x0A, UInt8(ascii: "r"): 0x0D, UInt8(ascii: "t"): 0x09,
  ]
}
