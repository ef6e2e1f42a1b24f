import Foundation
import Testing

/// `siar classify` and `siar regions`.
@Suite struct ClassifyTests {
  private let newsroom: Newsroom

  init() throws {
    newsroom = try Newsroom()
  }

  @Test func aPageIsClassifiedWithItsEvidence() throws {
    let page = "\(Newsroom.samples)/2026-10-14-jalan-longsor-bandar-pulau.txt"
    let text = try newsroom.siar("classify", page)
    #expect(text.status == 0)
    #expect(text.output.contains("kab-asahan") && text.output.contains("Pemkab Asahan"))
    let json = try newsroom.siar("classify", "--format", "json", page)
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    let regions = try #require(object["regions"] as? [[String: Any]])
    #expect(regions.map { $0["id"] as? String } == ["kab-asahan"])
    #expect((regions[0]["evidence"] as? [Any])?.isEmpty == false)
  }

  @Test func casesAreScored() throws {
    let cases = """
      {"title": "Bupati Asahan Tinjau Jalan Longsor", "expected_region_codes": ["12.09"]}
      {"title": "Bupati Asahan Tinjau Jalan Longsor", "expected_region_codes": ["32.10"]}
      """
    let file = try newsroom.folder.write(cases, to: "cases.jsonl")
    let result = try newsroom.siar("classify", "--cases", file, "--format", "json")
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    #expect((object["misses"] as? [Any])?.count == 1)
    #expect((object["regions"] as? [String: Int]) == ["cases": 2, "passed": 1])
  }

  @Test func regionsAreListedAndFound() throws {
    let all = try newsroom.siar("regions")
    #expect(all.output.split(separator: "\n").count == 38 + 514)
    _ = try newsroom.siar("import", "--quiet", Newsroom.samples)
    let found = try newsroom.siar("regions", "asahan")
    #expect(found.output == "12.09  Kabupaten Asahan  kab-asahan  1\n")
    #expect(try newsroom.siar("regions", "atlantis").status == 1)
  }
}
