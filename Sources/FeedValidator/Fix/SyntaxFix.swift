internal import XML

/// Makes a document well-formed where what was meant is plain: stray ampersands and less-than signs,
/// entities of HTML, control characters, the declaration and what stands before it, text behind the
/// root.
struct SyntaxFix {
  let bytes: [UInt8]
  private var edits: [Edit] = []
  private var depth = 0
  /// Names that the document type declares.
  private var entities: Set<String> = []
  /// Whether further ones may be declared in a document type that is not read.
  private var hasExternalNames = false
  private var known: [String: [UInt8]] = [:]

  static func edits(in bytes: [UInt8]) -> [Edit] {
    var fix = SyntaxFix(bytes: bytes)
    fix.run()
    return fix.edits
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  private mutating func run() {
    var index = fixHead()
    var textStart = index
    while let open = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
      guard isMarkup(at: open) else {
        index = open + 1
        if depth > 0 { note(open..<open + 1, "&lt;", "escaped a less-than sign") }
        continue
      }
      fixText(textStart..<open)
      let end = Self.endOfMarkup(in: bytes, at: open)
      // What does not end cannot be told apart from what follows.
      guard end > open else { return }
      fixMarkup(open..<end)
      (index, textStart) = (end, end)
      if depth == 0, isElement(at: open) { return dropTail(from: end) }
    }
    fixText(textStart..<bytes.count)
  }

  // MARK: Markup

  private func isElement(at open: Int) -> Bool {
    open + 1 < bytes.count && bytes[open + 1] != UInt8(ascii: "!")
      && bytes[open + 1] != UInt8(ascii: "?")
  }

  func isMarkup(at open: Int) -> Bool {
    guard open + 1 < bytes.count else { return false }
    let next = bytes[open + 1]
    return next.isLetter || next >= 0x80 || "_:/!?".utf8.contains(next)
  }

  /// Where a tag, comment, section, instruction or document type ends; its start if it does not.
  static func endOfMarkup(in bytes: [UInt8], at open: Int) -> Int {
    let rest = bytes[open...]
    if rest.starts(with: "<!--".utf8) { return end(of: "-->", in: bytes, from: open + 4) ?? open }
    if rest.starts(with: "<![CDATA[".utf8) {
      return end(of: "]]>", in: bytes, from: open + 9) ?? open
    }
    if rest.starts(with: "<?".utf8) { return end(of: "?>", in: bytes, from: open + 2) ?? open }
    var quote: UInt8?
    var brackets = 0
    for index in open + 1..<bytes.count {
      let byte = bytes[index]
      if let mark = quote {
        if byte == mark { quote = nil }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"): quote = byte
      case UInt8(ascii: "["): brackets += 1
      case UInt8(ascii: "]"): brackets -= 1
      case UInt8(ascii: ">") where brackets <= 0: return index + 1
      default: break
      }
    }
    return open
  }

  private static func end(of text: StaticString, in bytes: [UInt8], from start: Int) -> Int? {
    bytes.span.firstRange(of: text, from: start)?.upperBound
  }

  private mutating func fixMarkup(_ range: Range<Int>) {
    let markup = bytes[range]
    if markup.starts(with: "<!DOCTYPE".utf8) { return readEntities(range) }
    if markup.starts(with: "<!".utf8) || markup.starts(with: "<?".utf8) {
      return removeControls(range)
    }
    if markup.starts(with: "</".utf8) {
      depth -= 1
      return
    }
    guard let tag = SourceTag(at: range.lowerBound, in: bytes) else { return }
    if !tag.isEmpty { depth += 1 }
    for attribute in tag.attributes {
      fixText(attribute.value)
      for index in attribute.value where bytes[index] == UInt8(ascii: "<") {
        note(index..<index + 1, "&lt;", "escaped a less-than sign")
      }
    }
  }

  private mutating func readEntities(_ range: Range<Int>) {
    let subset = String(decoding: bytes[range], as: UTF8.self)
    let head = subset.prefix { $0 != "[" }
    hasExternalNames = head.contains("PUBLIC") || head.contains("SYSTEM")
    for declaration in subset.split(separator: "<!ENTITY").dropFirst() {
      if let name = declaration.split(whereSeparator: \.isWhitespace).first {
        entities.insert(String(name))
      }
    }
  }

