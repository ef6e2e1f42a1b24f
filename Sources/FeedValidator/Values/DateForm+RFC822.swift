internal import Feed

extension DateForm {
  /// RFC 822 section 5 with RFC 1123's four-digit years: `Mon, 23 Nov 2026 21:00:00 +0700`.
  ///
  /// Comments, two-digit years and military zones are problematic: RFC 822 has them, readers do not.
  static func rfc822(_ bytes: Bytes) -> DateForm {
    guard bytes.contains(UInt8(ascii: "(")) else { return rfc822(tokensOf: bytes) }
    let bare = withoutComments(bytes)
    var form = rfc822(tokensOf: bare.span)
    if form.fault == nil { form.fault = .problematic }
    return form
  }

  private static func withoutComments(_ bytes: Bytes) -> [UInt8] {
    var depth = 0
    var bare: [UInt8] = []
    for index in bytes.indices {
      switch bytes[index] {
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth = max(0, depth - 1)
      default:
        guard depth == 0 else { break }
        // A comment before a comma leaves its space behind.
        while bytes[index] == UInt8(ascii: ","), bare.last?.isSpace == true { bare.removeLast() }
        bare.append(bytes[index])
      }
    }
    return bare
  }

  private static func rfc822(tokensOf bytes: Bytes) -> DateForm {
    var scanner = TokenScanner()
    guard let (weekday, day) = day(bytes, &scanner),
      let monthRange = scanner.next(in: bytes),
      let month = index(of: bytes.extracting(monthRange), in: months),
      let yearRange = scanner.next(in: bytes), let year = bytes.number(yearRange),
      yearRange.count == 4 || yearRange.count == 2,
      let clockRange = scanner.next(in: bytes), let clock = clock(bytes.extracting(clockRange)),
      let zoneRange = scanner.next(in: bytes), let zone = zone(bytes.extracting(zoneRange)),
      scanner.next(in: bytes) == nil
    else { return .invalid }
    let isShort = yearRange.count == 2
    let date = CivilDate(
      year: isShort ? year + (year < 50 ? 2000 : 1900) : year, month: month + 1, day: day)
    guard
      let timestamp = Timestamp(
        date, hour: clock.hour, minute: clock.minute, second: clock.second, offset: zone.offset),
      weekday == nil || weekday == date.weekday
    else { return .invalid }
    return DateForm(timestamp: timestamp, fault: isShort || zone.isMilitary ? .problematic : nil)
  }

  /// The day of the month, with the day of the week where it stands before.
  private static func day(
    _ bytes: Bytes, _ scanner: inout TokenScanner
  ) -> (weekday: Int?, day: Int)? {
    guard var token = scanner.next(in: bytes) else { return nil }
    var weekday: Int?
    if bytes[token.lowerBound].isLetter {
      let name = token.withoutComma(in: bytes)
      guard name.wasThere, let number = index(of: bytes.extracting(name.range), in: days),
        let next = scanner.next(in: bytes)
      else { return nil }
      (weekday, token) = (number, next)
    }
    guard (1...2).contains(token.count), let day = bytes.number(token) else { return nil }
    return (weekday, day)
  }

  private static func clock(_ bytes: Bytes) -> (hour: Int, minute: Int, second: Int)? {
    guard bytes.count == 5 || bytes.count == 8, bytes[2] == UInt8(ascii: ":"),
      let hour = bytes.number(0..<2), let minute = bytes.number(3..<5)
    else { return nil }
    guard bytes.count == 8 else { return (hour, minute, 0) }
    guard bytes[5] == UInt8(ascii: ":"), let second = bytes.number(6..<8) else { return nil }
    return (hour, minute, second)
  }

  private static func zone(_ bytes: Bytes) -> (offset: Int32, isMilitary: Bool)? {
    if bytes.count == 5, let hours = bytes.number(1..<3), let minutes = bytes.number(3..<5),
      hours < 24, minutes < 60
    {
      let seconds = Int32(hours * 3600 + minutes * 60)
      if bytes[0] == UInt8(ascii: "+") { return (seconds, false) }
      if bytes[0] == UInt8(ascii: "-") { return (-seconds, false) }
      return nil
    }
    if bytes.equalsIgnoringCase("gmt") || bytes.equalsIgnoringCase("ut") { return (0, false) }
    if bytes.equalsIgnoringCase("z") || bytes.equalsIgnoringCase("utc") { return (0, true) }
    for (name, hours) in americanZones where bytes.equalsIgnoringCase(name) {
      return (Int32(hours * 3600), false)
    }
    guard bytes.count == 1, bytes[0].isLetter, bytes[0].lowercased != UInt8(ascii: "j")
    else { return nil }
    return (0, true)
  }

  private static func index(of name: Bytes, in names: [StaticString]) -> Int? {
    guard name.count == 3 else { return nil }
    return names.firstIndex { name.equalsIgnoringCase($0) }
  }

  static let days: [StaticString] = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"]
  static let months: [StaticString] = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]
  private static let americanZones: [(StaticString, Int)] = [
    ("est", -5), ("edt", -4), ("cst", -6), ("cdt", -5), ("mst", -7), ("mdt", -6), ("pst", -8),
    ("pdt", -7),
  ]
}

/// Walks over the tokens of a value, parted by white space.
struct TokenScanner {
  private var index = 0

  mutating func next(in bytes: Bytes) -> Range<Int>? {
    while index < bytes.count, bytes[index].isSpace { index += 1 }
    let start = index
    while index < bytes.count, !bytes[index].isSpace { index += 1 }
    return start < index ? start..<index : nil
  }
}

extension Range<Int> {
  fileprivate func withoutComma(in bytes: Bytes) -> (range: Range<Int>, wasThere: Bool) {
    guard upperBound > lowerBound, bytes[upperBound - 1] == UInt8(ascii: ",") else {
      return (self, false)
    }
    return (lowerBound..<upperBound - 1, true)
  }
}
