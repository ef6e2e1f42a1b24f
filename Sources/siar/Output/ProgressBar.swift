import Foundation

/// Tells on a terminal how many of many inputs are done; says nothing anywhere else.
///
/// It is drawn on standard error, and only where standard output is no pipe: whoever reads from that
/// most likely writes to the same terminal.
struct ProgressBar {
  private let total: Int
  private let start = ContinuousClock().now
  private var done = 0
  private var isDrawn = false

  init(total: Int) {
    self.total = total
  }

  /// Counts one more input, and draws the bar once the work has taken a moment.
  mutating func advance(past name: String) {
    advance(to: done + 1, of: total, name)
  }

  /// Says how many of how many are done.
  mutating func advance(to done: Int, of total: Int, _ name: String) {
    self.done = done
    guard total > 1, done < total, Terminal.showsProgress,
      ContinuousClock().now - start > .milliseconds(300)
    else { return }
    let width = 24
    let filled = width * done / total
    let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: width - filled)
    write("\r[\(bar)] \(done)/\(total) \(name.suffix(40))")
    isDrawn = true
  }

  /// Takes the bar off its line, so that something else can be written there.
  mutating func clear() {
    if isDrawn { write("\r\u{1B}[K") }
    isDrawn = false
  }

  private func write(_ text: String) {
    Output.error.write(text)
  }
}

/// What standard output and standard error are.
enum Terminal {
  /// A terminal that shows colours; `NO_COLOR` in the environment says otherwise, unless it is empty
  /// (no-color.org).
  static var isOutput: Bool {
    isatty(STDOUT_FILENO) == 1 && environment["NO_COLOR"]?.isEmpty ?? true
  }

  /// Standard error is a terminal that can move its cursor, and standard output is no pipe.
  static var showsProgress: Bool {
    isatty(STDERR_FILENO) == 1 && !(environment["TERM"] ?? "dumb").hasPrefix("dumb")
      && !isPipe(STDOUT_FILENO)
  }

  private static func isPipe(_ descriptor: Int32) -> Bool {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { return true }
    return status.st_mode & S_IFMT == S_IFIFO
  }

  private static var environment: [String: String] { ProcessInfo.processInfo.environment }
}
