/// What was found in one document: a bounded number for each rule, and how many more there were.
///
/// Without a bound a document of a few megabytes that repeats one fault would take gigabytes.
struct Findings {
  private(set) var kept: [Finding] = []
  private var counts: [String: Int] = [:]
  /// So many findings of each rule are kept.
  let limit: Int

  init(limit: Int) {
    self.limit = limit
  }

  /// Counts one more finding of the rule; false if it is not to be kept.
  mutating func admit(_ rule: Rule) -> Bool {
    counts[rule.id, default: 0] += 1
    return counts[rule.id, default: 0] <= limit
  }

  mutating func add(_ finding: Finding) {
    if admit(finding.rule) { kept.append(finding) }
  }

  /// Keeps a finding that was admitted.
  mutating func keep(_ finding: Finding) {
    kept.append(finding)
  }

  /// Adds what was found apart.
  mutating func add(_ others: Findings) {
    for finding in others.kept { add(finding) }
    for (id, count) in others.counts where count > others.limit {
      counts[id, default: 0] += count - others.limit
    }
  }

  /// What is kept; the last of a rule that has more says how many.
  var told: [Finding] {
    var told = kept
    for (id, count) in counts where count > limit {
      guard let last = told.lastIndex(where: { $0.rule.id == id }) else { continue }
      told[last].message += ", and \(count - limit) more like this"
    }
    return told
  }
}
