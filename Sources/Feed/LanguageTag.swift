/// The form of a language tag: RFC 5646 section 2.1.
package enum LanguageTag {
  package static func isValid(_ text: String) -> Bool { isValid(text.utf8.span) }

  package static func isValid(_ bytes: Span<UInt8>) -> Bool {
    var isFirst = true
    var start = 0
    var index = 0
    while index <= bytes.count {
      if index == bytes.count || bytes[index] == UInt8(ascii: "-") {
        let part = bytes.extracting(start..<index)
        guard isFirst ? isPrimary(part) : isFurther(part) else { return false }
        (isFirst, start) = (false, index + 1)
      }
      index += 1
    }
    return true
  }

  /// Two or three letters of ISO 639, or the prefixes `i` and `x` of registered and private tags.
  private static func isPrimary(_ bytes: Span<UInt8>) -> Bool {
    if bytes.count == 1 { return [UInt8(ascii: "i"), UInt8(ascii: "x")].contains(bytes[0] | 0x20) }
    return (2...3).contains(bytes.count) && all(bytes, isLetter)
      && (bytes.count == 3 || isKnown(bytes))
  }

  private static func isFurther(_ bytes: Span<UInt8>) -> Bool {
    (1...8).contains(bytes.count) && all(bytes) { isLetter($0) || (0x30...0x39).contains($0) }
  }

  private static func isKnown(_ bytes: Span<UInt8>) -> Bool {
    twoLetters.contains(UInt16(bytes[0] | 0x20) << 8 | UInt16(bytes[1] | 0x20))
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  private static func all(_ bytes: Span<UInt8>, _ test: (UInt8) -> Bool) -> Bool {
    for index in bytes.indices where !test(bytes[index]) { return false }
    return true
  }

  /// ISO 639-1, with the codes that it has withdrawn (in, iw, ji, mo, sh).
  private static let twoLetters: Set<UInt16> = Set(
    """
    aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy
    da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu
    hy hz ia id ie ig ii ik in io is it iu iw ja ji jv jw ka kg ki kj kk kl km kn ko kr ks ku kv
    kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mo mr ms mt my na nb nd ne ng nl nn no nr
    nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so sq
    sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi
    yo za zh zu
    """.split(whereSeparator: \.isWhitespace).compactMap { code in
      let letters = Array(code.utf8)
      return letters.count == 2 ? UInt16(letters[0]) << 8 | UInt16(letters[1]) : nil
    })
}
