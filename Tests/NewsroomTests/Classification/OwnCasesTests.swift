import Newsroom
import Testing

/// Labelled cases of our own, split by a fixed hash of the title: the rules were worked out on one
/// half, the other half scores them. Both scores are printed.
@Suite struct OwnCasesTests {
  private static let folder = "Tests/NewsroomTests/Fixtures/classification"

  private func reports(_ name: String) throws -> (work: CaseReport, score: CaseReport) {
    let rules = try ShippedRules.load()
    let classifier = Classifier(rules)
    let file = try CaseFile(
      file: name, bytes: try ShippedRules.bytes("\(Self.folder)/\(name)"))
    let halves = [false, true].map { scored in
      CaseReport(file.half(scored: scored), classifier: classifier, catalog: rules.regions)
    }
    print("\(name), to work with: \(halves[0].text)\(name), to score: \(halves[1].text)")
    return (halves[0], halves[1])
  }

  @Test func regionsAreFoundOnUnseenCases() throws {
    let (work, score) = try reports("region-cases.jsonl")
    #expect(work.regions.cases + score.regions.cases >= 150)
    #expect(min(work.regions.cases, score.regions.cases) >= 60)
    #expect(score.precision >= 0.97)
    #expect(score.recall >= 0.95)
  }

  @Test func firstTopicIsRightOnUnseenCases() throws {
    let (work, score) = try reports("topic-cases.jsonl")
    #expect(work.topics.cases + score.topics.cases >= 200)
    #expect(min(work.topics.cases, score.topics.cases) >= 80)
    #expect(score.firstTopics >= 0.88)
  }

  @Test func aThirdOfTheRegionCasesAreTraps() throws {
    let text = String(
      decoding: try ShippedRules.bytes("\(Self.folder)/region-cases.jsonl"), as: UTF8.self)
    let lines = text.split(separator: "\n")
    #expect(lines.filter { $0.contains("\"trap\": true") }.count * 3 >= lines.count)
  }
}
