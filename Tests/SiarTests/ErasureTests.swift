import Foundation
import Testing

/// `siar articles erase --scope names`: names that the article says, and those that it does not.
@Suite struct ErasureTests {
  private let newsroom: Newsroom

  init() throws {
    newsroom = try Newsroom()
  }

  private func article(_ page: String) throws -> String {
    let file = try newsroom.folder.write(page, to: "berita.txt")
    #expect(try newsroom.siar("import", file).output.contains("1 new"))
    return String(try newsroom.siar("articles", "list").output.prefix(8))
  }

  private func erase(_ id: String, _ names: String...) throws -> Program {
    try newsroom.siar(
      ["articles", "erase", id, "--scope", "names", "--reason", "Identitas anak", "--law"]
        + ["UU 11/2012 pasal 19", "--yes"] + names.flatMap { ["--name", $0] })
  }

  private static let page = """
    Dua Pelajar Tanjungbalai Diperiksa Polisi

    Tanjungbalai - Pelajar bernama Siti Nurhaliza Harahap dan M. Yusuf Sitorus diperiksa, Kamis \
    (3/9/2026).

    Siti Nurhaliza Harahap didampingi ibunya, Rosmawati.
    """

  @Test(arguments: [
    ("Siti Nurhalisa Harahap", "Siti Nurhaliza Harahap"), ("siti nurhaliza", nil),
    ("Muhammad Yusuf Sitorus", "M Yusuf Sitorus"), ("Rosmawaty", "Rosmawati"),
    ("Harahap Siti Nurhaliza", "Siti Nurhaliza Harahap"),
  ])
  func aNameThatIsNotThereIsRefusedWithTheNearest(_ name: String, _ nearest: String?) throws {
    let id = try article(Self.page)
    let before = try newsroom.siar("articles", "history", id).output
    let result = try erase(id, name)
    guard let nearest else {
      #expect(result.status == 0)
      return
    }
    #expect(result.status == 1 && result.output == "")
    #expect(
      result.errors.contains("does not say \"\(name)\" (but \"\(nearest)\""), "\(result.errors)")
    #expect(try newsroom.siar("articles", "history", id).output == before)
  }

  @Test func theHistoryTellsOnceWhatWasErasedHowOftenWhyAndByWhichLaw() throws {
    let id = try article(Self.page)
    _ = try newsroom.siar("articles", "tag", id, "--add-region", "kota-medan")
    let result = try erase(id, "Siti Nurhaliza Harahap")
    #expect(result.status == 0, "\(result.errors)")
    let history = try newsroom.siar("articles", "history", id).output
    let told = history.matches(of: /erased by law: names in (\d+) places, .*/)
    #expect(told.count == 1)
    let line = try #require(told.first?.0)
    #expect(line.hasSuffix(": Identitas anak (UU 11/2012 pasal 19)"))
    #expect(result.output.contains(line) && !history.contains("Nurhaliza"))
    let json = try newsroom.siar("articles", "history", id, "--format", "json").output
    let lines = try #require(
      try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]])
    let erasures = lines.map { $0["erasures"] as? [[String: Any]] ?? [] }
    #expect(erasures.map(\.count) == [0, 0, 1])
    #expect(erasures[2].first?["count"] as? Int == Int(told[0].1))
    #expect(erasures[2].first?["law"] as? String == "UU 11/2012 pasal 19")
  }

  /// Of the shared material, where it is.
  private static let sharedPage = Program.root
    .appending(path: "../shared/cases/trust/erase-misspelt-name.txt").standardizedFileURL.path

  @Test(.enabled(if: FileManager.default.fileExists(atPath: sharedPage), "skipped: it is not here"))
  func theSharedCaseOffersTheNameThatIsThere() throws {
    let id = try article(try String(contentsOfFile: Self.sharedPage, encoding: .utf8))
    let result = try erase(id, "Budi Hartanto")
    #expect(result.status == 1 && result.errors.contains("(but \"Budi Hartono\""))
    #expect(try erase(id, "Budi Hartono").status == 0)
  }
}
