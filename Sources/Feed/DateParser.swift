/// Reads the dates that feeds contain, in whatever form: RFC 822 and its deformations, RFC 3339,
/// W3CDTF, asctime, and dates with Indonesian names and zones.
///
/// It works over bytes and has no locale. `WIB`, `WITA` and `WIT` are seven, eight and nine hours
/// east of UTC.
public struct DateParser: Sendable {
  /// Seconds east of UTC for a date that names no zone.
  public var defaultOffset: Int32

  public init(defaultOffset: Int32 = 0) {
    self.defaultOffset = defaultOffset
  }

  /// The moment that the text tells; nil where it tells none, or one that the calendar does not have.
  public func parse(_ text: String) -> Timestamp? {
    var text = text
    return text.withUTF8 { unsafe parse($0.span) }
  }

  /// The moment that UTF-8 bytes tell; nil as for text.
  public func parse(_ bytes: Span<UInt8>) -> Timestamp? {
    guard bytes.count <= 200 else { return nil }
    var scanner = DateScanner(defaultOffset: defaultOffset)
    if scanner.startsNumerically(bytes) {
      return scanner.numeric(bytes) ?? scanner.worded(bytes)
    }
    return scanner.worded(bytes)
  }
}

extension FeedDate {
  /// The date that the text tells, which is kept. A date without a zone is told in `defaultOffset`.
  public static func parse(_ text: String, defaultOffset: Int32 = 0) -> FeedDate {
    FeedDate(
      source: text, timestamp: DateParser(defaultOffset: defaultOffset).parse(text))
  }
}
