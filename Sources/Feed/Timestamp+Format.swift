extension Timestamp {
  /// The moment in RFC 3339 form, `2023-07-26T00:00:00+07:00`; a fraction only where there is one.
  ///
  /// The offset is numeric, `Z` where it is zero.
  public var rfc3339: String {
    var bytes: [UInt8] = []
    appendRFC3339(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The moment in RFC 822 form with four digits of year, English names and a numeric offset:
  /// `Wed, 26 Jul 2023 00:00:00 +0700`.
  public var rfc822: String {
    var bytes: [UInt8] = []
    appendRFC822(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The moment as HTTP writes it, in GMT: `Tue, 25 Jul 2023 17:00:00 GMT`. RFC 9110 section 5.6.7.
  public var httpDate: String {
    var bytes: [UInt8] = []
    at(offset: 0).appendDateAndClock(to: &bytes)
    bytes.append(contentsOf: " GMT".utf8)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends what ``rfc3339`` returns.
  public func appendRFC3339(to bytes: inout [UInt8]) {
    let date = self.date
    let clock = secondOfDay
    bytes.append(number: date.year, digits: 4)
    bytes.append(UInt8(ascii: "-"))
    bytes.append(number: date.month, digits: 2)
    bytes.append(UInt8(ascii: "-"))
    bytes.append(number: date.day, digits: 2)
    bytes.append(UInt8(ascii: "T"))
    bytes.append(clock: clock)
    if nanoseconds > 0 { bytes.append(fraction: Int(nanoseconds)) }
    guard offset != 0 else { return bytes.append(UInt8(ascii: "Z")) }
    bytes.append(offset: Int(offset), separator: UInt8(ascii: ":"))
  }

  /// Appends what ``rfc822`` returns.
  public func appendRFC822(to bytes: inout [UInt8]) {
    appendDateAndClock(to: &bytes)
    bytes.append(UInt8(ascii: " "))
    bytes.append(offset: Int(offset), separator: nil)
  }

  private func appendDateAndClock(to bytes: inout [UInt8]) {
    let date = self.date
    bytes.append(contentsOf: Self.weekdays[date.weekday].utf8)
    bytes.append(contentsOf: ", ".utf8)
    bytes.append(number: date.day, digits: 2)
    bytes.append(UInt8(ascii: " "))
    bytes.append(contentsOf: Self.months[date.month - 1].utf8)
    bytes.append(UInt8(ascii: " "))
    bytes.append(number: date.year, digits: 4)
    bytes.append(UInt8(ascii: " "))
    bytes.append(clock: secondOfDay)
  }

  private static let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}

extension [UInt8] {
  fileprivate mutating func append(number: Int, digits: Int) {
    var divisor = 1
    for _ in 1..<digits { divisor *= 10 }
    while divisor > 0 {
      append(UInt8(ascii: "0") + UInt8(number / divisor % 10))
      divisor /= 10
    }
  }

  /// Appends `HH:MM:SS`.
  fileprivate mutating func append(clock seconds: Int) {
    append(number: seconds / 3600, digits: 2)
    append(UInt8(ascii: ":"))
    append(number: seconds / 60 % 60, digits: 2)
    append(UInt8(ascii: ":"))
    append(number: seconds % 60, digits: 2)
  }

  /// Appends a point and the digits of `nanoseconds` without trailing zeros.
  fileprivate mutating func append(fraction nanoseconds: Int) {
    var value = nanoseconds
    var digits = 9
    while value % 10 == 0 {
      value /= 10
      digits -= 1
    }
    append(UInt8(ascii: "."))
    append(number: value, digits: digits)
  }

  /// Appends `+HHMM`, with `separator` between hours and minutes.
  fileprivate mutating func append(offset: Int, separator: UInt8?) {
    append(offset < 0 ? UInt8(ascii: "-") : UInt8(ascii: "+"))
    append(number: abs(offset) / 3600, digits: 2)
    if let separator { append(separator) }
    append(number: abs(offset) / 60 % 60, digits: 2)
  }
}
