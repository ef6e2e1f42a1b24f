/// Reads the dates that feeds contain, in whatever form: RFC 822 and its deformations, RFC 3339,
/// W3CDTF, asctime, what JavaScript, Java and Go write, seconds and milliseconds since 1970, and dates
/// with the names of Indonesia's languages and its neighbours'.
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
    guard let folded = DateLetters.folded(bytes) else { return moment(bytes) }
    return moment(folded.span)
  }

  private func moment(_ bytes: Span<UInt8>) -> Timestamp? {
    var scanner = DateScanner(defaultOffset: defaultOffset)
    if let counted = scanner.counted(bytes) { return counted }
    scanner = DateScanner(defaultOffset: defaultOffset)
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
