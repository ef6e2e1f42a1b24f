import Newsroom
import Testing

/// The runner of labelled cases scores as the cases' description says.
@Suite struct CaseFileTests {
  private func report(_ lines: String) throws -> CaseReport {
    let rules = try ShippedRules.load()
    return CaseReport(
      try CaseFile(file: "c.jsonl", bytes: Array(lines.utf8)), classifier: Classifier(rules),
      catalog: rules.regions)
  }

  @Test func countsPassesPrecisionAndRecall() throws {
    let report = try report(
      #"""
      {"title": "Bupati Garut dan Bupati Ciamis Bertemu", "expected_region_codes": ["32.05"]}
      {"title": "Gubernur Jabar Bertemu Warga", "expected_region_codes": ["32.05"], "also_ok": ["32"]}

      {"id": "x", "title": "Warga Berkumpul", "expected_region_codes": ["kab-garut"]}
      """#)
    #expect(report.regions.passed == 1)
    #expect(report.regions.cases == 3)
    // Found: Garut, Ciamis, Jawa Barat, of which Ciamis is wrong; the third case finds nothing.
    #expect(report.precision == 2.0 / 3)
    #expect(report.recall == 2.0 / 3)
    #expect(report.misses.map(\.id) == ["line 1", "x"])
    #expect(report.misses.last?.expected == ["32.05"])
    #expect(report.text.contains("1 of 3 cases pass, precision 66.7 %, recall 66.7 %"))
  }

  @Test func aTopicCaseNeedsItsFirstChoice() throws {
    let report = try report(
      #"""
      {"title": "Banjir Rendam Ratusan Rumah", "topics": ["bencana-peristiwa"]}
      {"title": "Banjir Rendam Ratusan Rumah", "topics": ["olahraga"]}
      """#)
    #expect(report.topics.passed == 1)
    #expect(report.firstTopics == 0.5)
  }

  @Test func aLanguageCaseNeedsItsLanguage() throws {
    let report = try report(
      #"""
      {"title": "Police arrest three men in the market", "language": "en"}
      {"title": "Police arrest three men in the market", "language": "id"}
      """#)
    #expect(report.languages.passed == 1)
    #expect(report.lowestShare == 0.5)
    #expect(report.misses.map(\.expected) == [["id"]])
    #expect(report.misses.map(\.found) == [["en"]])
  }

  @Test(arguments: [
    (#"{"title": "a"}"#, "none of expected_region_codes, topics and language is given"),
    (#"{"topics": []}"#, "title is missing"),
  ])
  func refuses(line: String, reason: String) {
    #expect(throws: DataFileError(file: "c.jsonl", line: 2, reason: reason)) {
      try CaseFile(file: "c.jsonl", bytes: Array(("\n" + line).utf8))
    }
  }

  @Test func theHalvesMakeTheWhole() throws {
    let path = "Tests/NewsroomTests/Fixtures/classification/topic-cases.jsonl"
    let file = try CaseFile(file: path, bytes: try ShippedRules.bytes(path))
    let halves = [false, true].map { file.half(scored: $0).cases.map(\.title) }
    #expect(Set(halves.joined()) == Set(file.cases.map(\.title)))
    #expect(Set(halves[0]).isDisjoint(with: halves[1]))
  }
}
