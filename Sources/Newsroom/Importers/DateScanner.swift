import Feed

/// Finds the dates of a line, one step forward per token and never back behind a date.
struct DateScanner {
  private let tokens: [DateToken]
  private var position = 0

  init(_ line: String) {
    tokens = DateToken.tokens(of: line)
  }

  /// The next date; nil at the end of the line.
  mutating func next() -> WrittenDate? {
    while position < tokens.count {
      let start = position
      if let date = date(from: start) { return date }
      position = start + 1
    }
    return nil
  }

  /// Reads `[weekday [part of day]] [,] [(] date [)] [clock [zone]]` and leaves `position` behind it.
  private mutating func date(from start: Int) -> WrittenDate? {
    position = start
    let weekday = readWeekday()
    var opened = skip("(")
    var inner: Int?
    if opened, weekday == nil {
      inner = readWeekday()
      opened = true
    }
    let named = weekday ?? inner
    guard var found = readDay() else { return nil }
    guard found.year != nil || named != nil || opened else { return nil }
    if opened, !closes(), found.year == nil { return nil }
    found.weekday = named
    found.isMarked = named != nil || opened
    readClock(into: &found)
    found.range = tokens[start].range.lowerBound..<tokens[position - 1].range.upperBound
    return found
  }

  /// A closing parenthesis, perhaps after a clock that stands inside.
  private mutating func closes() -> Bool {
    skip(")")
  }

  private mutating func readWeekday() -> Int? {
    guard case .word(let word)? = kind(0), let weekday = DateWords.weekdays[word] else {
      return nil
    }
    position += 1
    while case .word(let word)? = kind(0), DateWords.partsOfDay.contains(word) { position += 1 }
    _ = skip(",")
    return weekday
  }

  private mutating func readDay() -> WrittenDate? {
    readISO() ?? readNumeric() ?? readDayMonth() ?? readMonthDay()
  }

  /// `2023-07-26`
  private mutating func readISO() -> WrittenDate? {
    guard case .number(let year, 4)? = kind(0), case .mark("-")? = kind(1),
      case .number(let month, 2)? = kind(2), case .mark("-")? = kind(3),
      case .number(let day, 2)? = kind(4)
    else { return nil }
    return take(5, day: day, month: month, year: year)
  }

  /// `26/07/2023`, `26-07-2023`, `26.07.2023`, `01/11/25`; with a slash also `26/7`.
  private mutating func readNumeric() -> WrittenDate? {
    guard case .number(let day, 1...2)? = kind(0), case .mark(let mark)? = kind(1),
      mark == "/" || mark == "-" || mark == ".",
      case .number(let month, 1...2)? = kind(2)
    else { return nil }
    if kind(3) == .mark(mark), case .number(let year, let digits)? = kind(4),
      digits == 4 || digits == 2
    {
      return take(5, day: day, month: month, year: digits == 2 ? 2000 + year : year)
    }
    return mark == "/" ? take(3, day: day, month: month, year: nil) : nil
  }

  /// `26 Juli 2023`, `26 Juli`
  private mutating func readDayMonth() -> WrittenDate? {
    guard case .number(let day, 1...2)? = kind(0), case .word(let word)? = kind(1),
      let month = DateWords.months[word]
    else { return nil }
    let dot = kind(2) == .mark(".") ? 1 : 0
    if case .number(let year, 4)? = kind(2 + dot) {
      return take(3 + dot, day: day, month: month, year: year)
    }
    return take(2, day: day, month: month, year: nil)
  }

  /// `July 26, 2023`
  private mutating func readMonthDay() -> WrittenDate? {
    guard case .word(let word)? = kind(0), let month = DateWords.months[word],
      case .number(let day, 1...2)? = kind(1), case .mark(",")? = kind(2),
      case .number(let year, 4)? = kind(3)
    else { return nil }
    return take(4, day: day, month: month, year: year)
  }

  private mutating func take(_ count: Int, day: Int, month: Int, year: Int?) -> WrittenDate? {
    // A year without one is judged as a leap year: 29 February may be completed later.
    guard CivilDate(year: year ?? 2000, month: month, day: day).isValid,
      year.map({ (1945...2100).contains($0) }) ?? true
    else { return nil }
    let first = tokens[position].range.lowerBound
    position += count
    return WrittenDate(
      day: day, month: month, year: year, isMarked: false,
      range: first..<tokens[position - 1].range.upperBound)
  }

  /// Reads `| 14:05 WIB`, `pukul 13.00 WITA`; leaves `position` where there is no clock.
  private mutating func readClock(into date: inout WrittenDate) {
    let before = position
    while case .mark(let mark)? = kind(0), "|,-–/•(".contains(mark) { position += 1 }
    while case .word(let word)? = kind(0), DateWords.clockWords.contains(word) { position += 1 }
    guard case .number(let hour, 1...2)? = kind(0), hour < 24, case .mark(let mark)? = kind(1),
      mark == ":" || mark == ".", case .number(let minute, 2)? = kind(2), minute < 60
    else {
      position = before
      return
    }
    position += 3
    if kind(0) == .mark(mark), case .number(_, 2)? = kind(1) { position += 2 }
    date.hour = hour
    date.minute = minute
    readZone(into: &date)
  }

  private mutating func readZone(into date: inout WrittenDate) {
    let opened = kind(0) == .mark("(") ? 1 : 0
    guard case .word(let word)? = kind(opened), let zone = DateWords.zones[word] else { return }
    date.zone = zone
    position += opened + 1
    if opened == 1 || kind(0) == .mark(")") { _ = skip(")") }
  }

  private mutating func skip(_ mark: Character) -> Bool {
    guard kind(0) == .mark(mark) else { return false }
    position += 1
    return true
  }

  private func kind(_ offset: Int) -> DateToken.Kind? {
    position + offset < tokens.count ? tokens[position + offset].kind : nil
  }
}
