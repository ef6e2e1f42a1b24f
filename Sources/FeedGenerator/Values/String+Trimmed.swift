internal import Feed

extension String {
  /// The text without white space and control characters at both ends; itself where there is none.
  var trimmed: String {
    let bytes = utf8
    if let first = bytes.first, let last = bytes.last, first > 0x20, last > 0x20 { return self }
    guard let first = bytes.firstIndex(where: { $0 > 0x20 }),
      let last = bytes.lastIndex(where: { $0 > 0x20 })
    else { return "" }
    return String(self[first...last])
  }

  /// Whether there is nothing in the text but white space, and characters that no document can have.
  var isBlank: Bool {
    guard utf8.contains(where: { $0 > 0x20 && $0 != 0xEF && $0 != 0xBF && $0 != 0xBE }) else {
      return unicodeScalars.allSatisfy { $0.value <= 0x20 || $0.value & 0xFFFF_FFFE == 0xFFFE }
    }
    return false
  }

  /// The text, or nil where nothing is in it but white space.
  var unlessBlank: String? { isBlank ? nil : self }

  /// The address without white space at both ends, made absolute where it is relative and there is
  /// something to make it absolute with.
  func absolute(at base: String?) -> String {
    let address = trimmed
    guard let base, !address.hasScheme, !address.isEmpty else { return address }
    return IRI.resolve(address, against: base) ?? address
  }

  /// Whether the text begins as an address does that a browser opens.
  var isWebAddress: Bool { hasPrefix("https://") || hasPrefix("http://") }

  /// Whether the text begins with a scheme, as an absolute address does. RFC 3986 section 3.1.
  var hasScheme: Bool {
    guard let colon = utf8.firstIndex(of: UInt8(ascii: ":")), colon != startIndex else {
      return false
    }
    return utf8[..<colon].allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
        UInt8(ascii: "."):
        true
      default: false
      }
    }
  }

  /// Whether the text is an absolute address without a character that RFC 3987 section 2.2 does not
  /// allow in one.
  var isAddress: Bool {
    hasScheme
      && unicodeScalars.allSatisfy { scalar in
        scalar.value > 0x20 && scalar.value & 0xFFFE != 0xFFFE
          && !"\"<>\\^`{|}".unicodeScalars.contains(scalar)
      }
  }
}
