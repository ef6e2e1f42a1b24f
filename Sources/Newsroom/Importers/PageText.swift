/// The bytes of a page as lines.
enum PageText {
  /// Splits UTF-8 text into trimmed lines, counted from 1; blank lines are kept as empty ones.
  static func lines(
    of bytes: some Collection<UInt8>, name: String, limit: Int
  ) throws(PageError) -> [PageLine] {
    guard bytes.count <= limit else {
      throw PageError(
        file: name, line: 1, reason: .tooLarge(bytes: bytes.count, limit: limit))
    }
    var lines: [PageLine] = []
    for raw in separated(bytes) {
      let number = lines.count + 1
      guard !raw.contains(0) else {
        throw PageError(file: name, line: number, reason: .binary)
      }
      guard let text = String(validating: raw, as: UTF8.self) else {
        throw PageError(file: name, line: number, reason: .notUTF8)
      }
      lines.append(PageLine(cleaned(text), line: number))
    }
    guard let first = lines.first(where: { !$0.text.isEmpty }) else {
      throw PageError(file: name, line: 1, reason: .empty)
    }
    guard !looksLikeMarkup(first.text) else {
      throw PageError(file: name, line: first.line, reason: .markup)
    }
    return lines
  }

  /// Cuts at LF, CR and CR LF. A byte below 128 is never a part of another character in UTF-8.
  private static func separated(_ bytes: some Collection<UInt8>) -> [[UInt8]] {
    var lines: [[UInt8]] = [[]]
    var afterReturn = false
    for byte in bytes {
      if byte == UInt8(ascii: "\r") || (byte == UInt8(ascii: "\n") && !afterReturn) {
        lines.append([])
      } else if byte != UInt8(ascii: "\n") {
        lines[lines.count - 1].append(byte)
      }
      afterReturn = byte == UInt8(ascii: "\r")
    }
    return lines
  }

  /// Removes what nobody sees: controls, zero-width spaces, byte-order marks; tabs become spaces.
  private static func cleaned(_ text: String) -> String {
    var kept = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09: kept.append(" ")
      case 0x00..<0x20, 0x7F..<0xA0, 0x200B, 0x2060, 0xFEFF, 0xFFFE, 0xFFFF: continue
      default: kept.append(scalar)
      }
    }
    return String(kept).trimmed
  }

  private static func looksLikeMarkup(_ text: String) -> Bool {
    guard let first = text.first, let second = text.dropFirst().first else { return text == "{" }
    if first == "{" { return true }
    return first == "<" && (second.isLetter || second == "!" || second == "?")
  }
}

extension StringProtocol {
  /// Without white space at both ends.
  var trimmed: String {
    trimmed { $0.isWhitespace }
  }

  /// Without the characters that `drop` names at both ends.
  func trimmed(_ drop: (Character) -> Bool) -> String {
    guard let first = firstIndex(where: { !drop($0) }),
      let last = lastIndex(where: { !drop($0) })
    else { return "" }
    return String(self[first...last])
  }

  /// Whether the text begins with `prefix`, whatever the case of ASCII letters.
  func begins(with prefix: String) -> Bool {
    let own = utf8
    guard own.count >= prefix.utf8.count else { return false }
    return zip(own, prefix.utf8).allSatisfy { $0.asciiLowercased == $1.asciiLowercased }
  }

  /// The words between white space.
  var words: [Self.SubSequence] {
    split(whereSeparator: \.isWhitespace)
  }
}

extension UInt8 {
  fileprivate var asciiLowercased: UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) ? self | 0x20 : self
  }
}

extension Character {
  /// Whether a sentence may end with it.
  var endsSentence: Bool {
    ".!?”\"’')*".contains(self)
  }

  /// A quotation mark that may open a sentence.
  var opensQuote: Bool {
    "“\"‘'".contains(self)
  }
}
