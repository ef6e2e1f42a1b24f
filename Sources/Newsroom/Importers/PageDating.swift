import Feed

/// Finds the day of an article in its own lines: first in lines that hold nothing but a date, then in
/// the text. What lists of other stories say never comes here.
struct PageDating {
  let options: PageReader.Options
  let reference: CivilDate?
  private(set) var findings: [PageFinding] = []

  init(options: PageReader.Options, name: String) {
    self.options = options
    reference = options.reference ?? Self.date(atStartOf: name)
  }

  /// The date of a line that was marked as the article's; nil where it has none with a year.
  mutating func date(of line: PageLine) -> PageDate? {
    for written in WrittenDate.all(in: line.text) {
      if let date = pageDate(written, in: line, takesClock: true) { return date }
    }
    return nil
  }

  /// The date in running text: the first that a weekday or parentheses mark, else one in the lead,
  /// else a bare weekday there. The clock in a text is that of the event, so it is not taken.
  mutating func date(inParagraphs paragraphs: [PageLine], others: [PageLine]) -> PageDate? {
    for line in paragraphs + others {
      for written in WrittenDate.all(in: line.text) where written.isMarked {
        if let date = pageDate(written, in: line, takesClock: false) { return date }
      }
    }
    for line in paragraphs.prefix(2) {
      for written in WrittenDate.all(in: line.text) {
        if let date = pageDate(written, in: line, takesClock: false) { return date }
      }
    }
    return paragraphs.first.flatMap { weekdayDate(in: $0) }
  }

  /// A date without a year, for the message that says what is missing.
  static func incomplete(in paragraphs: [PageLine]) -> PageLine? {
    for line in paragraphs {
      if let written = WrittenDate.all(in: line.text).first(where: { $0.year == nil }) {
        return PageLine(String(line.text[written.range]), line: line.line)
      }
    }
    guard let lead = paragraphs.first, let found = WrittenDate.bareWeekday(in: lead.text) else {
      return nil
    }
    return PageLine(String(lead.text[found.range]), line: lead.line)
  }

  private mutating func pageDate(
    _ written: WrittenDate, in line: PageLine, takesClock: Bool
  ) -> PageDate? {
    let source = String(line.text[written.range])
    guard let civil = written.civil ?? completed(written) else { return nil }
    let zone = written.zone ?? Self.zone(in: line.text)
    let clock = takesClock ? written.hour.map { ($0, written.minute ?? 0) } : nil
    guard
      let timestamp = Timestamp(
        civil, hour: clock?.0 ?? 0, minute: clock?.1 ?? 0, offset: (zone ?? options.zone).offset,
        precision: clock == nil ? .day : .minute)
    else { return nil }
    if written.year == nil { findings.append(.init(.yearAssumed, text: source, line: line.line)) }
    if let weekday = written.weekday, weekday != civil.weekday {
      findings.append(.init(.weekdayDiffers, text: source, line: line.line))
    }
    return PageDate(
      timestamp: timestamp, zone: zone ?? options.zone, zoneIsWritten: zone != nil, source: source,
      line: line.line)
  }

  /// The latest such day not after the reference, on the weekday that is written where one is.
  private func completed(_ written: WrittenDate) -> CivilDate? {
    guard let reference else { return nil }
    let days = (0...8).map {
      CivilDate(year: reference.year - $0, month: written.month, day: written.day)
    }.filter { $0.isValid && $0.daysSince1970 <= reference.daysSince1970 }
    return days.first { written.weekday == nil || $0.weekday == written.weekday } ?? days.first
  }

  private mutating func weekdayDate(in line: PageLine) -> PageDate? {
    guard let reference, let (weekday, range) = WrittenDate.bareWeekday(in: line.text) else {
      return nil
    }
    let back = (reference.weekday - weekday + 7) % 7
    let day = CivilDate(daysSince1970: reference.daysSince1970 - Int64(back))
    let written = WrittenDate(
      day: day.day, month: day.month, year: day.year, weekday: weekday, isMarked: true,
      range: range)
    let date = pageDate(written, in: line, takesClock: false)
    findings.append(.init(.yearAssumed, text: String(line.text[range]), line: line.line))
    return date
  }

  /// The zone after a clock in the text: `pukul 13.00 WITA`.
  private static func zone(in text: String) -> OutletZone? {
    let tokens = DateToken.tokens(of: text)
    for (token, next) in zip(tokens, tokens.dropFirst()) {
      guard case .number = token.kind, case .word(let word) = next.kind, next.isCapitalised,
        let zone = DateWords.zones[word]
      else { continue }
      return zone
    }
    return nil
  }

  /// The date that a file's name begins with.
  private static func date(atStartOf name: String) -> CivilDate? {
    let file = name.split(separator: "/").last.map { String($0.prefix(10)) } ?? ""
    return WrittenDate.all(in: file).first?.civil
  }
}
