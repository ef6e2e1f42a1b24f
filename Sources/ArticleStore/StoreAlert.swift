package import Feed

/// What operators are told of the store.
package enum StoreAlert: Sendable, Hashable, CustomStringConvertible {
  /// Nothing can be written at the moment; what is there is served.
  case cannotBeWritten(path: String, StoreTrouble)
  /// The newest revision lies ahead of the clock: that clock or this one is wrong.
  case clockRanAhead(newest: Timestamp, now: Timestamp)

  /// So many seconds two clocks may lie apart.
  package static let tolerance: Int64 = 60

  package var description: String {
    switch self {
    case .cannotBeWritten(let path, let trouble): "\(path): the store cannot be written: \(trouble)"
    case .clockRanAhead(let newest, let now):
      "the newest revision is of \(newest.rfc3339), and the clock says \(now.rfc3339): set the clock"
        + " right; the order of revisions is not touched"
    }
  }

  /// What it is about: an alert of another moment may be about the same.
  package var subject: String {
    switch self {
    case .cannotBeWritten(_, let trouble): "cannot be written: \(trouble)"
    case .clockRanAhead: "clock"
    }
  }
}
