/// Looks through escaped HTML for what does not belong into a feed, without building a tree.
struct HTMLScan {
  enum Finding: Equatable {
    case element(String)
    case attribute(String)
    case style(String)
    case broken(String)
  }

  private(set) var findings: [Finding] = []
  /// Whether any tag was met.
  private(set) var hasMarkup = false
  /// The values of href and src, as written; empty where they were not asked for.
  private(set) var references: [String] = []
  private let keepsReferences: Bool

  init(_ bytes: Bytes, keepingReferences: Bool = false) {
    keepsReferences = keepingReferences
    var index = 0
    while let open = bytes.firstIndex(of: UInt8(ascii: "<"), from: index) {
      index = open + 1
      guard index < bytes.count else { break }
      let first = bytes[index]
      if first == UInt8(ascii: "!") {
        index = skipDeclaration(bytes, from: index)
      } else if first == UInt8(ascii: "/") {
        index = readEnd(bytes, from: index + 1)
      } else if first.isLetter {
        index = readStart(bytes, from: index)
      }
    }
  }

  private func skipDeclaration(_ bytes: Bytes, from start: Int) -> Int {
    guard bytes.matches("!--", at: start) else { return start }
    var index = start + 3
    while let hyphen = bytes.firstIndex(of: UInt8(ascii: "-"), from: index) {
      if bytes.matches("-->", at: hyphen) { return hyphen + 3 }
      index = hyphen + 1
    }
    return bytes.count
  }

  private mutating func readEnd(_ bytes: Bytes, from start: Int) -> Int {
    var index = start
    while index < bytes.count, bytes[index].isAlphanumeric { index += 1 }
    guard index > start else { return start }
    hasMarkup = true
    return index
  }

  private mutating func readStart(_ bytes: Bytes, from start: Int) -> Int {
    var index = start
    var short: UInt64 = 0
    while index < bytes.count, isNameByte(bytes[index]) {
      short = short << 8 | UInt64(bytes[index].lowercased)
      index += 1
    }
    let name = start..<index
    let isTag =
      index < bytes.count && (bytes[index].isSpace || bytes[index] == 0x3E || bytes[index] == 0x2F)
    guard isTag else {
      if index == bytes.count {
        findings.append(.broken("<\(bytes.extracting(name).lowercasedString)"))
      }
      return index
    }
    hasMarkup = true
    // Most elements are of the few that do no harm: they are told without making a string.
    if name.count > ShortNames.longest || !HTMLNames.shortHarmless.contains(short) {
      judge(element: bytes.extracting(name).lowercasedString)
    }
    return readAttributes(bytes, from: index, of: name)
  }

  private mutating func judge(element name: String) {
    if HTMLNames.isHarmless(name) { return }
    findings.append(HTMLNames.known.contains(name) ? .element(name) : .broken("<\(name)>"))
  }

  private mutating func readAttributes(
    _ bytes: Bytes, from start: Int, of element: Range<Int>
  ) -> Int {
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: ">") { return index + 1 }
      guard isNameByte(byte) else {
        index += 1
        continue
      }
      let name = index
      while index < bytes.count, isNameByte(bytes[index]) { index += 1 }
      let nameEnd = index
      while index < bytes.count, bytes[index].isSpace { index += 1 }
      var value = index..<index
      if index < bytes.count, bytes[index] == UInt8(ascii: "=") {
        (value, index) = readValue(bytes, from: index + 1)
      }
      judge(bytes.extracting(name..<nameEnd), bytes.extracting(value))
    }
    findings.append(.broken("<\(bytes.extracting(element).lowercasedString)"))
    return index
  }

  private func readValue(_ bytes: Bytes, from start: Int) -> (Range<Int>, Int) {
    var index = start
    while index < bytes.count, bytes[index].isSpace { index += 1 }
    guard index < bytes.count else { return (index..<index, index) }
    let quote = bytes[index]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      let end = bytes.firstIndex(of: quote, from: index + 1) ?? bytes.count
      return (index + 1..<end, min(end + 1, bytes.count))
    }
    let first = index
    while index < bytes.count, !bytes[index].isSpace, bytes[index] != UInt8(ascii: ">") {
      index += 1
    }
    return (first..<index, index)
  }

  private mutating func judge(_ name: Bytes, _ value: Bytes) {
    if let finding = HTMLNames.judge(attribute: name, value) { findings.append(finding) }
    if keepsReferences, name.equalsIgnoringCase("href") || name.equalsIgnoringCase("src") {
      references.append(value.extracting(value.trimmedRange).string)
    }
  }

  private func isNameByte(_ byte: UInt8) -> Bool {
    byte.isAlphanumeric || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ":")
      || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".")
  }
}

extension Span<UInt8> {
  var lowercasedString: String {
    var array: [UInt8] = []
    for index in indices { array.append(self[index].lowercased) }
    return String(decoding: array, as: UTF8.self)
  }
}
