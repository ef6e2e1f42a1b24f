/// A set of rules for what stands for a byte inside one kind of text.
protocol Escapes {
  /// One replacement per byte value.
  static var replacements: [Replacement] { get }

  /// A word whose lowest set bit marks the first of the eight bytes of `word` that may have a
  /// replacement other than itself.
  static func flags(_ word: UInt64) -> UInt64
}

/// Character data of an XML element.
///
/// A carriage return is written as a reference because a parser would read it as a line feed
/// (XML 1.0 section 2.11); `>` because of `]]>`.
enum XMLTextEscapes: Escapes {
  static let replacements = Replacement.table([
    "&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;",
  ])

  @inline(__always)
  static func flags(_ word: UInt64) -> UInt64 {
    // `<` and `>` differ in one bit.
    word.bytesBelowSpace | word.bytes(equalTo: 0x26) | word.bytes(equalTo: 0xEF)
      | (word | UInt64(repeating: 0x02)).bytes(equalTo: 0x3E)
  }
}

/// The value of an XML attribute in double quotes.
///
/// White space other than blanks would be read as blanks (XML 1.0 section 3.3.3).
enum XMLAttributeEscapes: Escapes {
  static let replacements = Replacement.table([
    "&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;", "\t": "&#9;", "\n": "&#10;",
    "\r": "&#13;",
  ])

  @inline(__always)
  static func flags(_ word: UInt64) -> UInt64 {
    XMLTextEscapes.flags(word) | word.bytes(equalTo: 0x22)
  }
}

/// Plain text of RSS, whose readers may take it for HTML.
///
/// The references that every reader resolves to the character. RSS Profile, "Character Data".
enum RSSPlainTextEscapes: Escapes {
  static let replacements = Replacement.table([
    "&": "&#x26;", "<": "&#x3C;", ">": "&#x3E;", "\r": "&#13;",
  ])

  @inline(__always)
  static func flags(_ word: UInt64) -> UInt64 { XMLTextEscapes.flags(word) }
}

/// Plain text inside an element that is read as HTML: escaped for HTML, and that for XML.
enum HTMLInXMLEscapes: Escapes {
  static let replacements = Replacement.table([
    "&": "&amp;amp;", "<": "&amp;lt;", ">": "&amp;gt;", "\r": "&#13;",
  ])

  @inline(__always)
  static func flags(_ word: UInt64) -> UInt64 { XMLTextEscapes.flags(word) }
}

/// An address that was never checked, inside an XML attribute or element.
///
/// Blanks and what RFC 3987 section 2.2 does not allow in an address are percent-encoded.
enum XMLAddressEscapes: Escapes {
  static let replacements = Replacement.table(
    AddressEscapes.percentEncoded.merging(["&": "&amp;"]) { old, _ in old })

  @inline(__always)
  static func flags(_ word: UInt64) -> UInt64 {
    AddressEscapes.flags(word) | word.bytes(equalTo: 0x26)
  }
}

/// An address inside a JSON string.
enum AddressEscapes: Escapes {
  static let replacements = Replacement.table(percentEncoded)

  static let percentEncoded: [Character: String] = [
    " ": "%20", "\"": "%22", "<": "%3C", ">": "%3E", "\\": "%5C", "^": "%5E", "`": "%60",
    "{": "%7B", "|": "%7C", "}": "%7D", "\t": "", "\n": "", "\r": "",
  ]

  @inline(__always)
  static func flags(_ word: UInt64) -> UInt64 {
    // Addresses are short: one flag for each byte that is no letter, digit or common sign is enough.
    word.bytes(below: 0x23) | word.bytes(equalTo: 0x3C) | word.bytes(equalTo: 0x3E)
      | word.bytes(equalTo: 0x5C) | word.bytes(equalTo: 0x5E) | word.bytes(equalTo: 0x60)
      | word.bytes(equalTo: 0x7B) | word.bytes(equalTo: 0x7C) | word.bytes(equalTo: 0x7D)
      | word.bytes(equalTo: 0xEF)
  }
}

/// An address inside a JSON string that must be a URI: bytes beyond ASCII are percent-encoded too.
/// RFC 3987 section 3.1.
enum URIEscapes: Escapes {
  static let replacements = AddressEscapes.replacements.enumerated().map { byte, replacement in
    byte < 0x80 ? replacement : Replacement("%\(String(byte, radix: 16, uppercase: true))".utf8)
  }

  @inline(__always)
  static func flags(_ word: UInt64) -> UInt64 {
    AddressEscapes.flags(word) | word & UInt64(repeating: 0x80)
  }
}

/// The characters of a JSON string. RFC 8259 section 7.
enum JSONEscapes: Escapes {
  static let replacements = Replacement.table([
    "\"": "\\\"", "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t",
  ])

  @inline(__always)
  static func flags(_ word: UInt64) -> UInt64 {
    word.bytesBelowSpace | word.bytes(equalTo: 0x22) | word.bytes(equalTo: 0x5C)
      | word.bytes(equalTo: 0xEF)
  }
}
