/// What a document's diagnostics come to.
public enum Verdict: String, Sendable, Hashable, CaseIterable {
  /// Nothing above information.
  case valid
  case warnings
  case errors
  /// The document could not be read to its end.
  case unreadable

  init(worst: Severity?) {
    switch worst {
    case .error: self = .errors
    case .warning: self = .warnings
    case .info, nil: self = .valid
    }
  }
}
