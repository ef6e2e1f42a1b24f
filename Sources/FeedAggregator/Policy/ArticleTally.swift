package import Feed

/// How many new articles a partner brought on each of the last days.
package struct ArticleTally: Sendable, Hashable, Codable {
  /// How many days count.
  package static let length = 7

  /// Days since 1970 of the last element of `counts`.
  package private(set) var day: Int64 = 0
  /// The oldest day first, at most ``length``.
  package private(set) var counts: [Int] = []

  package init() {}

  /// Counts articles that came now.
  package mutating func add(_ count: Int, now: Timestamp) {
    let today = now.date.daysSince1970
    if counts.isEmpty || today - day >= Int64(Self.length) {
      counts = [0]
    } else if today > day {
      counts += Array(repeating: 0, count: Int(today - day))
      counts.removeFirst(max(0, counts.count - Self.length))
    }
    day = max(day, today)
    counts[counts.count - 1] += count
  }

  /// Articles a day over the days that are known, the present one included; 0 for none.
  package func perDay(now: Timestamp) -> Double {
    guard !counts.isEmpty else { return 0 }
    let passed = max(0, now.date.daysSince1970 - day)
    let days = min(Int64(Self.length), Int64(counts.count) + passed)
    let known = counts.dropFirst(max(0, counts.count + Int(min(passed, 7)) - Self.length))
    return Double(known.reduce(0, +)) / Double(days)
  }
}
