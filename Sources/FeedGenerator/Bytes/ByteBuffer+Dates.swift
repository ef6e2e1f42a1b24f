internal import Feed

/// Dates as ``Timestamp/rfc3339`` and ``Timestamp/rfc822`` have them, straight into the buffer; the
/// year has four digits and the offset whole minutes, see ``FeedDate/moment``.
extension ByteBuffer {
  mutating func append(rfc3339 moment: Timestamp) {
    let days = moment.date
    append(twoDigits: days.year / 100)
    append(twoDigits: days.year % 100)
    append("-")
    append(twoDigits: days.month)
    append("-")
    append(twoDigits: days.day)
    append("T")
    append(clock: moment.secondOfDay)
    append(fraction: Int(moment.nanoseconds))
    if moment.offset == 0 { return append("Z") }
    append(moment.offset < 0 ? "-" : "+")
    let minutes = Int(moment.offset.magnitude) / 60
    append(twoDigits: minutes / 60)
    append(":")
    append(twoDigits: minutes % 60)
  }

  mutating func append(rfc822 moment: Timestamp) {
    let days = moment.date
    append(weekday: days.weekday)
    append(", ")
    append(twoDigits: days.day)
    append(month: days.month)
    append(twoDigits: days.year / 100)
    append(twoDigits: days.year % 100)
    append(" ")
    append(clock: moment.secondOfDay)
    append(moment.offset < 0 ? " -" : " +")
    let minutes = Int(moment.offset.magnitude) / 60
    append(twoDigits: minutes / 60)
    append(twoDigits: minutes % 60)
  }

  private mutating func append(clock seconds: Int) {
    append(twoDigits: seconds / 3600)
    append(":")
    append(twoDigits: seconds / 60 % 60)
    append(":")
    append(twoDigits: seconds % 60)
  }

  /// Appends a point and the digits of `nanoseconds` without trailing zeros; nothing for zero.
  private mutating func append(fraction nanoseconds: Int) {
    guard nanoseconds > 0 else { return }
    append(".")
    var rest = nanoseconds
    var unit = 100_000_000
    while rest > 0 {
      append(UInt8(ascii: "0") + UInt8(rest / unit))
      rest %= unit
      unit /= 10
    }
  }

  private mutating func append(twoDigits number: Int) {
    append(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: number / 10))
    append(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: number % 10))
  }

  private mutating func append(weekday: Int) {
    switch weekday {
    case 0: append("Sun")
    case 1: append("Mon")
    case 2: append("Tue")
    case 3: append("Wed")
    case 4: append("Thu")
    case 5: append("Fri")
    default: append("Sat")
    }
  }

  private mutating func append(month: Int) {
    switch month {
    case 1: append(" Jan ")
    case 2: append(" Feb ")
    case 3: append(" Mar ")
    case 4: append(" Apr ")
    case 5: append(" May ")
    case 6: append(" Jun ")
    case 7: append(" Jul ")
    case 8: append(" Aug ")
    case 9: append(" Sep ")
    case 10: append(" Oct ")
    case 11: append(" Nov ")
    default: append(" Dec ")
    }
  }
}
