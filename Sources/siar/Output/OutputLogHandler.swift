import Feed
import Logging

/// Writes what happens to standard error, a line each: when, how bad, what goes with it, who says it.
struct OutputLogHandler: LogHandler {
  var logLevel = Logger.Level.notice
  var metadata: Logger.Metadata = [:]

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    let values = metadata.merging(event.metadata ?? [:]) { $1 }.sorted { $0.key < $1.key }
      .map { " \($0.key)=\($0.value)" }.joined()
    let cause = event.error.map { ": \($0)" } ?? ""
    complain(
      "\(OpenSite.now().rfc3339) \(event.level) siar:\(values) [\(event.source)] \(event.message)\(cause)"
    )
  }
}

extension Logger {
  /// The logger of the long-running commands.
  static func siar() -> Logger {
    Logger(label: "siar") { _ in OutputLogHandler() }
  }
}
