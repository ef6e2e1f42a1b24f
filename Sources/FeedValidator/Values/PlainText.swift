/// Judges text that is to be taken as it stands.
enum PlainText {
  /// The first thing that looks like HTML: an end tag, an empty tag or a character reference.
  static func markup(in bytes: Bytes) -> String? {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "<"), let tag = tag(in: bytes, at: index) { return tag }
      if byte == UInt8(ascii: "&"), let name = reference(in: bytes, at: index) { return name }
      index += 1
    }
    return nil
  }

  /// `</b>`, `<br>` or `<img src="...">`: a tag of HTML, whole.
  private static func tag(in bytes: Bytes, at open: Int) -> String? {
    var index = open + 1
    if index < bytes.count, bytes[index] == UInt8(ascii: "/") { index += 1 }
    let isEnd = index == open + 2
    let start = index
    while index < bytes.count, bytes[index].isAlphanumeric { index += 1 }
    guard index > start, index < bytes.count else { return nil }
    let name = bytes.extracting(start..<index).lowercasedString
    guard HTMLNames.known.contains(name),
      let close = bytes.firstIndex(of: UInt8(ascii: ">"), from: index)
    else { return nil }
    // Text about HTML names start tags; markup ends what it has begun.
    guard isEnd || isVoid(name) || bytes.matchesEnd(of: name, from: close) else { return nil }
    return "<\(isEnd ? "/" : "")\(name)>"
  }

  private static func isVoid(_ name: String) -> Bool {
    ["br", "hr", "img"].contains(name)
  }

  private static func reference(in bytes: Bytes, at ampersand: Int) -> String? {
    var index = ampersand + 1
    // A decimal reference is markup; a hexadecimal one is how the RSS Profile writes & and <.
    if index < bytes.count, bytes[index] == UInt8(ascii: "#") {
      var end = index + 1
      while end < bytes.count, bytes[end].isDigit { end += 1 }
      let isWhole = end > index + 1 && end < bytes.count && bytes[end] == UInt8(ascii: ";")
      return isWhole ? bytes.extracting(ampersand..<end + 1).string : nil
    }
    let start = index
    while index < bytes.count, bytes[index].isAlphanumeric { index += 1 }
    guard index > start else { return nil }
    let name = bytes.extracting(start..<index).string
    guard entities.contains(name) else { return nil }
    return "&" + name
  }

  /// Names of HTML that stand in feeds; not all 2,231.
  private static let entities: Set<String> = [
    "amp", "lt", "gt", "quot", "apos", "nbsp", "copy", "reg", "trade", "hellip", "mdash",
    "ndash", "lsquo", "rsquo", "ldquo", "rdquo", "bull", "middot", "laquo", "raquo", "euro",
    "pound", "yen", "cent", "sect", "deg", "times", "eacute", "egrave", "agrave", "aacute",
    "uuml", "ouml", "auml", "Uuml", "Ouml", "Auml", "szlig", "ccedil", "ntilde", "iacute",
    "oacute", "uacute", "ecirc", "acirc", "icirc", "ocirc", "ucirc", "iexcl", "iquest", "sup2",
    "frac12", "omega", "alpha", "beta", "gamma", "delta", "lambda", "pi", "sigma", "rarr", "larr",
    "sbquo", "bdquo", "shy", "zwnj", "zwj", "plusmn", "para",
  ]

  /// `<` right before a letter that begins no tag of HTML: some readers swallow what follows.
  static func hasAmbiguousLessThan(_ bytes: Bytes) -> Bool {
    var index = 0
    while let open = bytes.firstIndex(of: UInt8(ascii: "<"), from: index) {
      index = open + 1
      if index < bytes.count, bytes[index].isLetter { return true }
    }
    return false
  }

  /// Two or more pairs that UTF-8 makes when it is read as Latin-1 and encoded again: a letter from
  /// U+00C2 to U+00F4 and a character from U+0080 to U+00BF.
  static func isDoubleEncoded(_ bytes: Bytes) -> Bool {
    var index = 0
    while let lead = bytes.firstIndex(of: 0xC3, from: index) {
      index = lead + 1
      guard index + 2 < bytes.count, bytes[index + 1] == 0xC2 else { continue }
      if (0x82...0xB4).contains(bytes[index]), (0x80...0xBF).contains(bytes[index + 2]) {
        return true
      }
    }
    return false
  }
}

extension Span<UInt8> {
  fileprivate func matchesEnd(of name: String, from start: Int) -> Bool {
    var index = start
    while let open = firstIndex(of: UInt8(ascii: "<"), from: index) {
      index = open + 1
      guard index < count, self[index] == UInt8(ascii: "/") else { continue }
      var position = index + 1
      var isSame = true
      for byte in name.utf8 {
        guard position < count, self[position].lowercased == byte else {
          isSame = false
          break
        }
        position += 1
      }
      if isSame, position < count, self[position] == UInt8(ascii: ">") { return true }
    }
    return false
  }
}
