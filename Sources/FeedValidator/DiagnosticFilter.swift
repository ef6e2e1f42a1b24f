/// Which diagnostics are wanted: the options of the command, as a value.
public struct DiagnosticFilter: Sendable, Hashable {
  /// Nothing below this is shown; the verdict counts it all the same.
  public var level: Severity
  /// Warnings count as errors in the verdict.
  public var isStrict: Bool
  /// Rules that are not shown, by id.
  public var ignored: Set<String>
  /// If not empty, the only rules that are shown, by id.
  public var only: Set<String>
  /// At most so many diagnostics for one document; nil for all.
  public var maximum: Int?

  public init(
    level: Severity = .info, isStrict: Bool = false, ignored: Set<String> = [],
    only: Set<String> = [], maximum: Int? = nil
  ) {
    self.level = level
    self.isStrict = isStrict
    self.ignored = ignored
    self.only = only
    self.maximum = maximum
  }

  /// The result with what is wanted, and the verdict that follows from it.
  ///
  /// Level and maximum cut the list, not the verdict. An unreadable document stays one.
  public func apply(_ result: ValidationResult) -> ValidationResult {
    var copy = result
    let counted = result.diagnostics.filter(admits)
    if result.verdict != .unreadable {
      copy.verdict = Verdict(worst: counted.map(\.severity).max())
      if isStrict, copy.verdict == .warnings { copy.verdict = .errors }
    }
    let shown = counted.filter { $0.severity >= level }
    copy.diagnostics = Array(shown.prefix(max(0, maximum ?? shown.count)))
    copy.omitted = shown.count - copy.diagnostics.count
    return copy
  }

  /// The ids among `ignored` and `only` that no rule has, sorted.
  public var unknownRules: [String] {
    let known = Set(Rule.all.map(\.id))
    return ignored.union(only).subtracting(known).sorted()
  }

  private func admits(_ diagnostic: Diagnostic) -> Bool {
    !ignored.contains(diagnostic.rule.id)
      && (only.isEmpty || only.contains(diagnostic.rule.id))
  }
}
