internal import Feed

/// Workflow commands that GitHub turns into annotations.
public enum GitHubReport {
  /// One line for each diagnostic: `::error file=...,line=...,col=...,title=...::message`.
  public static func text(for result: ValidationResult) -> String {
    result.diagnostics.map { diagnostic in
      let level = diagnostic.severity == .info ? "notice" : diagnostic.severity.rawValue
      let place =
        "file=\(property(result.input)),line=\(diagnostic.position.line),"
        + "col=\(diagnostic.position.column),title=\(property(diagnostic.rule.id))"
      return "::\(level) \(place)::\(data(diagnostic.message + ". " + diagnostic.rule.help))\n"
    }.joined()
  }

  /// One line for an input that could not be read.
  public static func text(forUnreadable input: String, reason: String) -> String {
    "::error file=\(property(input)),title=unreadable::\(data(reason))\n"
  }

  private static func data(_ text: String) -> String {
    text.replacing("%", with: "%25").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
  }

  private static func property(_ text: String) -> String {
    data(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
  }
}