  /// Removes what follows the root, unless it is a part of the feed that has slipped out of it.
  private mutating func dropTail(from end: Int) {
    var index = end
    while true {
      while index < bytes.count, bytes[index].isSpace { index += 1 }
      guard index < bytes.count else { return }
      let rest = bytes[index...]
      guard rest.starts(with: "<!--".utf8) || rest.starts(with: "<?".utf8) else { break }
      let next = Self.endOfMarkup(in: bytes, at: index)
      guard next > index else { break }
      index = next
    }
    guard !holdsPart(index..<bytes.count) else { return }
    note(index..<bytes.count, "", "removed what follows the root element")
  }

  /// Whether a part of a feed stands there.
  func holdsPart(_ range: Range<Int>) -> Bool {
    let text = String(decoding: bytes[range], as: UTF8.self).lowercased()
    let parts = [
      "<item", "<entry", "<channel", "<rss", "<feed", "<rdf", "<opml", "<outline", "<url",
    ]
    return parts.contains(where: text.contains)
  }

  // MARK: Text

  private mutating func fixText(_ range: Range<Int>) {
    removeControls(range)
    for index in range {
      if bytes[index] == UInt8(ascii: "&") { fixReference(at: index, end: range.upperBound) }
      if bytes[index] == UInt8(ascii: ">"), index >= range.lowerBound + 2,
        bytes[index - 1] == UInt8(ascii: "]"), bytes[index - 2] == UInt8(ascii: "]")
      {
        note(index..<index + 1, "&gt;", "escaped the end of a section that is none")
      }
    }
  }

  private mutating func removeControls(_ range: Range<Int>) {
    for index in range {
      let byte = bytes[index]
      if byte < 0x20, !byte.isSpace {
        note(index..<index + 1, "", "removed the control character \(Self.hexadecimal(byte))")
      } else if byte == 0xEF, index + 2 < range.upperBound, bytes[index + 1] == 0xBF,
        bytes[index + 2] >= 0xBE
      {
        note(index..<index + 3, "", "removed a character that is none")
      }
    }
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    "U+00" + (byte < 0x10 ? "0" : "") + String(byte, radix: 16, uppercase: true)
  }

  private mutating func fixReference(at ampersand: Int, end: Int) {
    var index = ampersand + 1
    while index < end, bytes[index].isAlphanumeric || bytes[index] == UInt8(ascii: "#") {
      index += 1
    }
    let body = String(decoding: bytes[ampersand + 1..<index], as: UTF8.self)
    guard index < end, bytes[index] == UInt8(ascii: ";"), !body.isEmpty else {
      return note(ampersand..<ampersand + 1, "&amp;", "escaped an ampersand")
    }
    let whole = ampersand..<index + 1
    if body.hasPrefix("#") { return fixNumber(body, whole) }
    if ["amp", "lt", "gt", "quot", "apos"].contains(body) || entities.contains(body) { return }
    if hasExternalNames { return }
    let decoded = character(body)
    guard !decoded.isEmpty else {
      return note(ampersand..<ampersand + 1, "&amp;", "escaped an ampersand")
    }
    let text = String(decoding: decoded, as: UTF8.self)
    note(whole, ValueSlot.escaped(text), "wrote &\(body); as the character that it means")
  }

  /// A reference to a character that XML does not allow is removed; one that is no number is text.
  private mutating func fixNumber(_ body: String, _ range: Range<Int>) {
    let digits = body.dropFirst()
    let isHexadecimal = digits.hasPrefix("x")
    let code = UInt32(isHexadecimal ? digits.dropFirst() : digits, radix: isHexadecimal ? 16 : 10)
    guard let code else {
      return note(
        range.lowerBound..<range.lowerBound + 1, "&amp;", "escaped an ampersand")
    }
    let isAllowed =
      code == 9 || code == 10 || code == 13
      || code >= 0x20 && code != 0xFFFE && code != 0xFFFF && Unicode.Scalar(code) != nil
    if !isAllowed { note(range, "", "removed a reference to a character that is not allowed") }
  }

  /// What an entity of HTML means, in UTF-8; nothing for a name that HTML does not know.
  private mutating func character(_ name: String) -> [UInt8] {
    if let found = known[name] { return found }
    let tree = HTMLTree(utf8: Array("&\(name);".utf8))
    let text = tree.nodes.last.map { Array(tree.bytes[$0.text]) } ?? []
    let found = text.first == UInt8(ascii: "&") && text.count > 1 ? [] : text
    known[name] = found
    return found
  }

  mutating func note(_ range: Range<Int>, _ replacement: String, _ message: String) {
    edits.append(Edit(range, replacement.utf8, .xmlNotWellFormed, message))
  }
}
