/// RFC 3339, W3CDTF and ISO 8601: the year goes first.
extension DateScanner {
  /// Whether the text begins with a year of four digits, or is made of digits alone.
  func startsNumerically(_ bytes: Span<UInt8>) -> Bool {
    var place = skipBlanks(bytes, 0)
    return number(bytes, &place, digits: 4...8) != nil
      && (place == bytes.count || !isLetter(bytes[place]) || bytes[place] | 0x20 == ascii("t"))
  }

  mutating func numeric(_ bytes: Span<UInt8>) -> Timestamp? {
    var place = skipBlanks(bytes, 0)
    guard calendarDate(bytes, &place) else { return nil }
    if place < bytes.count, let after = clock(bytes, at: afterSeparator(bytes, place)) {
      place = after
    } else if place < bytes.count, !compactClock(bytes, &place) {
      return skipBlanks(bytes, place) == bytes.count ? timestamp(yearAlone: true) : nil
    }
    return zone(bytes, at: place) ? timestamp(yearAlone: true) : nil
  }

  private mutating func calendarDate(_ bytes: Span<UInt8>, _ place: inout Int) -> Bool {
    let start = place
    if let all = number(bytes, &place, digits: 8...8) {
      (year, month, day) = (all / 10_000, all / 100 % 100, all % 100)
      return true
    }
    if let all = number(bytes, &place, digits: 6...6) {
      (year, month) = (all / 100, all % 100)
      return true
    }
    if let all = number(bytes, &place, digits: 7...7) {
      return ordinal(year: all / 1000, day: all % 1000)
    }
    guard let year = number(bytes, &place, digits: 4...4) else { return false }
    self.year = year
    guard place < bytes.count, isDateSeparator(bytes[place]) else { return place > start }
    let separator = place
    place += 1
    if let day = number(bytes, &place, digits: 3...3) { return ordinal(year: year, day: day) }
    guard let month = number(bytes, &place, digits: 1...2) else {
      place = separator
      return true
    }
    self.month = month
    guard place < bytes.count, isDateSeparator(bytes[place]) else { return true }
    var after = place + 1
    guard let day = number(bytes, &after, digits: 1...2) else { return true }
    self.day = day
    place = after
    return true
  }

  private mutating func ordinal(year: Int, day: Int) -> Bool {
    guard (1...366).contains(day) else { return false }
    let first = CivilDate(year: year, month: 1, day: 1).daysSince1970
    let date = CivilDate(daysSince1970: first + Int64(day) - 1)
    (self.year, month, self.day) = (date.year, date.month, date.day)
    return date.year == year
  }

  private func isDateSeparator(_ byte: UInt8) -> Bool {
    byte == ascii("-") || byte == ascii("/") || byte == ascii(".")
  }

  private func afterSeparator(_ bytes: Span<UInt8>, _ place: Int) -> Int {
    var place = place
    while place < bytes.count,
      bytes[place] == 0x20 || bytes[place] == ascii(",") || bytes[place] | 0x20 == ascii("t")
    { place += 1 }
    return place
  }

  /// `T143000`, `T1430`, `T14`.
  private mutating func compactClock(_ bytes: Span<UInt8>, _ place: inout Int) -> Bool {
    var at = afterSeparator(bytes, place)
    guard at > place else { return false }
    if let all = number(bytes, &at, digits: 6...6) {
      (hour, minute, second, hasSeconds) = (all / 10_000, all / 100 % 100, all % 100, true)
    } else if let all = number(bytes, &at, digits: 4...4) {
      (hour, minute) = (all / 100, all % 100)
    } else if let all = number(bytes, &at, digits: 2...2) {
      hour = all
    } else {
      return false
    }
    place = at
    return true
  }

  /// Reads the zone at the end of the text; false if something else stands there.
  private mutating func zone(_ bytes: Span<UInt8>, at start: Int) -> Bool {
    var place = skipBlanks(bytes, start)
    guard place < bytes.count else { return true }
    if let after = numericOffset(bytes, at: place) {
      return skipBlanks(bytes, after) == bytes.count
    }
    while place < bytes.count {
      guard let after = word(bytes, at: place) else { return false }
      place = skipBlanks(bytes, after)
    }
    return true
  }

  func skipBlanks(_ bytes: Span<UInt8>, _ start: Int) -> Int {
    var place = start
    while place < bytes.count, bytes[place] <= 0x20 { place += 1 }
    return place
  }
}
