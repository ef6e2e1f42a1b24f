import XML

/// Makes UTF-8 of bytes that are that in parts.
///
/// A text in which other characters are whole has a damaged one, and so has one that ends within a
/// character, as what is cut to a length does: U+FFFD stands for each. Any other text is one of
/// windows-1252, which somebody put among the others.
struct UTF8Mender {
  private let isMixed: Bool
  private(set) var output: [UInt8] = []
  /// Characters for which U+FFFD stands.
  private(set) var replaced = 0
  /// Texts that were read as windows-1252.
  private(set) var converted = 0

  /// Mends the bytes of which the survey is.
  init(_ bytes: Span<UInt8>, _ survey: UTF8Survey) {
    // Without any other sign of UTF-8 one text that is no cut one tells for all.
    isMixed = survey.whole > 0 || Self.areCut(bytes)
    output.reserveCapacity(bytes.count + bytes.count / 8)
    var texts = Texts()
    while let text = texts.next(bytes) { mend(bytes, text) }
  }

  private static func areCut(_ bytes: Span<UInt8>) -> Bool {
    var texts = Texts()
    while let text = texts.next(bytes) {
      if !text.isCut { return false }
    }
    return true
  }

  private mutating func mend(_ bytes: Span<UInt8>, _ text: Texts.Element) {
    let isUTF8 = isMixed && (text.hasWhole || text.isCut)
    if !text.damage.isEmpty, !isUTF8 { return convert(bytes, text.range) }
    var copied = text.range.lowerBound
    for place in text.damage {
      output.append(bytes, copied..<place.lowerBound)
      output += [0xEF, 0xBF, 0xBD]
      copied = place.upperBound
    }
    output.append(bytes, copied..<text.range.upperBound)
    replaced += text.damage.count
  }

  private mutating func convert(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    converted += 1
    for index in range {
      let byte = bytes[index]
      if byte < 0x80 { output.append(byte) } else { output += Self.windows1252[Int(byte & 0x7F)] }
    }
  }

  /// The upper half of windows-1252 as UTF-8.
  private static let windows1252: [[UInt8]] = (0x80...0xFF).map { (byte: UInt8) in
    let one = [byte]
    return TextDecoding.utf8(one.span, encoding: "CP1252")?.bytes ?? [0xEF, 0xBF, 0xBD]
  }
}

/// The texts between the marks of XML and JSON, one after the other, marks included.
private struct Texts {
  struct Element {
    var range: Range<Int>
    /// Whether a character beyond ASCII is whole in it.
    var hasWhole = false
    /// Where bytes are no UTF-8.
    var damage: [Range<Int>] = []
    /// Whether all of the damage looks like a character that was cut off.
    var isCut = true
  }

  private var place = 0

  mutating func next(_ bytes: Span<UInt8>) -> Element? {
    guard place < bytes.count else { return nil }
    var text = Element(range: place..<place)
    while place < bytes.count {
      let byte = bytes[place]
      if byte < 0x80 {
        place += 1
        if Self.isMark(byte) { break }
        continue
      }
      let stretch = place..<(place + UTF8Survey.stretch(bytes, at: place))
      if stretch.count > 1, stretch.count == UTF8Survey.length(byte) {
        text.hasWhole = true
      } else {
        text.isCut = text.isCut && Self.isCut(bytes, stretch)
        text.damage.append(stretch)
      }
      place = stretch.upperBound
    }
    text.range = text.range.lowerBound..<place
    return text
  }

  /// Whether damage is the beginning of a character, more than its first byte or one of the commonest,
  /// with nothing but dots behind it.
  private static func isCut(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    let first = bytes[range.lowerBound]
    guard first >= 0xC2, range.count == 1 else { return first >= 0xC2 }
    guard [0xC2, 0xC3, 0xE2, 0xF0].contains(first) else { return false }
    var next = range.upperBound
    while next < bytes.count, bytes[next] <= 0x20 { next += 1 }
    return next == bytes.count || isMark(bytes[next]) || ".[]&\\".utf8.contains(bytes[next])
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "\"")
  }
}
