import XML

extension PlainText {
  /// The text with nothing in it that begins a tag, a comment or a declaration for a reader that takes
  /// it for markup (WHATWG HTML section 13.2.5.6), or that decodes its references once more.
  static func withoutTags(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) else {
      return text
    }
    let bytes = text.utf8.span
    var kept: [UInt8] = []
    kept.reserveCapacity(bytes.count + 2)
    var place = 0
    while place < bytes.count {
      let length = bytes.lengthOfTagOpener(at: place)
      if length > 0 { kept += "‹".utf8 } else { kept.append(bytes[place]) }
      place += max(1, length)
    }
    return String(copying: kept.span)
  }
}

extension Span<UInt8> {
  /// How many bytes stand here for a `<` that begins a tag to somebody; 0 where none does.
  fileprivate func lengthOfTagOpener(at place: Int) -> Int {
    switch self[place] {
    case UInt8(ascii: "<"): opensTag(before: place + 1) ? 1 : 0
    case UInt8(ascii: "&"): lengthOfReference(at: place)
    default: 0
    }
  }

  private func opensTag(before next: Int) -> Bool {
    guard next < count else { return false }
    switch self[next] {
    case UInt8(ascii: "/"), UInt8(ascii: "!"), UInt8(ascii: "?"): return true
    default: return (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self[next] | 0x20)
    }
  }

  /// `&lt;`, `&#60;` and `&#x3c;` in any letter case, with zeros before the number, and without their
  /// semicolon.
  private func lengthOfReference(at start: Int) -> Int {
    var place = start + 1
    guard skip("lt", from: &place) || skipNumberSign(from: &place) else { return 0 }
    _ = skip(";", from: &place)
    return place - start
  }

  private func skipNumberSign(from place: inout Int) -> Bool {
    guard skip("#", from: &place) else { return false }
    return skip("x", from: &place) ? skipNumber("3c", from: &place) : skipNumber("60", from: &place)
  }

  private func skipNumber(_ number: StaticString, from place: inout Int) -> Bool {
    while place < count, self[place] == UInt8(ascii: "0") { place += 1 }
    return skip(number, from: &place)
  }

  /// Goes behind the letters, which are in lower case, where they stand here in any case.
  private func skip(_ letters: StaticString, from place: inout Int) -> Bool {
    let end = place + letters.utf8CodeUnitCount
    guard end <= count else { return false }
    for index in place..<end {
      let byte = self[index]
      let letter = unsafe letters.utf8Start[index - place]
      let isUpper = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
      guard (isUpper ? byte | 0x20 : byte) == letter else { return false }
    }
    place = end
    return true
  }
}
