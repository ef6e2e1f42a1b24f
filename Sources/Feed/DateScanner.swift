/// The parts of a date as they are found.
struct DateScanner {
  var defaultOffset: Int32
  var year: Int?
  var month: Int?
  var day: Int?
  var hour: Int?
  var minute = 0
  var second = 0
  var nanoseconds: Int32 = 0
  var hasSeconds = false
  var dayPart: DayPart?
  var offset: Int32?
  /// 0 for Sunday to 6 for Saturday, where the text names the day.
  var weekday: Int?
  /// Which of Indonesia's zones is meant if it is one of them: `Barat`, `Central`.
  var direction: Int32?
  /// Whether the zone is said to be one of Indonesia's.
  var namesIndonesia = false
  /// Whether a time follows: `pukul`, `jam`.
  var awaitsClock = false

  init(defaultOffset: Int32) {
    self.defaultOffset = defaultOffset
  }

  /// The moment that was found.
  func timestamp(yearAlone: Bool = false) -> Timestamp? {
    guard let year, yearAlone || (month != nil && day != nil) else { return nil }
    var precision = Timestamp.Precision.year
    if month != nil { precision = .month }
    if day != nil { precision = .day }
    if hour != nil { precision = hasSeconds ? .second : .minute }
    let told = self.hour ?? 0
    let hour = dayPart?.hour(told) ?? told
    // ISO 8601 tells the end of a day as 24:00.
    let endsDay = hour == 24 && minute == 0 && second == 0
    let moment = Timestamp(
      CivilDate(year: year, month: month ?? 1, day: day ?? 1), hour: endsDay ? 0 : hour,
      minute: minute, second: min(second, second == 61 ? 60 : second), nanoseconds: nanoseconds,
      offset: offset ?? (namesIndonesia ? direction : nil) ?? defaultOffset, precision: precision)
    guard endsDay, var moment else { return moment }
    moment.seconds += 86_400
    return moment
  }

  /// Reads `HH:MM`, `HH:MM:SS`, a fraction; dots for colons too, as Indonesian writes them, and
  /// `HHhMM` as Portuguese does. Returns where it ended, nil if there is no time.
  mutating func clock(_ bytes: Span<UInt8>, at start: Int) -> Int? {
    var place = start
    guard let hour = number(bytes, &place, digits: 1...2), place < bytes.count,
      bytes[place] == ascii(":") || bytes[place] == ascii(".") || bytes[place] | 0x20 == ascii("h")
    else { return nil }
    place += 1
    guard let minute = number(bytes, &place, digits: 1...2) else { return nil }
    self.hour = hour
    self.minute = minute
    seconds(bytes, &place)
    return place
  }

  private mutating func seconds(_ bytes: Span<UInt8>, _ place: inout Int) {
    var after = place + 1
    guard place < bytes.count, bytes[place] == ascii(":") || bytes[place] == ascii("."),
      let second = number(bytes, &after, digits: 1...2)
    else { return }
    self.second = second
    hasSeconds = true
    place = after
    fraction(bytes, &place)
  }

  mutating func fraction(_ bytes: Span<UInt8>, _ place: inout Int) {
    guard place + 1 < bytes.count, bytes[place] == ascii(".") || bytes[place] == ascii(","),
      isDigit(bytes[place + 1])
    else { return }
    place += 1
    var unit: Int32 = 100_000_000
    while place < bytes.count, isDigit(bytes[place]) {
      nanoseconds += Int32(bytes[place] - ascii("0")) * unit
      unit /= 10
      place += 1
    }
  }

  /// Reads `+HH:MM`, `+HH.MM`, `+HHMM`, `+HH`, `+H`. Returns where it ended, nil if there is no such
  /// offset.
  mutating func numericOffset(_ bytes: Span<UInt8>, at start: Int) -> Int? {
    guard start < bytes.count, bytes[start] == ascii("+") || bytes[start] == ascii("-") else {
      return nil
    }
    var place = start + 1
    if bytes[start] == ascii("+") { place = skipBlanks(bytes, place) }
    let first = place
    guard var hours = number(bytes, &place, digits: 1...4) else { return nil }
    var minutes = 0
    if place - first > 2 {
      minutes = hours % 100
      hours /= 100
    } else if place < bytes.count, bytes[place] == ascii(":") || bytes[place] == ascii(".") {
      var after = place + 1
      if let read = number(bytes, &after, digits: 2...2) {
        (minutes, place) = (read, after)
      } else if bytes[place] == ascii(":") {
        return nil
      }
    }
    guard hours < 24, minutes < 60 else { return nil }
    let sign: Int32 = bytes[start] == ascii("-") ? -1 : 1
    offset = sign * Int32(hours * 3600 + minutes * 60)
    return place
  }
}

@inline(__always) func ascii(_ scalar: Unicode.Scalar) -> UInt8 { UInt8(ascii: scalar) }

@inline(__always) func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

@inline(__always) func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 || byte > 127 }

/// Reads a number of so many digits; nil, and nothing read, if there are fewer or more.
func number(_ bytes: Span<UInt8>, _ place: inout Int, digits: ClosedRange<Int>) -> Int? {
  var value = 0
  var at = place
  while at < bytes.count, isDigit(bytes[at]), at - place <= digits.upperBound {
    value = value * 10 + Int(bytes[at] - 0x30)
    at += 1
  }
  guard digits.contains(at - place) else { return nil }
  place = at
  return value
}
