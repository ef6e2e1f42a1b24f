import Feed
import FeedAggregator
import Newsroom

/// How a partner is doing, in words.
enum HealthText {
  /// Everything that is known, a line each.
  ///
  /// - Parameters:
  ///   - health: of the partner.
  ///   - isReachable: whether hubs can reach us.
  ///   - now: the present.
  /// - Returns: the lines, in the order in which they are of use.
  static func lines(_ health: PartnerHealth, isReachable: Bool, now: Timestamp) -> [String] {
    var lines = ["state: \(health.condition.rawValue)"]
    lines.append("last success: \(ago(health.lastSuccess, now))")
    if let error = health.lastError {
      lines.append(
        "last error: \(error.kind.word), \(ago(health.lastFailure, now)): \(error.message)")
    }
    lines.append("articles a day: \(perDay(health))")
    if let gap = health.usualGap { lines.append("usual gap: \(span(Int64(gap)))") }
    lines.append("next poll: \(ahead(health.due, now))")
    if let push = health.push { lines.append("push: \(words(push, isReachable, now))") }
    for alert in health.alerts { lines.append("alert: \(alert.message)") }
    for digest in health.setAside { lines.append("set aside: the document with SHA-256 \(digest)") }
    return lines
  }

  private static func words(_ push: PushHealth, _ isReachable: Bool, _ now: Timestamp) -> String {
    let reason = push.reason.map { " (\($0))" } ?? ""
    switch push.condition {
    case .offered:
      return isReachable
        ? "\(push.hub) offers it; it is asked after the next poll that succeeds"
        : "\(push.hub) offers it, but no hub can reach us at baseURL"
    case .active, .broken:
      let end = push.leaseEnd.map { ", until \($0.rfc3339)" } ?? ""
      return "\(push.condition.rawValue), by \(push.hub)\(end)\(reason)"
        + "; last delivery \(ago(push.lastDelivery, now))"
    case .pending, .denied: return "\(push.condition.rawValue), by \(push.hub)\(reason)"
    }
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
