/// JSON as it is written, without white space.
///
/// Containers are numbered by how deep they are. Whoever writes into one thereby ends all that were
/// opened in it: encoding has no word for the end of a container.
struct RecordWriter {
  private(set) var bytes: [UInt8] = []
  /// What ends the containers that are open, the innermost last.
  private var ends: [UInt8] = []

  init() {
    bytes.reserveCapacity(4096)
  }

  /// How deep the innermost open container is.
  var depth: Int { ends.count }

  /// Begins an object and returns how deep it is.
  mutating func openObject() -> Int {
    bytes.append(UInt8(ascii: "{"))
    ends.append(UInt8(ascii: "}"))
    return depth
  }

  /// Begins an array and returns how deep it is.
  mutating func openArray() -> Int {
    bytes.append(UInt8(ascii: "["))
    ends.append(UInt8(ascii: "]"))
    return depth
  }

  /// Ends the containers that are deeper.
  mutating func close(to depth: Int) {
    while ends.count > depth, let end = ends.popLast() { bytes.append(end) }
  }

  /// Goes to the next element of the container that is so deep.
  mutating func next(in depth: Int) {
    close(to: depth)
    if let last = bytes.last, last != UInt8(ascii: "["), last != UInt8(ascii: "{") {
      bytes.append(UInt8(ascii: ","))
    }
  }

  /// Goes to the next member of the object that is so deep.
  mutating func next(_ key: String, in depth: Int) {
    next(in: depth)
    write(key)
    bytes.append(UInt8(ascii: ":"))
  }

  mutating func writeNull() { bytes += "null".utf8 }

  mutating func write(_ value: Bool) { bytes += (value ? "true" : "false").utf8 }

  mutating func write(_ value: some BinaryInteger) { bytes += String(value).utf8 }

  /// - Precondition: the number is finite.
  mutating func write(_ value: Double) { bytes += value.description.utf8 }

  mutating func write(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { unsafe appendEscaped($0.span) }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Quotation marks, backslashes and controls are escaped, nothing else. RFC 8259 section 7.
  private mutating func appendEscaped(_ text: Span<UInt8>) {
    var copied = 0
    for place in text.indices {
      let byte = text[place]
      if byte >= 0x20, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") { continue }
      append(text, copied..<place)
      appendEscape(byte)
      copied = place + 1
    }
    append(text, copied..<text.count)
  }

  private mutating func append(_ text: Span<UInt8>, _ range: Range<Int>) {
    unsafe text.extracting(range).withUnsafeBufferPointer {
      unsafe bytes.append(contentsOf: $0)
    }
  }

  private mutating func appendEscape(_ byte: UInt8) {
    bytes.append(UInt8(ascii: "\\"))
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(byte)
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    default:
      bytes += "u00".utf8
      bytes.append(Self.digits[Int(byte >> 4)])
      bytes.append(Self.digits[Int(byte & 15)])
    }
  }

  private static let digits = Array("0123456789abcdef".utf8)
}

/// Where the containers of one value write.
final class RecordOutput {
  var writer = RecordWriter()
}
