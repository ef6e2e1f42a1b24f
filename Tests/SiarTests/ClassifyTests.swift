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

  /// What an editor has at hand before the story is written.
  @Test func aHeadlineIsEnough() throws {
    let page = try newsroom.folder.write("Bupati Asahan Tinjau Jalan Longsor\n", to: "judul.txt")
    let json = try newsroom.siar("classify", "--format", "json", page)
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    let regions = try #require(object["regions"] as? [[String: Any]])
    #expect(regions.map { $0["id"] as? String } == ["kab-asahan"])
    #expect(object["input"] as? String == page)
    #expect(object["headline"] as? String == "Bupati Asahan Tinjau Jalan Longsor")
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

  @Test func aScoreBelowTheWantedOneEndsWithOne() throws {
    let cases = """
      {"title": "Bupati Asahan Tinjau Jalan Longsor", "expected_region_codes": ["12.09"]}
      {"title": "Bupati Asahan Tinjau Jalan Longsor", "expected_region_codes": ["32.10"]}
      """
    let file = try newsroom.folder.write(cases, to: "cases.jsonl")
    #expect(try newsroom.siar("classify", "--cases", file, "--fail-under", "0.5").status == 0)
    #expect(try newsroom.siar("classify", "--cases", file, "--fail-under", "0.6").status == 1)
  }

  @Test(arguments: [
    ["classify"], ["classify", "--again", "x.txt"], ["classify", "--apply", "x.txt"],
    ["classify", "--fail-under", "0.9", "x.txt"],
    ["classify", "--cases", "x", "--fail-under", "90"],
  ])
  func optionsThatDoNotFitAreRefused(arguments: [String]) throws {
    let result = try Program.run(Program.siar, arguments, environment: newsroom.environment)
    #expect(result.status == 64)
  }

  /// The outlet adds an alias, an own topic and a name; the store's articles follow when told to.
  @Test func articlesAreConsideredAgainAfterTheRulesChanged() throws {
    let store = newsroom.folder.path("siar.sqlite")
    let config = try outlet(with: "")
    let page = try newsroom.folder.write(
      """
      Lomba Layang-layang Meriah

      Rabu, 14 Oktober 2026

      KISARAN - Ratusan warga menonton lomba layang-layang.
      """, to: "layang.txt")
    let arguments = ["--config", config, "--store", store]
    func siar(_ words: String...) throws -> Program {
      try Program.run(Program.siar, words + arguments)
    }
    #expect(try siar("import", "--quiet", Newsroom.samples, page).status == 0)
    #expect(try siar("classify", "--again").output == "0 of 0 articles would move\n")

    _ = try outlet(
      with: """
        topics:
          layang-layang:
            name: Layang-layang
            words:
              decisive: [layang layang]
        """)
    let told = try siar("classify", "--again")
    #expect(told.output.contains("  Lomba Layang-layang Meriah\n"))
    #expect(told.output.contains(" -> layang-layang"))
    #expect(told.output.contains("1 of "))
    #expect(told.output.hasSuffix("articles would move; --apply moves them\n"))
    // Nothing has moved yet.
    #expect(try siar("classify", "--again").output == told.output)

    let json = try siar("classify", "--again", "--apply", "--format", "json")
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    let moves = try #require(object["moves"] as? [[String: Any]])
    #expect(object["applied"] as? Bool == true)
    #expect(moves.map { $0["headline"] as? String } == ["Lomba Layang-layang Meriah"])
    #expect((moves.first?["after"] as? [String: Any])?["topics"] as? [String] == ["layang-layang"])
    #expect(try siar("classify", "--again").output == "0 of 0 articles would move\n")
    #expect(try siar("classify", "--again", "--all").output.hasPrefix("0 of "))
    #expect(try siar("build", "--out", newsroom.folder.path("public")).status == 0)
    let feed = newsroom.folder.path("public/topics/layang-layang/rss.xml")
    #expect(
      try String(contentsOfFile: feed, encoding: .utf8).contains("Lomba Layang-layang Meriah"))
  }

  /// The shipped folder with settings of its own, in the test's folder.
  private func outlet(with settings: String) throws -> String {
    let folder = newsroom.folder.url.appending(path: "outlet")
    let shipped = Program.root.appending(path: "feeds")
    if !FileManager.default.fileExists(atPath: folder.path) {
      try FileManager.default.copyItem(at: shipped, to: folder)
    }
    let own = try String(contentsOf: shipped.appending(path: "siar.yaml"), encoding: .utf8)
    return try newsroom.folder.write(own + "\n" + settings + "\n", to: "outlet/siar.yaml")
  }

  @Test func regionsAreListedAndFound() throws {
    let all = try newsroom.siar("regions")
    #expect(all.output.split(separator: "\n").count == 38 + 514)
    // Looking makes no store.
    #expect(!FileManager.default.fileExists(atPath: newsroom.folder.path("siar.sqlite")))
    _ = try newsroom.siar("import", "--quiet", Newsroom.samples)
    let found = try newsroom.siar("regions", "asahan")
    #expect(found.output == "12.09  Kabupaten Asahan  kab-asahan  1\n")
    #expect(try newsroom.siar("regions", "atlantis").status == 1)
    #expect(
      try newsroom.siar("regions", "91.01").output
        == "93.01  Kabupaten Merauke (91.01 until 2022-07-25)  kab-merauke  1\n")
  }

  @Test func aGroupAndATreeAreShown() throws {
    let group = try newsroom.siar("regions", "Tangerang Raya").output.split(separator: "\n")
    #expect(group.map { $0.prefix(5) } == ["36.03", "36.71", "36.74"])
    let tree = try newsroom.siar("regions", "--tree", "papua-barat-daya").output
    #expect(
      tree == """
        96  Papua Barat Daya  papua-barat-daya
          96.01  Kabupaten Sorong  kab-sorong
          96.02  Kabupaten Sorong Selatan  kab-sorong-selatan
          96.03  Kabupaten Raja Ampat  kab-raja-ampat
          96.04  Kabupaten Tambrauw  kab-tambrauw
          96.05  Kabupaten Maybrat  kab-maybrat
          96.71  Kota Sorong  kota-sorong

        """)
    let details = try newsroom.siar("regions", "--details", "papua-barat-daya").output
    #expect(details.contains("split from papua-barat on 2022-12-08"))
    let json = try newsroom.siar("regions", "--format", "json", "kab-sorong")
    let lines = try #require(
      try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [[String: Any]])
    #expect(lines.first?["articles"] as? Int == 0)
    #expect(
      (lines.first?["formerCodes"] as? [[String: String]])
        == [["code": "92.01", "validUntil": "2022-12-08"]])
    #expect(try newsroom.siar("regions", "--with-articles").output == "")
  }
}
