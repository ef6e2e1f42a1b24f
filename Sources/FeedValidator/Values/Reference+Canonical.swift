extension Reference {
  /// What keeps an absolute reference from its canonical form, as RFC 4287 section 4.2.6.1 advises;
  /// nil where it is canonical.
  static func deviation(in bytes: Bytes) -> String? {
    guard let colon = schemeEnd(bytes) else { return nil }
    if hasUppercase(bytes, 0..<colon) { return "the scheme is not in lower case" }
    if let fault = percentFault(bytes) { return fault }
    guard bytes.matches("//", at: colon + 1) else { return nil }
    let start = colon + 3
    var end = start
    while end < bytes.count, !isDelimiter(bytes[end]) { end += 1 }
    if hasUppercase(bytes, host(in: bytes, start..<end)) {
      return "the host is not in lower case"
    }
    if end > start, bytes[end - 1] == UInt8(ascii: ":") { return "the port is empty" }
    let scheme = bytes.extracting(0..<colon)
    if scheme.equals("http"), bytes.matches(":80", at: end - 3) { return "port 80 is the default" }
    if scheme.equals("https"), bytes.matches(":443", at: end - 4) {
      return "port 443 is the default"
    }
    if end == bytes.count || bytes[end] != UInt8(ascii: "/") {
      return scheme.startsIgnoringCase(with: "http") ? "the path is empty" : nil
    }
    return hasDotSegment(bytes, from: end) ? "the path has dot segments" : nil
  }

  private static func host(in bytes: Bytes, _ authority: Range<Int>) -> Range<Int> {
    var start = authority.lowerBound
    for index in authority where bytes[index] == UInt8(ascii: "@") { start = index + 1 }
    return start..<authority.upperBound
  }

  private static func isDelimiter(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#")
  }

  private static func hasUppercase(_ bytes: Bytes, _ range: Range<Int>) -> Bool {
    for index in range where bytes[index] != bytes[index].lowercased { return true }
    return false
  }

  private static func hasDotSegment(_ bytes: Bytes, from start: Int) -> Bool {
    var segment = start + 1
    var index = start + 1
    while index <= bytes.count {
      if index == bytes.count || isDelimiter(bytes[index]) {
        let length = index - segment
        if length == 1, bytes[segment] == UInt8(ascii: ".") { return true }
        if length == 2, bytes.matches("..", at: segment) { return true }
        if index < bytes.count, bytes[index] != UInt8(ascii: "/") { return false }
        segment = index + 1
      }
      index += 1
    }
    return false
  }

  private static func percentFault(_ bytes: Bytes) -> String? {
    var index = 0
    while let percent = bytes.firstIndex(of: UInt8(ascii: "%"), from: index) {
      index = percent + 1
      guard percent + 2 < bytes.count else { return nil }
      let (high, low) = (bytes[percent + 1], bytes[percent + 2])
      if high.isLetter && high == high.lowercased || low.isLetter && low == low.lowercased {
        return "percent-encoding is not in upper case"
      }
      guard let value = UInt8(String(decoding: [high, low], as: UTF8.self), radix: 16) else {
        return nil
      }
      if value.isAlphanumeric || [0x2D, 0x2E, 0x5F, 0x7E].contains(value) {
        return "a character is percent-encoded that need not be"
      }
    }
    return nil
  }
}
