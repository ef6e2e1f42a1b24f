/// RFC 822 and everything that resembles it: words and numbers in some order.
extension DateScanner {
  mutating func worded(_ bytes: Span<UInt8>) -> Timestamp? {
    self = DateScanner(defaultOffset: defaultOffset)
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      if isDigit(byte) {
        guard let after = numberToken(bytes, at: place) else { return nil }
        place = after
      } else if isLetter(byte) {
        guard let after = word(bytes, at: place) else { return nil }
        place = after
      } else if hour != nil, let after = numericOffset(bytes, at: place) {
        place = after
      } else {
        place += 1
      }
    }
    return timestamp()
  }

  private mutating func numberToken(_ bytes: Span<UInt8>, at start: Int) -> Int? {
    if hour == nil, let after = clockToken(bytes, at: start) { return after }
    var place = start
    if let after = slashed(bytes, at: start) { return after }
    guard let value = number(bytes, &place, digits: 1...4) else { return nil }
    if place - start == 4 {
      year = value
    } else if day == nil, (1...31).contains(value) {
      day = value
    } else if year == nil, place - start <= 3 {
      // RFC 2822 section 4.3: two digits below 50 are of this century, three count from 1900.
      year = value < 50 ? 2000 + value : 1900 + value
    } else {
      return nil
    }
    return place
  }

  /// A time. With dots it is one only where no third part of four digits makes a date of it.
  private mutating func clockToken(_ bytes: Span<UInt8>, at start: Int) -> Int? {
    var place = start
    guard number(bytes, &place, digits: 1...2) != nil, place < bytes.count else { return nil }
    if bytes[place] == ascii(".") {
      guard day != nil, month != nil else { return nil }
    } else if bytes[place] != ascii(":") {
      return nil
    }
    return clock(bytes, at: start)
  }

  /// `26/07/2023`, `26-07-2023`, `26.7.2023`: the day first, unless it cannot be.
  private mutating func slashed(_ bytes: Span<UInt8>, at start: Int) -> Int? {
    var place = start
    guard let first = number(bytes, &place, digits: 1...4), place < bytes.count else { return nil }
    let separator = bytes[place]
    guard separator == ascii("/") || separator == ascii("-") || separator == ascii(".") else {
      return nil
    }
    place += 1
    guard let second = number(bytes, &place, digits: 1...2), place < bytes.count,
      bytes[place] == separator
    else { return nil }
    place += 1
    guard let third = number(bytes, &place, digits: 2...4) else { return nil }
    if first > 31 {
      (year, month, day) = (first, second, third)
    } else {
      let isMonthFirst = second > 12
      (day, month) = isMonthFirst ? (second, first) : (first, second)
      year = third < 50 ? 2000 + third : third < 100 ? 1900 + third : third
    }
    return place
  }

  /// Reads a word: a month, a weekday, a zone, a part of the day. Returns where it ended, nil if it
  /// has no meaning in a date.
  mutating func word(_ bytes: Span<UInt8>, at start: Int) -> Int? {
    var place = start
    var key: UInt64 = 0
    // An apostrophe as in Jum'at belongs to the word.
    while place < bytes.count, isLetter(bytes[place]) || bytes[place] == ascii("'") {
      if place - start < 8, isLetter(bytes[place]) { key = key << 8 | UInt64(bytes[place] | 0x20) }
      place += 1
    }
    let length = place - start
    // Without a letter nothing was read: who reads words to the end would never get there.
    guard length > 0 else { return nil }
    if bytes[start] | 0x20 == ascii("t"), length == 1 { return place }
    if let month = DateWords.months[key] {
      self.month = month
      return place
    }
    if DateWords.isWeekday(key, length: length) { return place }
    if let offset = DateWords.zones[key] {
      // `GMT+7` tells by how much; the sign that follows is read next.
      if self.offset == nil { self.offset = offset }
      return zoneShift(bytes, at: place, of: key)
    }
    if key == DateWords.key("am") || key == DateWords.key("pm") {
      isAfternoon = key == DateWords.key("pm")
      return place
    }
    if DateWords.fillers.contains(key) { return place }
    // An unknown zone behind the time is UTC (RFC 2822 section 4.3).
    return hour != nil && length <= 5 ? place : nil
  }

  private mutating func zoneShift(_ bytes: Span<UInt8>, at place: Int, of key: UInt64) -> Int {
    guard key == DateWords.key("gmt") || key == DateWords.key("utc") else { return place }
    return numericOffset(bytes, at: place) ?? place
  }
}
