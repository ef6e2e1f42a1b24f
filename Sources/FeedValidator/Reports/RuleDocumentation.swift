/// The rules as a document: `feeds/rules.md`, `--list-rules` and `--explain`.
public enum RuleDocumentation {
  /// The whole of `feeds/rules.md`.
  public static var markdown: String {
    var text = """
      # Rules of `siar validate`

      Generated from the rules themselves; do not edit. \(Rule.all.count) rules.

      | rule | severity | documents | what to do | source | profile | W3C |
      |---|---|---|---|---|---|---|

      """
    for rule in Rule.all.sorted(by: { $0.id < $1.id }) {
      let cells = [
        "`\(rule.id)`", rule.severity.rawValue, rule.kinds.names.joined(separator: ", "),
        rule.help, rule.source, rule.profile?.rawValue ?? "", rule.w3c ?? "",
      ]
      text += "| " + cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |\n"
    }
    return text
  }

  /// One line a rule: id, severity, what to do.
  public static var list: String {
    let rules = Rule.all.sorted { $0.id < $1.id }
    let width = rules.map(\.id.count).max() ?? 0
    return rules.map { rule in
      let padding = String(repeating: " ", count: width - rule.id.count)
      let severity = rule.severity.rawValue
      let gap = String(repeating: " ", count: 7 - severity.count)
      return "\(rule.id)\(padding)  \(severity)\(gap)  \(rule.help)\n"
    }.joined()
  }

  /// All that is known of one rule.
  public static func explanation(of rule: Rule) -> String {
    var text = """
      \(rule.id)
        severity   \(rule.severity.rawValue)
        documents  \(rule.kinds.names.joined(separator: ", "))
        help       \(rule.help)
        source     \(rule.source)

      """
    if let profile = rule.profile { text += "  profile    \(profile.rawValue)\n" }
    if let w3c = rule.w3c { text += "  W3C        \(w3c)\n" }
    return text
  }
}
