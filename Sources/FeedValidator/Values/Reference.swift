/// An IRI reference taken apart and looked at: RFC 3986 and RFC 3987.
struct Reference {
  enum Fault {
    /// A character that an IRI may not hold: a space, a control, `"<>\^`{|}`.
    case character(UInt8)
    /// Not of the form.
    case form
    /// No scheme where one is needed.
    case relative
    case tag
    case urn
    case uuid
    /// Right, but of a scheme that IANA does not know.
    case unregistered
  }

  /// What is wrong with the reference; nil where nothing is.
  static func fault(in bytes: Bytes, absolute: Bool) -> Fault? {
    let colon = schemeEnd(bytes)
    if let colon {
      let scheme = bytes.extracting(0..<colon)
      if scheme.equalsIgnoringCase("tag") { return TagURI.isValid(bytes) ? nil : .tag }
      if scheme.equalsIgnoringCase("urn") { return URN.fault(in: bytes) }
    }
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if !allowed(byte) { return .character(byte) }
      if byte == UInt8(ascii: "%"),
        index + 2 >= bytes.count || !bytes[index + 1].isHexDigit || !bytes[index + 2].isHexDigit
      {
        return .form
      }
      index += 1
    }
    guard let colon else { return absolute ? .relative : nil }
    return fault(in: bytes, afterScheme: colon)
  }

  private static func fault(in bytes: Bytes, afterScheme colon: Int) -> Fault? {
    let scheme = bytes.extracting(0..<colon)
    if scheme.equalsIgnoringCase("http") || scheme.equalsIgnoringCase("https")
      || scheme.equalsIgnoringCase("ftp")
    {
      guard bytes.matches("//", at: colon + 1), bytes.count > colon + 3,
        !isPathStart(bytes[colon + 3])
      else { return .form }
      return nil
    }
    return Scheme.isRegistered(scheme.string.lowercased()) ? nil : .unregistered
  }

  private static func isPathStart(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#")
  }

  /// Where the colon after the scheme stands; nil for a relative reference.
  static func schemeEnd(_ bytes: Bytes) -> Int? {
    guard bytes.count > 1, bytes[0].isLetter else { return nil }
    var index = 1
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: ":") { return index }
      guard
        byte.isAlphanumeric || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
          || byte == UInt8(ascii: ".")
      else { return nil }
      index += 1
    }
    return nil
  }

  /// The host of an absolute reference in lower case; nil where there is none.
  static func host(_ bytes: Bytes) -> String? {
    guard let colon = schemeEnd(bytes), bytes.matches("//", at: colon + 1) else { return nil }
    var start = colon + 3
    var end = start
    while end < bytes.count, !isPathStart(bytes[end]) {
      if bytes[end] == UInt8(ascii: "@") { start = end + 1 }
      end += 1
    }
    var host = bytes.extracting(start..<end)
    if let port = host.firstIndex(of: UInt8(ascii: ":")) { host = host.extracting(0..<port) }
    return host.isEmpty ? nil : host.lowercasedString
  }

  static func allowed(_ byte: UInt8) -> Bool {
    // Bytes of 0x80 and above belong to the further characters of IRIs.
    guard byte > 0x20, byte != 0x7F else { return false }
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\\"),
      UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "{"), UInt8(ascii: "|"),
      UInt8(ascii: "}"):
      return false
    default: return true
    }
  }
}
