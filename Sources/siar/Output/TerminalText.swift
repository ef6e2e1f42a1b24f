/// Text from outside on a terminal: what it would obey is shown instead.
enum TerminalText {
  /// Text for people, with `\u{1B}` in place of an escape and the like.
  static func shown(_ text: String) -> String {
    replacing(text) { $0.escaped(asASCII: true) }
  }

  /// JSON that says the same with escapes in its strings: RFC 8259 section 7.
  static func json(_ text: String) -> String {
    replacing(text) { scalar in
      let digits = String(scalar.value, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
  }

  private static func replacing(
    _ text: String, with replacement: (Unicode.Scalar) -> String
  ) -> String {
    guard text.unicodeScalars.contains(where: isObeyed) else { return text }
    return text.unicodeScalars.reduce(into: "") { result, scalar in
      if isObeyed(scalar) {
        result += replacement(scalar)
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
  }

  /// Controls but for tabs and ends of lines (ECMA-48), and what turns the text around it (Unicode
  /// Standard Annex 9 section 2). None is beyond the Basic Multilingual Plane.
  private static func isObeyed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x9, 0xA: false
    case 0...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
