/// The letters and marks in which dates are written, as ASCII has them.
enum DateLetters {
  /// The text with letters of Latin script without their accents, and with blanks, dashes and
  /// apostrophes of every kind as one; nil where it is ASCII already. What has no likeness in ASCII
  /// stays.
  static func folded(_ bytes: Span<UInt8>) -> [UInt8]? {
    var place = 0
    while place < bytes.count, bytes[place] < 0x80 { place += 1 }
    guard place < bytes.count else { return nil }
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    place = 0
    while place < bytes.count {
      if bytes[place] < 0x80 {
        output.append(bytes[place])
        place += 1
      } else if place + 1 < bytes.count, let one = ofTwo(bytes[place], bytes[place + 1]) {
        output.append(one)
        place += 2
      } else if place + 2 < bytes.count,
        let some = ofThree(bytes[place], bytes[place + 1], bytes[place + 2])
      {
        output += some
        place += 3
      } else {
        output.append(bytes[place])
        place += 1
      }
    }
    return output
  }

  /// U+0080 to U+00FF: letters lose their accents, marks become blanks.
  private static func ofTwo(_ first: UInt8, _ second: UInt8) -> UInt8? {
    switch (first, second) {
    case (0xC2, _): return 0x20
    case (0xC3, 0x80...0xBF):
      let letters: StaticString = "aaaaaaaceeeeiiiidnooooo ouuuuyty"
      let index = Int(second & 0x1F)
      return unsafe letters.utf8Start[index]
    // The modifier apostrophe.
    case (0xCA, 0xBB), (0xCA, 0xBC): return ascii("'")
    default: return nil
    }
  }

  /// Spaces, dashes, quotes and the digits of full width; marks of direction are nothing.
  private static func ofThree(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> [UInt8]? {
    switch (first, second, third) {
    case (0xE2, 0x80, 0x8B...0x8F), (0xE2, 0x80, 0xAA...0xAE), (0xEF, 0xBB, 0xBF): return []
    case (0xE2, 0x80, 0x90...0x95), (0xE2, 0x88, 0x92): return [ascii("-")]
    case (0xE2, 0x80, 0x98), (0xE2, 0x80, 0x99): return [ascii("'")]
    case (0xE2, 0x80, _), (0xE3, 0x80, 0x80): return [0x20]
    case (0xEF, 0xBC, 0x8B...0x9A): return [third - 0x60]
    default: return nil
    }
  }
}
