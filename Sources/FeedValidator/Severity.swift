/// How much a diagnostic matters, the lightest first.
public enum Severity: String, Sendable, Hashable, CaseIterable, Comparable {
  /// Worth knowing; nothing is broken.
  case info
  /// Allowed, but some readers do worse for it.
  case warning
  /// Against a specification.
  case error

  public static func < (one: Self, other: Self) -> Bool {
    one.rank < other.rank
  }

  private var rank: Int {
    switch self {
    case .info: 0
    case .warning: 1
    case .error: 2
    }
  }
}
