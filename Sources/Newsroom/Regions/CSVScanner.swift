/// Splits the bytes of a file into records, one call a record. RFC 4180 section 2.
struct CSVScanner {
  private let file: String
  private let bytes: [UInt8]
  private var position = 0
  private var line = 1

  init(file: String, bytes: [UInt8]) {
    self.file = file
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  /// The next record and the line it starts on; nil at the end of the file.
  mutating func next() throws(DataFileError) -> (line: Int, values: [String])? {
    skipBlankAndComments()
    guard position < bytes.count else { return nil }
    let start = line
    var values: [String] = []
    repeat { values.append(try field()) } while takeComma()
    takeLineEnd()
    return (start, values)
  }

  private mutating func skipBlankAndComments() {
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "#") {
        while position < bytes.count, bytes[position] != UInt8(ascii: "\n") { position += 1 }
      } else if bytes[position] == UInt8(ascii: "\n") {
        position += 1
        line += 1
      } else if bytes[position] == UInt8(ascii: "\r") {
        position += 1
      } else {
        return
      }
    }
  }

  private mutating func field() throws(DataFileError) -> String {
    guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
      return try bareField()
    }
    return try quotedField()
  }

  private mutating func bareField() throws(DataFileError) -> String {
    let start = position
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: ","), UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        return try text(bytes[start..<position])
      case UInt8(ascii: "\""):
        throw error("a quotation mark inside a value that is not quoted")
      default:
        position += 1
      }
    }
    return try text(bytes[start..<position])
  }

  private mutating func quotedField() throws(DataFileError) -> String {
    let opened = line
    position += 1
    var value: [UInt8] = []
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == UInt8(ascii: "\n") { line += 1 }
      guard byte == UInt8(ascii: "\"") else {
        value.append(byte)
        continue
      }
      if position < bytes.count, bytes[position] == UInt8(ascii: "\"") {
        value.append(byte)
        position += 1
        continue
      }
      guard position == bytes.count || [0x2C, 0x0A, 0x0D].contains(bytes[position]) else {
        throw error("text after the closing quotation mark of a value")
      }
      return try text(value[...])
    }
    throw DataFileError(file: file, line: opened, reason: "a quoted value is not closed")
  }

  private mutating func takeComma() -> Bool {
    guard position < bytes.count, bytes[position] == UInt8(ascii: ",") else { return false }
    position += 1
    return true
  }

  private mutating func takeLineEnd() {
    if position < bytes.count, bytes[position] == UInt8(ascii: "\r") { position += 1 }
    guard position < bytes.count, bytes[position] == UInt8(ascii: "\n") else { return }
    position += 1
    line += 1
  }

  private func text(_ slice: ArraySlice<UInt8>) throws(DataFileError) -> String {
    guard let text = String(validating: slice, as: UTF8.self) else {
      throw error("a value is not UTF-8")
    }
    return text
  }

  private func error(_ reason: String) -> DataFileError {
    DataFileError(file: file, line: line, reason: reason)
  }
}
