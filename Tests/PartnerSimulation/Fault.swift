/// What is wrong with a simulated partner.
package enum Fault: String, Sendable, Hashable, CaseIterable {
  case none
  /// Cannot be connected to on every fifth day.
  case down
  /// One request in three takes too long.
  case slow
  /// One answer in four is a page instead of the feed, with validators of its own; others have
  /// control characters and bare ampersands.
  case malformed
  /// The feed's address moves for good on the tenth day.
  case moving
  /// Dates in the future, before the epoch, and none at all.
  case lyingDates
  /// The guid is the position.
  case positionGuids
  /// The guid is always the same.
  case constantGuid
  /// All guids change on the twelfth day.
  case changedGuids
  case noValidators
  /// One ETag for everything.
  case constantETag
  /// One answer in four is a 429, with Retry-After in all its forms.
  case busy
  /// One answer in four is a challenge.
  case challenge
  /// One answer in four is compressed and cut off.
  case truncated
  /// One answer in four is empty.
  case empty
  /// 304 to the first request.
  case eagerNotModified
  /// 410 from the fifth day on.
  case gone
}
