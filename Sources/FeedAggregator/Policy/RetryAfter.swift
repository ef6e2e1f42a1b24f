package import Feed

/// HTTP's field Retry-After, read as what a partner may ask of us. RFC 9110 section 10.2.3.
package enum RetryAfter {
  /// What a 429 or 503 means that names no time, or none that can be read.
  package static let standard = Duration.seconds(25 * 60)
  /// No partner keeps us away for longer at once.
  package static let maximum = Duration.seconds(48 * 3600)

  /// How long to wait from `now` on.
  ///
  /// - Parameters:
  ///   - field: seconds or a date; what is neither, or negative, counts as absent, and what is longer
  ///     than ``maximum`` as that.
  ///   - now: the present.
  /// - Returns: ``standard`` where the field is absent or tells of no time to come.
  package static func pause(_ field: String?, now: Timestamp) -> Duration {
    guard let text = field?.split(whereSeparator: \.isWhitespace).joined(separator: " "),
      !text.isEmpty
    else { return standard }
    if text.utf8.allSatisfy({ (48...57).contains($0) }) {
      return min(.seconds(Int64(text) ?? .max), maximum)
    }
    guard text.contains(where: \.isLetter), let date = DateParser().parse(text), date > now else {
      return standard
    }
    return min(.seconds(date.seconds - now.seconds), maximum)
  }
}
