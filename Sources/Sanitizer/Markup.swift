/// Writing text as markup, byte by byte.
enum Markup {
  /// Appends character data.
  ///
  /// What XML forbids and what terminals obey is gone afterwards: C1 controls, which number
  /// references can still bring in, become what they stand for in windows-1252 (HTML section
  /// 13.2.5.80), DEL goes, a carriage return is a line break.
  static func appendText(_ text: Span<UInt8>, to output: inout [UInt8]) {
    append(text, to: &output, isAttribute: false)
  }

  /// Appends text that stays text: nothing is escaped, C1 controls are what they stand for.
  static func appendPlain(_ text: Span<UInt8>, to output: inout [UInt8]) {
    Characters.cleaned(text, into: &output)
  }

  /// Appends an attribute's value, for double quotes.
  static func appendValue(_ value: Span<UInt8>, to output: inout [UInt8]) {
    append(value, to: &output, isAttribute: true)
  }

  private static func append(
    _ text: Span<UInt8>, to output: inout [UInt8], isAttribute: Bool
  ) {
    let isPlain = Self.isPlain
    var copied = 0
    var place = 0
    while place < text.count {
      let byte = text[place]
      if isPlain[Int(byte)] {
        place += 1
        continue
      }
      // Half a character is dropped, as is what follows a C2 and is none of its continuations.
      let next: UInt8 = place + 1 < text.count ? text[place + 1] : 0
      if byte == 0xC2, next >= 0xA0 {
        place += 2
        continue
      }
      output.append(text, copied..<place)
      if byte == 0xC2 {
        output += Characters.windows1252(next)
        place += 1
      } else {
        appendSpecial(byte, to: &output, isAttribute: isAttribute)
      }
      place = min(place + 1, text.count)
      copied = place
    }
    output.append(text, copied..<text.count)
  }

  private static func appendSpecial(
    _ byte: UInt8, to output: inout [UInt8], isAttribute: Bool
  ) {
    switch byte {
    case UInt8(ascii: "&"): output += "&amp;".utf8
    case UInt8(ascii: "<"): output += "&lt;".utf8
    case UInt8(ascii: ">"): output += "&gt;".utf8
    case UInt8(ascii: "\""):
      if isAttribute { output += "&quot;".utf8 } else { output.append(byte) }
    case 0x0D: output.append(isAttribute ? 0x20 : 0x0A)
    // An XML parser makes spaces of them, an HTML parser does not.
    case 0x09, 0x0A: output.append(isAttribute ? 0x20 : byte)
    default: break
    }
  }

  /// Whether a byte stands as it is in any markup.
  private static let isPlain: [Bool] = (0...255).map { byte in
    switch UInt8(byte) {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), 0..<0x20,
      0x7F,
      0xC2:
      false
    default: true
    }
  }
}
