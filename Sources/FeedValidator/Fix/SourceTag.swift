/// A start tag as it stands in the source.
struct SourceTag {
  /// From `<` up to and with `>`.
  let range: Range<Int>
  /// Without `<`.
  let name: Range<Int>
  /// Whether it ends itself.
  let isEmpty: Bool
  /// The names and values, values without quotation marks.
  let attributes: [(name: Range<Int>, value: Range<Int>)]

  /// Nil where no start tag begins at `offset`, or where it does not end.
  init?(at offset: Int, in document: [UInt8]) {
    guard offset >= 0, offset < document.count, document[offset] == UInt8(ascii: "<") else {
      return nil
    }
    var index = offset + 1
    while index < document.count, Self.isName(document[index]) { index += 1 }
    guard index > offset + 1 else { return nil }
    name = offset + 1..<index
    var attributes: [(name: Range<Int>, value: Range<Int>)] = []
    while index < document.count, document[index] != UInt8(ascii: ">") {
      guard Self.isName(document[index]) else {
        index += 1
        continue
      }
      let start = index
      while index < document.count, Self.isName(document[index]) { index += 1 }
      if let value = Self.value(ofAttributeAt: start, in: document) {
        attributes.append((start..<index, value))
        index = value.upperBound + 1
      }
    }
    guard index < document.count else { return nil }
    isEmpty = document[index - 1] == UInt8(ascii: "/")
    range = offset..<index + 1
    self.attributes = attributes
  }

  /// The root's start tag.
  static func root(of document: [UInt8]) -> SourceTag? {
    var index = 0
    while let open = document[index...].firstIndex(of: UInt8(ascii: "<")) {
      if let tag = SourceTag(at: open, in: document) { return tag }
      index = SyntaxFix.endOfMarkup(in: document, at: open)
    }
    return nil
  }

  /// The value behind the name at `offset`, without its quotation marks.
  static func value(ofAttributeAt offset: Int, in document: [UInt8]) -> Range<Int>? {
    var index = offset
    while index < document.count, isName(document[index]) { index += 1 }
    guard index > offset else { return nil }
    while index < document.count, document[index].isSpace { index += 1 }
    guard index < document.count, document[index] == UInt8(ascii: "=") else { return nil }
    index += 1
    while index < document.count, document[index].isSpace { index += 1 }
    guard index < document.count, document[index] == 0x22 || document[index] == 0x27,
      let end = document[(index + 1)...].firstIndex(of: document[index])
    else { return nil }
    return index + 1..<end
  }

  static func isName(_ byte: UInt8) -> Bool {
    byte.isAlphanumeric || byte >= 0x80 || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".")
  }
}
