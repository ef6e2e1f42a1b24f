/// Text as markup.
package enum HTMLText {
  /// Text as a paragraph; nothing for an empty one.
  package static func paragraph(_ text: String) -> String {
    text.isEmpty ? "" : "<p>\(escaped(text))</p>"
  }

  /// Text with the characters replaced that HTML gives a meaning between tags.
  static func escaped(_ text: String) -> String {
    replacing(text, quotes: false)
  }

  /// Text for an attribute's value in double quotes.
  static func attribute(_ text: String) -> String {
    replacing(text, quotes: true)
  }

  private static func replacing(_ text: String, quotes: Bool) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count + 16)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes.append(contentsOf: "&amp;".utf8)
      case UInt8(ascii: "<"): bytes.append(contentsOf: "&lt;".utf8)
      case UInt8(ascii: ">"): bytes.append(contentsOf: "&gt;".utf8)
      case UInt8(ascii: "\"") where quotes: bytes.append(contentsOf: "&quot;".utf8)
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
