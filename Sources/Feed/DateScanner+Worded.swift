/// RFC 822 and everything that resembles it: words and numbers in some order.
extension DateScanner {
  mutating func worded(_ bytes: Span<UInt8>) -> Timestamp? {
    self = DateScanner(defaultOffset: defaultOffset)
    var place = afterNumberedDay(bytes)
    while place < bytes.count {
      let byte = bytes[place]
      if isDigit(byte) {
        guard let after = numberToken(bytes, at: place) else { return nil }
        awaitsClock = false
        place = after
      } else if isLetter(byte) {
        guard let after = word(bytes, at: place) else { return nil }
        place = after
      } else if byte == ascii("("), let end = endOfRemark(bytes, at: place) {
        remark(bytes.extracting(place..<end))
        place = end
      } else if mayShift(bytes, at: place), let after = numericOffset(bytes, at: place) {
        place = after
      } else {
        place += 1
      }
    }
    return timestamp()
  }

  /// Whether a sign here begins an offset: a hyphen in `20:15, 09-Nov-2026` does not.
  private func mayShift(_ bytes: Span<UInt8>, at place: Int) -> Bool {
    hour != nil && (year != nil || place == 0 || bytes[place - 1] == 0x20)
  }

  /// Behind a number that stands where the day's name belongs: `026, 26 Mar 2023`.
  private func afterNumberedDay(_ bytes: Span<UInt8>) -> Int {
    let start = skipBlanks(bytes, 0)
    var place = start
    guard number(bytes, &place, digits: 1...3) != nil, place < bytes.count,
      bytes[place] == ascii(",")
    else { return start }
    let comma = place
    place = skipBlanks(bytes, comma + 1)
    return number(bytes, &place, digits: 1...2) == nil ? start : comma + 1
  }

  // MARK: Numbers

  private mutating func numberToken(_ bytes: Span<UInt8>, at start: Int) -> Int? {
    if hour == nil, let after = clockToken(bytes, at: start) { return after }
    if let after = slashed(bytes, at: start) ?? bareOffset(bytes, at: start) { return after }
    var place = start
    guard let value = number(bytes, &place, digits: 1...4) else { return nil }
    if hour == nil, value < 25, place - start <= 2, let after = hourAlone(bytes, at: place) {
      hour = value
      return after
    }
    if place - start == 4, year == nil {
      year = value
    } else if place - start == 4, hour == nil {
      (hour, minute) = (value / 100, value % 100)
    } else if day == nil, (1...31).contains(value), place - start <= 2 {
      day = value
    } else if year == nil, place - start <= 3 {
      // RFC 2822 section 4.3: two digits below 50 are of this century, three count from 1900.
      year = value < 50 ? 2000 + value : 1900 + value
    } else {
      return nil
    }
    return place
  }

  /// A time. With dots it is one only where no third part makes a date of it.
  private mutating func clockToken(_ bytes: Span<UInt8>, at start: Int) -> Int? {
    var place = start
    guard number(bytes, &place, digits: 1...2) != nil, place < bytes.count else { return nil }
    switch bytes[place] {
    case ascii(":"), ascii("h"), ascii("H"): return clock(bytes, at: start)
    case ascii("."):
      if awaitsClock || (day != nil && month != nil) { return clock(bytes, at: start) }
      place += 1
      guard number(bytes, &place, digits: 2...2) != nil,
        place == bytes.count || bytes[place] != ascii(".")
      else { return nil }
      return clock(bytes, at: start)
    default: return nil
    }
  }

  /// Behind an hour without minutes, which what stands beside it tells: `8 PM`, `20h`, `jam 8`.
  private func hourAlone(_ bytes: Span<UInt8>, at place: Int) -> Int? {
    if awaitsClock { return place }
    let letter = skipBlanks(bytes, place)
    guard letter < bytes.count, isLetter(bytes[letter]) else { return nil }
    let (key, after) = key(bytes, at: letter)
    if after - letter == 1, bytes[letter] | 0x20 == ascii("h") { return after }
    var copy = self
    return copy.partOfDay(key, bytes, to: after) == nil ? nil : place
  }

