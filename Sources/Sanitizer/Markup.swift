/// Writing text as markup, byte by byte.
enum Markup {
  /// Appends character data.
  ///
  /// What XML forbids and what terminals obey is gone afterwards: C1 controls, which number
  /// references can still bring in, become what they stand for in windows-1252 (HTML section
  /// 13.2.5.80), DEL goes, a carriage return is a line break.
  static func appendText(_ text: some Sequence<UInt8>, to output: inout [UInt8]) {
    append(text, to: &output, isAttribute: false)
  }

  /// Appends text that stays text: nothing is escaped, C1 controls are what they stand for.
  static func appendPlain(_ text: some Sequence<UInt8>, to output: inout [UInt8]) {
    Characters.cleaned(text, into: &output)
  }

  /// Appends an attribute's value, for double quotes.
  static func appendValue(_ value: some Sequence<UInt8>, to output: inout [UInt8]) {
    append(value, to: &output, isAttribute: true)
  }

  private static func append(
    _ text: some Sequence<UInt8>, to output: inout [UInt8], isAttribute: Bool
  ) {
    var sawC2 = false
    for byte in text {
      // Most bytes need nothing; the rest is in the slow path.
      if !sawC2 && isPlain[Int(byte)] {
        output.append(byte)
        continue
      }
      if sawC2 {
        sawC2 = false
        if byte < 0xA0 {
          output += Characters.windows1252(byte)
          continue
        }
        output.append(0xC2)
      }
      switch byte {
      case 0xC2: sawC2 = true
      case UInt8(ascii: "&"): output += "&amp;".utf8
      case UInt8(ascii: "<"): output += "&lt;".utf8
      case UInt8(ascii: ">"): output += "&gt;".utf8
      case UInt8(ascii: "\""):
        if isAttribute { output += "&quot;".utf8 } else { output.append(byte) }
      case 0x0D: output.append(isAttribute ? 0x20 : 0x0A)
      // An XML parser makes spaces of them, an HTML parser does not.
      case 0x09, 0x0A: output.append(isAttribute ? 0x20 : byte)
      case 0x7F, 0..<0x20: break
      default: output.append(byte)
      }
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
