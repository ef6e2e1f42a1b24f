/// Dates that are one number: a count from 1970 on, or year, month, day and time without marks.
extension DateScanner {
  /// The moment that a text of digits alone tells; nil where it is none.
  ///
  /// Nine and ten digits are seconds since 1970, thirteen are milliseconds; twelve and fourteen are
  /// `YYYYMMDDHHMM` and `YYYYMMDDHHMMSS` where the calendar has such a moment. `/Date(…)/` around
  /// milliseconds is how .NET writes them in JSON.
  mutating func counted(_ bytes: Span<UInt8>) -> Timestamp? {
    var place = skipBlanks(bytes, 0)
    let isWrapped = isWrapper(bytes, at: place)
    if isWrapped { place += 6 }
    let start = place
    var value: Int64 = 0
    while place < bytes.count, isDigit(bytes[place]), place - start < 15 {
      value = value * 10 + Int64(bytes[place] - ascii("0"))
      place += 1
    }
    let digits = place - start
    fraction(bytes, &place)
    if isWrapped {
      place = numericOffset(bytes, at: place) ?? place
      guard place < bytes.count, bytes[place] == ascii(")") else { return nil }
      place = bytes.count
    }
    guard skipBlanks(bytes, place) == bytes.count else { return nil }
    switch digits {
    case 9...10 where !isWrapped:
      return Timestamp(seconds: value, nanoseconds: nanoseconds)
    case 12, 14: return compact(value, hasSeconds: digits == 14) ?? milliseconds(value, digits)
    case 9...13: return milliseconds(value, digits)
    default: return nil
    }
  }

  private func milliseconds(_ value: Int64, _ digits: Int) -> Timestamp? {
    guard digits <= 13 else { return nil }
    let (seconds, rest) = value.quotientAndRemainder(dividingBy: 1000)
    return Timestamp(
      seconds: seconds, nanoseconds: Int32(rest) * 1_000_000, offset: offset ?? 0)
  }

  private mutating func compact(_ value: Int64, hasSeconds: Bool) -> Timestamp? {
    var rest = hasSeconds ? Int(value) : Int(value) * 100
    let parts = (0..<5).map { _ in
      defer { rest /= 100 }
      return rest % 100
    }
    (second, minute, hour, day, month) = (parts[0], parts[1], parts[2], parts[3], parts[4])
    year = rest
    self.hasSeconds = hasSeconds
    return (1900...2200).contains(rest) ? timestamp() : nil
  }

  private func isWrapper(_ bytes: Span<UInt8>, at start: Int) -> Bool {
    var place = start
    for byte in "/Date(".utf8 {
      guard place < bytes.count, bytes[place] == byte else { return false }
      place += 1
    }
    return true
  }
}
