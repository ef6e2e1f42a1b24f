import Newsroom
import Testing

/// Labelled cases of our own, split by a fixed hash of the title into a half to work with and a half
/// to score. Both scores are printed; `Fixtures/classification/README.md` says how far to trust them.
@Suite struct OwnCasesTests {
  private static let folder = "Tests/NewsroomTests/Fixtures/classification"

  private struct Reports {
    var work: CaseReport
    var score: CaseReport
  }

  private func reports(_ name: String) throws -> Reports {
    let rules = try ShippedRules.load()
    let classifier = Classifier(rules)
    let file = try CaseFile(file: name, bytes: try ShippedRules.bytes("\(Self.folder)/\(name)"))
    func report(scored: Bool) -> CaseReport {
      CaseReport(file.half(scored: scored), classifier: classifier, catalog: rules.regions)
    }
    let reports = Reports(work: report(scored: false), score: report(scored: true))
    // Misses of the half to score are not shown: nobody should fit the rules to them.
    print("\(name), to work with:\n\(reports.work.text)", terminator: "")
    print("\(name), to score:\n\(reports.score.shares.joined(separator: "\n"))")
    return reports
  }

  @Test(arguments: ["region-cases.jsonl", "fresh-region-cases.jsonl"])
  func regionsAreFound(name: String) throws {
    let reports = try reports(name)
    for report in [reports.work, reports.score] {
      #expect(report.precision >= 0.97)
      #expect(report.recall >= 0.95)
    }
  }

  @Test(arguments: ["topic-cases.jsonl", "fresh-topic-cases.jsonl"])
  func theFirstTopicIsRight(name: String) throws {
    let reports = try reports(name)
    for report in [reports.work, reports.score] { #expect(report.firstTopics >= 0.88) }
  }

  /// Most of these were written as traps; the goals are those of everyday articles.
  @Test func casesFromAfterTheRulesAreMostlyRight() throws {
    for report in try [reports("later-region-cases.jsonl"), reports("later-topic-cases.jsonl")] {
      #expect(report.work.lowestShare >= 0.85)
      #expect(report.score.lowestShare >= 0.85)
    }
  }

  @Test func theLanguageIsRight() throws {
    let reports = try reports("language-cases.jsonl")
    for report in [reports.work, reports.score] { #expect(report.lowestShare >= 0.95) }
  }

  /// At least 150 region and 200 topic cases, a third of them traps, and both halves of some size.
  @Test(arguments: [
    (["region-cases.jsonl", "fresh-region-cases.jsonl", "later-region-cases.jsonl"], 150),
    (["topic-cases.jsonl", "fresh-topic-cases.jsonl", "later-topic-cases.jsonl"], 200),
  ])
  func thereAreEnoughCasesAndTraps(names: [String], least: Int) throws {
    let lines = try names.flatMap { name in
      String(decoding: try ShippedRules.bytes("\(Self.folder)/\(name)"), as: UTF8.self)
        .split(separator: "\n")
    }
    #expect(lines.count >= least)
    #expect(lines.filter { $0.contains("\"trap\": true") }.count * 3 >= lines.count)
    for name in names {
      let file = try CaseFile(file: name, bytes: try ShippedRules.bytes("\(Self.folder)/\(name)"))
      for scored in [false, true] {
        #expect(file.half(scored: scored).cases.count * 3 >= file.cases.count)
      }
    }
  }
}
