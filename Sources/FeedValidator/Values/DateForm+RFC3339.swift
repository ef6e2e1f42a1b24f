internal import Feed

extension DateForm {
  /// RFC 3339 section 5.6 as RFC 4287 section 3.3 narrows it: capital T and Z.
  static func rfc3339(_ bytes: Bytes) -> DateForm {
    let form = w3cdtf(bytes)
    guard form.fault == nil, let timestamp = form.timestamp, timestamp.precision == .second
    else { return .invalid }
    return form
  }

  /// The W3C's profile of ISO 8601: a year, a month, a day, or a time with its zone.
  static func w3cdtf(_ bytes: Bytes, needsZone: Bool = true) -> DateForm {
    guard let year = bytes.number(0..<4) else { return .invalid }
    guard bytes.count > 4 else { return made(year, 1, 1, .year) }
    guard bytes[4] == UInt8(ascii: "-"), let month = bytes.number(5..<7) else { return .invalid }
    guard bytes.count > 7 else { return made(year, month, 1, .month) }
    guard bytes[7] == UInt8(ascii: "-"), let day = bytes.number(8..<10) else { return .invalid }
    guard bytes.count > 10 else { return made(year, month, day, .day) }
    guard bytes[10] == UInt8(ascii: "T") else { return .invalid }
    return clock(
      bytes, on: CivilDate(year: year, month: month, day: day), needsZone: needsZone)
  }

  private static func made(
    _ year: Int, _ month: Int, _ day: Int, _ precision: Timestamp.Precision
  ) -> DateForm {
    let date = CivilDate(year: year, month: month, day: day)
    guard let timestamp = Timestamp(date, precision: precision) else { return .invalid }
    return DateForm(timestamp: timestamp, fault: nil)
  }

  private static func clock(
    _ bytes: Bytes, on date: CivilDate, needsZone: Bool
  ) -> DateForm {
    guard bytes.count >= 16, let hour = bytes.number(11..<13), bytes[13] == UInt8(ascii: ":"),
      let minute = bytes.number(14..<16)
    else { return .invalid }
    var index = 16
    var second = 0
    var precision = Timestamp.Precision.minute
    if index < bytes.count, bytes[index] == UInt8(ascii: ":") {
      guard let value = bytes.number(17..<19) else { return .invalid }
      (second, precision, index) = (value, .second, 19)
      if index < bytes.count, bytes[index] == UInt8(ascii: ".") {
        index += 1
        let digits = index
        while index < bytes.count, bytes[index].isDigit { index += 1 }
        guard index > digits else { return .invalid }
      }
    }
    let isLocal = index == bytes.count && !needsZone
    guard let offset = isLocal ? 0 : zone(bytes, from: index), second < 60 || minute == 59,
      let timestamp = Timestamp(
        date, hour: hour, minute: minute, second: second, offset: offset, precision: precision)
    else { return .invalid }
    return DateForm(timestamp: timestamp, fault: nil)
  }

  private static func zone(_ bytes: Bytes, from start: Int) -> Int32? {
    guard start < bytes.count else { return nil }
    if bytes[start] == UInt8(ascii: "Z") { return start + 1 == bytes.count ? 0 : nil }
    guard bytes.count == start + 6, bytes[start + 3] == UInt8(ascii: ":"),
      let hours = bytes.number(start + 1..<start + 3), hours < 24,
      let minutes = bytes.number(start + 4..<start + 6), minutes < 60
    else { return nil }
    let seconds = Int32(hours * 3600 + minutes * 60)
    switch bytes[start] {
    case UInt8(ascii: "+"): return seconds
    case UInt8(ascii: "-"): return -seconds
    default: return nil
    }
  }
}
