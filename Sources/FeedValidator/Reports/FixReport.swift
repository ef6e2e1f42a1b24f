internal import Feed

/// What was changed in a document, for people and for programs.
public enum FixReport {
  /// One line for each change, as a compiler has it, and one that sums them up.
  public static func text(for fixed: FixedDocument, input: String) -> String {
    let lines = fixed.changes.map { change in
      let path = change.path.isEmpty ? "" : " (\(change.path))"
      return "\(input.visible):\(change.position.line):\(change.position.column): fixed: "
        + "\((change.message + path).visible) [\(change.rule.id)]\n"
    }
    let count = fixed.changes.count
    return lines.joined()
      + "\(input.visible): \(count == 0 ? "nothing" : "\(count) place\(count == 1 ? "" : "s")") fixed\n"
  }

  /// One JSON object a line, of type `change`, with the members of a diagnostic but for severity and
  /// help.
  public static func jsonLines(for fixed: FixedDocument, input: String) -> String {
    fixed.changes.map { change in
      JSONText.object([
        ("type", "\"change\""),
        ("input", JSONText.string(input)),
        ("rule", JSONText.string(change.rule.id)),
        ("line", String(change.position.line)),
        ("column", String(change.position.column)),
        ("path", JSONText.string(change.path)),
        ("message", JSONText.string(change.message)),
      ]) + "\n"
    }.joined()
  }
}
