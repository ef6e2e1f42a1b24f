import Feed

/// A date as it stands in a line.
struct WrittenDate {
  var day: Int
  /// 1 to 12.
  var month: Int
  var year: Int?
  /// 0 for Sunday to 6 for Saturday.
  var weekday: Int?
  var hour: Int?
  var minute: Int?
  var zone: OutletZone?
  /// Whether a weekday or parentheses mark it as the story's day.
  var isMarked: Bool
  /// From the weekday to the zone.
  var range: Range<String.Index>

  /// The date, where it has a year.
  var civil: CivilDate? {
    year.map { CivilDate(year: $0, month: month, day: day) }
  }

  /// All dates of a line in order.
  static func all(in line: String) -> [WrittenDate] {
    var scanner = DateScanner(line)
    var dates: [WrittenDate] = []
    while let date = scanner.next() { dates.append(date) }
    return dates
  }

  /// The first weekday of a line that stands without a date: `, Selasa.`
  static func bareWeekday(in line: String) -> (weekday: Int, range: Range<String.Index>)? {
    for token in DateToken.tokens(of: line) where token.isCapitalised {
      if case .word(let word) = token.kind, let weekday = DateWords.weekdays[word] {
        return (weekday, token.range)
      }
    }
    return nil
  }
}
