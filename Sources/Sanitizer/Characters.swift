/// Which characters may come in.
enum Characters {
  /// The bytes that a document is read from: UTF-8 without what XML 1.0 forbids, line ends as one
  /// line feed, C1 controls as what they stand for in windows-1252.
  ///
  /// A form feed, white space to HTML and forbidden in XML, becomes a space. XML 1.0 section 2.2.
  static func cleaned(_ text: some Sequence<UInt8>, into output: inout [UInt8]) {
    var previous: UInt8 = 0
    var beforePrevious: UInt8 = 0
    for byte in text {
      if byte >= 0x20 && byte < 0x7F {
        output.append(byte)
        previous = byte
        continue
      }
      switch byte {
      case 0x0A where previous == 0x0D: break
      case 0x0D: output.append(0x0A)
      case 0x0C: output.append(0x20)
      case 0x09, 0x0A: output.append(byte)
      case 0..<0x80: break
      case 0x80..<0xA0 where previous == 0xC2:
        output.removeLast()
        output += windows1252(byte)
      case 0xBE, 0xBF:
        // U+FFFE and U+FFFF.
        if previous == 0xBF && beforePrevious == 0xEF {
          output.removeLast(2)
        } else {
          output.append(byte)
        }
      default: output.append(byte)
      }
      beforePrevious = previous
      previous = byte
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
