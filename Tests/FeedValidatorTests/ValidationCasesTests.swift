import FeedValidator
import Testing

@Suite("The W3C validator's suite")
struct ValidationCasesTests {
  @Test(
    "Errors, warnings and silence",
    .enabled(if: ValidationCases.isPresent, "the folder validation-cases is absent"))
  func suite() throws {
    let suite = try ValidationCases()
    var score: [String: (held: Int, all: Int)] = [:]
    var failed: Set<String> = []
    for one in suite.cases {
      let result = FeedValidator().validate(try suite.bytes(one), input: one.path)
      let holds = suite.holds(one, result.diagnostics)
      let group = ["error", "warning", "info"].contains(one.outcome) ? one.outcome : "must not"
      score[group, default: (0, 0)].all += 1
      if holds { score[group, default: (0, 0)].held += 1 } else { failed.insert(one.path) }
      if !holds, KnownDifferences.all[one.path] == nil {
        print("\(one.path): \(one.outcome) \(one.expect) \(one.params)")
        for diagnostic in result.diagnostics.filter({
          $0.severity != .info && !($0.rule.w3c ?? "").hasPrefix("Missing")
        }).suffix(3) {
          print("    \(diagnostic.rule.w3c ?? "-") \(diagnostic.path): \(diagnostic.message)")
        }
      }
    }
    for (group, count) in score.sorted(by: { $0.key < $1.key }) {
      print("\(group): \(count.held) of \(count.all)")
    }
    #expect(failed == Set(KnownDifferences.all.keys))
    func share(_ group: String) -> Double {
      guard let count = score[group] else { return 0 }
      return Double(count.held) / Double(count.all)
    }
    #expect(share("error") >= 0.99)
    #expect(share("warning") >= 0.95)
    #expect(share("must not") >= 0.99)
  }
}
