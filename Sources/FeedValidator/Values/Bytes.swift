internal import Glibc

/// UTF-8 bytes of a value, looked at in place.
typealias Bytes = Span<UInt8>

extension Span<UInt8> {
  var string: String {
    unsafe withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
  }

  /// At most `limit` bytes for a message, with an ellipsis where that is not all.
  func excerpt(_ limit: Int = 60) -> String {
    guard count > limit else { return string }
    var end = limit
    while end > 0, self[end] & 0xC0 == 0x80 { end -= 1 }
    return extracting(0..<end).string + "…"
  }

  func equals(_ text: StaticString) -> Bool {
    guard count == text.utf8CodeUnitCount else { return false }
    return starts(with: text)
  }

  func starts(with text: StaticString) -> Bool {
    matches(text, at: 0)
  }

  /// Whether `text` stands at `start`.
  func matches(_ text: StaticString, at start: Int) -> Bool {
    let length = text.utf8CodeUnitCount
    guard start >= 0, length <= count - start else { return false }
    return text.withUTF8Buffer { buffer in
      for index in 0..<length where unsafe buffer[index] != self[start + index] { return false }
      return true
    }
  }

  /// As `equals`, ASCII letters of either case alike. `text` is in lower case.
  func equalsIgnoringCase(_ text: StaticString) -> Bool {
    count == text.utf8CodeUnitCount && startsIgnoringCase(with: text)
  }

  func startsIgnoringCase(with text: StaticString) -> Bool {
    let length = text.utf8CodeUnitCount
    guard length <= count else { return false }
    return text.withUTF8Buffer { buffer in
      for index in 0..<length where unsafe buffer[index] != self[index].lowercased {
        return false
      }
      return true
    }
  }

  func firstIndex(of byte: UInt8, from start: Int = 0) -> Int? {
    guard start < count else { return nil }
    return unsafe withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress,
        let found = unsafe memchr(base + start, CInt(byte), bytes.count - start)
      else { return nil }
      return unsafe UnsafeRawPointer(base).distance(to: found)
    }
  }

  func contains(_ byte: UInt8) -> Bool {
    firstIndex(of: byte) != nil
  }

  /// Where `text`, which is not empty, stands next.
  func firstRange(of text: StaticString, from start: Int = 0) -> Range<Int>? {
    let first = text.withUTF8Buffer { unsafe $0[0] }
    var index = start
    while let found = firstIndex(of: first, from: index) {
      if matches(text, at: found) { return found..<found + text.utf8CodeUnitCount }
      index = found + 1
    }
    return nil
  }

  func contains(_ text: StaticString) -> Bool {
    firstRange(of: text) != nil
  }

  func allSatisfy(_ test: (UInt8) -> Bool) -> Bool {
    for index in indices where !test(self[index]) { return false }
    return true
  }

  var isBlank: Bool { allSatisfy(\.isSpace) }

  /// The range without the XML white space at both ends.
  var trimmedRange: Range<Int> {
    var start = 0
    var end = count
    while start < end, self[start].isSpace { start += 1 }
    while end > start, self[end - 1].isSpace { end -= 1 }
    return start..<end
  }

  /// The number that the digits in `range` make; nil if one is no digit or there are too many.
  func number(_ range: Range<Int>) -> Int? {
    guard !range.isEmpty, range.count <= 9, range.upperBound <= count else { return nil }
    var value = 0
    for index in range {
      guard self[index].isDigit else { return nil }
      value = value * 10 + Int(self[index] - 0x30)
    }
    return value
  }
}

extension UInt8 {
  /// The white space of XML.
  var isSpace: Bool { self == 0x20 || self == 0x0A || self == 0x09 || self == 0x0D }
  var isDigit: Bool { self &- 0x30 < 10 }
  var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }
  var isHexDigit: Bool { isDigit || (self | 0x20) &- 0x61 < 6 }
  var isAlphanumeric: Bool { isDigit || isLetter }
  var lowercased: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }
}
