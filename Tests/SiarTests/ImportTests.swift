import Foundation
import Testing

@Suite struct ImportTests {
  private let page = """
    Jembatan Desa Sukamaju di Majalengka Selesai Dibangun

    MAJALENGKA, KABARSIAR.COM - Jembatan desa di Kabupaten Majalengka selesai dibangun, \
    Rabu (14/10/2026).
    Warga kini dapat melintas tanpa memutar sejauh lima kilometer.
    """

  @Test func theSameFileChangesNothingAndACorrectedOneIsARevision() throws {
    let newsroom = try Newsroom()
    let file = try newsroom.folder.write(page, to: "jembatan.txt")
    #expect(try newsroom.siar("import", file).output.hasSuffix("1 new, 0 revised, 0 unchanged\n"))
    #expect(try newsroom.siar("import", file).output.hasSuffix("0 new, 0 revised, 1 unchanged\n"))
    let corrected = page.replacing("Selesai Dibangun", with: "Selesai Diperbaiki")
    _ = try newsroom.folder.write(corrected, to: "jembatan.txt")
    #expect(try newsroom.siar("import", file).output.hasSuffix("0 new, 1 revised, 0 unchanged\n"))
    let out = newsroom.folder.path("out")
    #expect(try newsroom.siar("build", "--out", out).status == 0)
    let rss = try String(contentsOfFile: "\(out)/rss.xml", encoding: .utf8)
    #expect(rss.components(separatedBy: "<item>").count == 2)
    #expect(rss.contains("Selesai Diperbaiki"))
  }

  @Test func aFolderWithoutPagesIsToldAndAFileThatIsNotThereToo() throws {
    let newsroom = try Newsroom()
    _ = try newsroom.folder.write("# Catatan", to: "kosong/catatan.md")
    let folder = newsroom.folder.path("kosong")
    let result = try newsroom.siar("import", folder)
    #expect(result.status == 3)
    #expect(
      result.errors
        == "error: \(folder): no pages in this folder: they are files called *.txt\n")
    let missing = try newsroom.siar("import", "\(folder)/tiada.txt")
    #expect(missing.status == 3)
    #expect(
      missing.errors
        == "error: \(folder)/tiada.txt: cannot be read: no such file or directory\n")
  }

  @Test func aStoreBuiltAnewHasTheSameIDs() throws {
    let ids = try (0..<2).map { _ in
      let newsroom = try Newsroom()
      let file = try newsroom.folder.write(page, to: "jembatan.txt")
      _ = try newsroom.siar("import", file)
      let out = newsroom.folder.path("out")
      _ = try newsroom.siar("build", "--out", out)
      let rss = try String(contentsOfFile: "\(out)/rss.xml", encoding: .utf8)
      return rss.components(separatedBy: "\n").filter { $0.contains("urn:uuid:") }
    }
    #expect(ids[0].count == 2 && ids[0] == ids[1])
  }

  @Test func aFileThatIsNoPageIsToldAndTheOthersAreImported() throws {
    let newsroom = try Newsroom()
    let bad = try newsroom.folder.write("<html><body>no</body></html>\n", to: "bad.txt")
    let good = try newsroom.folder.write(page, to: "good.txt")
    let result = try newsroom.siar("import", bad, good, newsroom.folder.path("absent.txt"))
    #expect(result.status == 3)
    #expect(
      result.errors == """
        error: \(bad):1: expected the text of a page, found markup
        error: \(newsroom.folder.path("absent.txt")): cannot be read: no such file or directory

        """)
    #expect(result.output.hasSuffix("1 new, 0 revised, 0 unchanged, 2 not imported\n"))
  }

  @Test func twoFilesOfOneNameInOneRunAreNotTakenForOneArticle() throws {
    let newsroom = try Newsroom()
    let one = try newsroom.folder.write(page, to: "a/berita.txt")
    let other = try newsroom.folder.write(
      page.replacing("Jembatan", with: "Jalan"), to: "b/berita.txt")
    let result = try newsroom.siar("import", one, other)
    #expect(result.status == 3)
    #expect(result.errors.hasPrefix("error: \(other): not imported: \(one) tells the same article"))
  }

  @Test func anUnknownKeyIsToldWithTheNearestOne() throws {
    let newsroom = try Newsroom()
    let file = try newsroom.folder.write("title: Kabar\nbaseUrl: http://x.example\n", to: "s.yaml")
    let result = try newsroom.siar("build", "--config", file, "--out", newsroom.folder.path("o"))
    #expect(result.status == 78)
    #expect(
      result.errors.contains("\(file):2:1: unknown key \"baseUrl\"; did you mean \"baseURL\"?"))
  }
}
