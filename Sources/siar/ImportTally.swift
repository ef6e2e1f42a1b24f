import ArticleStore
import Newsroom

/// What an import tells while it runs, and what it comes to.
struct ImportTally {
  let quiet: Bool
  private(set) var created = 0
  private(set) var revised = 0
  private(set) var unchanged = 0
  private(set) var failed = 0

  init(quiet: Bool) {
    self.quiet = quiet
  }

  mutating func add(_ result: PageImport.Result) {
    for remark in result.remarks {
      complain("\(result.path):\(remark.line): warning: \(remark.message)")
    }
    switch result.outcome {
    case .success(let outcome):
      let tags = (result.regions + result.topics).joined(separator: ", ")
      add(outcome, "\(result.headline ?? result.path) [\(tags)]")
    case .failure(let problem): fail("\(problem)")
    }
  }

  mutating func add(_ outcome: Outcome, _ what: String) {
    switch outcome {
    case .created:
      created += 1
      tell("new        \(what)")
    case .revised:
      revised += 1
      tell("revised    \(what)")
    case .unchanged, .collides:
      unchanged += 1
      tell("unchanged  \(what)")
    }
  }

  mutating func fail(_ problem: String) {
    failed += 1
    complain("error: \(problem)")
  }

  func tellSum() {
    let failures = failed > 0 ? ", \(failed) not imported" : ""
    say("\(created) new, \(revised) revised, \(unchanged) unchanged\(failures)")
  }

  private func tell(_ line: String) {
    if !quiet { say(line) }
  }
}
