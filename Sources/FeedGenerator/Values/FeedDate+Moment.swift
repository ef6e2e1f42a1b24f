internal import Feed

extension FeedDate {
  /// The moment as the formats can write it: a year of four digits and an offset of whole minutes.
  /// Nil where there is no moment, or one outside of the years 1 to 9998.
  var moment: Timestamp? {
    guard let timestamp, Self.writable.contains(timestamp.seconds) else { return nil }
    let isWritable = timestamp.offset % 60 == 0 && abs(Int(timestamp.offset)) < 86_400
    return isWritable ? timestamp : timestamp.at(offset: 0)
  }

  /// From 0001-01-02 to 9998-12-31, so that no offset leads out of the years of four digits.
  private static let writable: ClosedRange<Int64> = -62_135_510_400...253_370_764_799
}

extension Timestamp {
  /// Where a document must give a time and the feed tells none.
  static let unknown = Timestamp(seconds: 0)
}
