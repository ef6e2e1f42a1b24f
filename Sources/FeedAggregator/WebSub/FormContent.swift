/// Names and values as `application/x-www-form-urlencoded`. WHATWG URL section 5.
struct FormContent: Sendable, Hashable {
  private(set) var items: [(name: String, value: String)]

  init(_ items: [(name: String, value: String)]) {
    self.items = items
  }

  /// Reads what stands behind the question mark of an address; what is not UTF-8 is repaired.
  init(query: some StringProtocol) {
    items = query.split(separator: "&").map { item in
      let parts = item.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return (Self.decoded(parts[0]), parts.count == 2 ? Self.decoded(parts[1]) : "")
    }
  }

  /// The value of the first item of a name.
  subscript(_ name: String) -> String? { items.first { $0.name == name }?.value }

  var bytes: [UInt8] {
    Array(
      items.map { "\(Self.encoded($0.name))=\(Self.encoded($0.value))" }
        .joined(separator: "&").utf8)
  }

  static func == (one: Self, other: Self) -> Bool {
    one.items.elementsEqual(other.items) { $0 == $1 }
  }

  func hash(into hasher: inout Hasher) { hasher.combine(bytes) }

  private static func encoded(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF")
    return text.utf8.reduce(into: "") { result, byte in
      switch byte {
      case 48...57, 65...90, 97...122, 42, 45, 46, 95:
        result.unicodeScalars.append(Unicode.Scalar(byte))
      case 32: result.append("+")
      default: result += ["%", digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
  }

  private static func decoded(_ text: some StringProtocol) -> String {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 37, index + 2 < bytes.count, let high = nibble(bytes[index + 1]),
        let low = nibble(bytes[index + 2])
      {
        result.append(high << 4 | low)
        index += 3
      } else {
        result.append(byte == 43 ? 32 : byte)
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func nibble(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 48...57: byte - 48
    case 65...70: byte - 55
    case 97...102: byte - 87
    default: nil
    }
  }
}