  /// `0700` or `07:00` right behind the time: a plus sign that was taken for a blank on its way.
  private mutating func bareOffset(_ bytes: Span<UInt8>, at start: Int) -> Int? {
    guard hour != nil, year != nil, offset == nil, start >= 2, bytes[start - 1] == 0x20,
      isDigit(bytes[start - 2])
    else { return nil }
    var place = start
    guard var hours = number(bytes, &place, digits: 1...4) else { return nil }
    var minutes = hours % 100
    if place - start == 4 {
      hours /= 100
    } else {
      guard place - start <= 2, place < bytes.count, bytes[place] == ascii(":") else { return nil }
      place += 1
      guard let read = number(bytes, &place, digits: 2...2) else { return nil }
      minutes = read
    }
    guard hours <= 14, minutes < 60 else { return nil }
    offset = Int32(hours * 3600 + minutes * 60)
    return place
  }

  /// `26/07/2023`, `26-07-2023`, `26.7.2023`: the day first, unless it cannot be, or the day's name
  /// says otherwise.
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
    guard let third = number(bytes, &place, digits: first > 31 ? 1...2 : 2...4) else { return nil }
    if first > 31 {
      (year, month, day) = (first, second, third)
    } else {
      let year = third < 50 ? 2000 + third : third < 100 ? 1900 + third : third
      let isMonthFirst =
        second > 12
        || !isNamedDay(year, second, first) && isNamedDay(year, first, second)
      (day, month) = isMonthFirst ? (second, first) : (first, second)
      self.year = year
    }
    return place
  }

  /// Whether the date is one of the calendar and falls on the day that is named.
  private func isNamedDay(_ year: Int, _ month: Int, _ day: Int) -> Bool {
    let date = CivilDate(year: year, month: month, day: day)
    return date.isValid && date.weekday == weekday
  }

  // MARK: Words

  /// Reads a word: a month, a weekday, a zone, a part of the day. Returns where it ended, nil if it
  /// has no meaning in a date.
  mutating func word(_ bytes: Span<UInt8>, at start: Int) -> Int? {
    let (key, place) = key(bytes, at: start)
    let length = place - start
    // Without a letter nothing was read: who reads words to the end would never get there.
    guard length > 0 else { return nil }
    if bytes[start] | 0x20 == ascii("t"), length == 1 { return place }
    if let after = zoneIdentifier(bytes, from: start, to: place) { return after }
    if let month = DateWords.months[key] {
      self.month = month
      return place
    }
    if let weekday = DateWords.weekdays[key], length >= 3 {
      self.weekday = weekday
      return place
    }
    if key == DateWords.key("at"), hour == nil {
      awaitsClock = true
      return place
    }
    if takeZone(key) { return zoneShift(bytes, at: place, of: key) }
    if let after = partOfDay(key, bytes, to: place) { return after }
    if let filler = DateWords.fillers[key] {
      awaitsClock = filler == .beforeClock
      return place
    }
    // Behind the time an unknown zone is UTC (RFC 2822 section 4.3), and a known one may be said again
    // in words.
    if hour != nil { return length <= 5 || offset != nil ? place : nil }
    return unknown(key, length) ? place : nil
  }

  /// Whether a word that no table has may stand here: before all numbers, as names of days do in
  /// other languages, or as a month that is misspelt or cut behind its beginning.
  private mutating func unknown(_ key: UInt64, _ length: Int) -> Bool {
    if day == nil, year == nil { return true }
    guard month == nil, length >= 4, let month = DateWords.month(beginning: key, length) else {
      return false
    }
    self.month = month
    return true
  }

  /// The first eight letters in lower case as one number, and where the word ends.
  private func key(_ bytes: Span<UInt8>, at start: Int) -> (key: UInt64, end: Int) {
    var place = start
    var key: UInt64 = 0
    var letters = 0
    // An apostrophe as in Jum'at belongs to the word.
    while place < bytes.count,
      isLetter(bytes[place]) || (bytes[place] == ascii("'") && place > start)
    {
      if letters < 8, isLetter(bytes[place]) {
        key = key << 8 | UInt64(bytes[place] | 0x20)
        letters += 1
      }
      place += 1
    }
    return (key, place)
  }

  /// `PM`, `p.m.`, `malam`: returns where it ended, nil if the word is none.
  private mutating func partOfDay(_ key: UInt64, _ bytes: Span<UInt8>, to end: Int) -> Int? {
    if let part = DateWords.dayParts[key] {
      dayPart = part
      return end
    }
    let isDotted =
      end + 1 < bytes.count && bytes[end] == ascii(".")
      && bytes[end + 1] | 0x20 == ascii("m")
    guard isDotted, key == UInt64(ascii("a")) || key == UInt64(ascii("p")) else { return nil }
    dayPart = key == UInt64(ascii("a")) ? .morning : .afternoon
    return end + 2
  }
}
