import Feed
import FeedAggregator
import Newsroom

/// How a partner is doing, in words.
enum HealthText {
  /// Everything that is known, a line each.
  static func lines(_ health: PartnerHealth, now: Timestamp) -> [String] {
    var lines = ["state: \(health.condition.rawValue)"]
    lines.append("last success: \(ago(health.lastSuccess, now))")
    if let error = health.lastError {
      lines.append(
        "last error: \(error.kind.word), \(ago(health.lastFailure, now)): \(error.message)")
    }
    lines.append("articles a day: \(perDay(health))")
    if let gap = health.usualGap { lines.append("usual gap: \(span(Int64(gap)))") }
    lines.append("next poll: \(ahead(health.due, now))")
    for alert in health.alerts { lines.append("alert: \(alert.message)") }
    return lines
  }

  static func perDay(_ health: PartnerHealth) -> String {
    let tenths = Int((health.articlesPerDay * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }

  static func ago(_ time: Timestamp?, _ now: Timestamp) -> String {
    time.map { "\(span(now.seconds - $0.seconds)) ago" } ?? "never"
  }

  static func ahead(_ time: Timestamp?, _ now: Timestamp) -> String {
    guard let time else { return "never" }
    return time <= now ? "due" : "in \(span(time.seconds - now.seconds))"
  }

  /// A time span in its two largest units.
  static func span(_ seconds: Int64) -> String {
    let seconds = max(0, seconds)
    switch seconds {
    case ..<60: return "\(seconds) s"
    case ..<3600: return "\(seconds / 60) min"
    case ..<86_400: return "\(seconds / 3600) h \(seconds % 3600 / 60) min"
    default: return "\(seconds / 86_400) d \(seconds % 86_400 / 3600) h"
    }
  }
}
