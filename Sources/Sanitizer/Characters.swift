import XML

/// Which characters may come in.
enum Characters {
  /// Appends the bytes that a document is read from: UTF-8 without what XML 1.0 forbids, line ends
  /// as one line feed, C1 controls as what they stand for in windows-1252.
  ///
  /// A form feed, white space to HTML and forbidden in XML, becomes a space. XML 1.0 section 2.2.
  static func cleaned(_ text: Span<UInt8>, into output: inout [UInt8]) {
    let isPlain = Self.isPlain
    var copied = 0
    var place = 0
    while place < text.count {
      let byte = text[place]
      if isPlain[Int(byte)] {
        place += 1
        continue
      }
      let length = text.lengthOfForbidden(at: place)
      if length == 0 {
        place += 1
        continue
      }
      output.append(text, copied..<place)
      switch byte {
      case 0x0D: output.append(0x0A)
      case 0x0C: output.append(0x20)
      case 0xC2: output += windows1252(text[place + 1])
      default: break
      }
      place += length
      copied = place
    }
    output.append(text, copied..<text.count)
  }

  /// Whether a byte can neither be nor begin what is replaced.
  private static let isPlain: [Bool] = (0...255).map { byte in
    switch UInt8(byte) {
    case 0x09, 0x0A: true
    case 0..<0x20, 0x7F, 0xC2, 0xEF: false
    default: true
    }
  }

  /// What a byte from 0x80 to 0x9F stands for in windows-1252, in UTF-8; nothing for the five that
  /// stand for nothing.
  static func windows1252(_ byte: UInt8) -> [UInt8] {
    let index = Int(byte) - 0x80
    guard highHalf.indices.contains(index) else { return [] }
    return highHalf[index]
  }

  private static let highHalf: [[UInt8]] = "€_‚ƒ„…†‡ˆ‰Š‹Œ_Ž__‘’“”•–—˜™š›œ_žŸ".map {
    $0 == "_" ? [] : Array(String($0).utf8)
  }

  static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D || byte == 0x0C
  }
}

extension Span<UInt8> {
  /// How many bytes from `place` on are one control, line end or noncharacter; 0 for anything else.
  fileprivate func lengthOfForbidden(at place: Int) -> Int {
    let next: UInt8 = place + 1 < count ? self[place + 1] : 0
    switch self[place] {
    case 0x0D: return next == 0x0A ? 2 : 1
    case 0xC2: return (0x80..<0xA0).contains(next) ? 2 : 0
    case 0xEF:
      // U+FFFE and U+FFFF.
      guard next == 0xBF, place + 2 < count else { return 0 }
      return self[place + 2] == 0xBE || self[place + 2] == 0xBF ? 3 : 0
    default: return 1
    }
  }

  /// Whether all bytes are white space.
  var isBlank: Bool {
    var place = 0
    while place < count {
      guard Characters.isBlank(self[place]) else { return false }
      place += 1
    }
    return true
  }
}

extension UInt8 {
  /// A letter of ASCII.
  var isLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) }

  /// A digit of ASCII.
  var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}

extension [UInt8] {
  /// Appends a stretch of bytes.
  mutating func append(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    guard !range.isEmpty else { return }
    unsafe bytes.extracting(range).withUnsafeBufferPointer { run in
      unsafe append(contentsOf: run)
    }
  }
}
