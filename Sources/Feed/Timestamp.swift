/// A moment, with the offset in which it was told and how exactly.
///
/// Two timestamps are equal when moment, offset and precision are; they are ordered by moment alone.
public struct Timestamp: Sendable, Hashable, Codable {
  /// How much of the moment was told. What was not told counts as its first value.
  public enum Precision: UInt8, Sendable, Hashable, Codable {
    case year
    case month
    case day
    case minute
    case second
  }

  /// Seconds since 1970-01-01T00:00:00Z, leap seconds not counted.
  public var seconds: Int64
  /// 0 to 999,999,999.
  public var nanoseconds: Int32
  /// Seconds east of UTC.
  public var offset: Int32
  public var precision: Precision

  public init(
    seconds: Int64, nanoseconds: Int32 = 0, offset: Int32 = 0, precision: Precision = .second
  ) {
    self.seconds = seconds
    self.nanoseconds = nanoseconds
    self.offset = offset
    self.precision = precision
  }

  /// The moment of a wall clock at `offset`; nil where there is no such date or time of day.
  ///
  /// Second 60 is taken as the first second of the next minute (RFC 3339 section 5.6).
  public init?(
    _ date: CivilDate, hour: Int = 0, minute: Int = 0, second: Int = 0, nanoseconds: Int32 = 0,
    offset: Int32 = 0, precision: Precision = .second
  ) {
    guard date.isValid, (0...23).contains(hour), (0...59).contains(minute),
      (0...60).contains(second)
    else { return nil }
    let clock = Int64(hour * 3600 + minute * 60 + second)
    self.init(
      seconds: date.daysSince1970 * 86_400 + clock - Int64(offset), nanoseconds: nanoseconds,
      offset: offset, precision: precision)
  }

  /// The same moment told in another offset.
  public func at(offset: Int32) -> Timestamp {
    var copy = self
    copy.offset = offset
    return copy
  }

  /// The calendar date on a wall clock at `offset`.
  public var date: CivilDate {
    CivilDate(daysSince1970: (seconds + Int64(offset)).flooredQuotient(by: 86_400))
  }

  /// Seconds since midnight on a wall clock at `offset`, 0 to 86,399.
  public var secondOfDay: Int {
    Int((seconds + Int64(offset)) - date.daysSince1970 * 86_400)
  }
}

extension Timestamp: Comparable {
  public static func < (one: Self, other: Self) -> Bool {
    (one.seconds, one.nanoseconds) < (other.seconds, other.nanoseconds)
  }
}

extension Int64 {
  /// The quotient rounded towards minus infinity.
  func flooredQuotient(by divisor: Int64) -> Int64 {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? quotient - 1 : quotient
  }
}
