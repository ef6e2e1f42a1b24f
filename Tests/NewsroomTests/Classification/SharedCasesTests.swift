import Foundation
import Newsroom
import Testing

/// The labelled cases that came with the facts.
@Suite struct SharedCasesTests {
  @Test(
    arguments: ["data/region_cases.jsonl", "data/topic_cases.jsonl"].filter(ShippedRules.hasShared))
  func everyCasePasses(path: String) throws {
    let rules = try ShippedRules.load()
    let bytes = Array(try Data(contentsOf: ShippedRules.shared(path)))
    let report = CaseReport(
      try CaseFile(file: path, bytes: bytes), classifier: Classifier(rules),
      catalog: rules.regions)
    #expect(report.regions.cases + report.topics.cases > 10)
    #expect(report.misses == [])
  }
}
