internal import Feed

/// What a date says and how well it says it.
struct DateForm {
  enum Fault {
    /// Not of the form at all, or no such day or time.
    case invalid
    /// Of the form, but with something that readers get wrong.
    case problematic
  }

  /// The moment, where one can be told.
  var timestamp: Timestamp?
  var fault: Fault?

  static let invalid = DateForm(timestamp: nil, fault: .invalid)

  /// Plausible publication times lie between the first feeds' sources and `now`.
  func isPlausible(now: Timestamp?) -> Bool {
    guard let timestamp else { return true }
    // 1970-01-01 is what a broken clock says; no feed tells of anything older.
    if timestamp.seconds < 86_400 { return false }
    guard let now else { return true }
    // Clocks differ; a day is more than any time zone mistake.
    return timestamp.seconds <= now.seconds + 86_400
  }
}
