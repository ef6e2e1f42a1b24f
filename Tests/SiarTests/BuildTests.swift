import Foundation
import Testing

@Suite struct BuildTests {
  @Test func aFolderThatCannotBeWrittenIsToldInWords() throws {
    let newsroom = try Newsroom()
    _ = try newsroom.siar("import", "--quiet", Newsroom.samples)
    let file = try newsroom.folder.write("", to: "berkas")
    let result = try newsroom.siar("build", "--out", "\(file)/situs")
    #expect(result.status == 3)
    #expect(result.errors.hasPrefix("error: \(file)/situs"))
    #expect(result.errors.hasSuffix(": not a directory\n"), "\(result.errors)")
  }

  @Test func onlyWhatChangesIsWritten() throws {
    let newsroom = try Newsroom()
    _ = try newsroom.siar("import", "--quiet", Newsroom.samples)
    let out = newsroom.folder.path("out")
    let first = try newsroom.siar("build", "--out", out)
    #expect(first.output.hasSuffix(" written, 0 unchanged\n"))
    let second = try newsroom.siar("build", "--out", out)
    #expect(second.output.contains(": 0 written, "))
    let file = "2026-10-14-jalan-longsor-bandar-pulau.txt"
    let text = try String(contentsOfFile: "\(Newsroom.samples)/\(file)", encoding: .utf8)
    let copy = try newsroom.folder.write(
      text.replacing("Jalan Longsor", with: "Ruas Longsor"), to: file)
    _ = try newsroom.siar("import", copy)
    let third = try newsroom.siar("build", "--verbose", "--out", out)
    let written = third.output.split(separator: "\n").dropLast()
    #expect(written.contains("regions/kab-asahan/rss.xml"))
    #expect(!written.contains { $0.hasPrefix("regions/kab-merauke") })
  }

  @Test(.enabled(if: Program.hasPython, "skipped: script/test has not made .venv"))
  func feedparserReadsEveryDocumentWithoutComplaint() throws {
    let newsroom = try Newsroom()
    _ = try newsroom.siar("import", "--quiet", Newsroom.samples)
    let out = newsroom.folder.path("out")
    _ = try newsroom.siar("build", "--out", out)
    let paths = try FileManager.default.subpathsOfDirectory(atPath: out)
      .filter { $0.hasSuffix("rss.xml") || $0.hasSuffix("atom.xml") }.sorted()
    #expect(paths.count > 100)
    let documents = try Feedparser.read(paths.map { "\(out)/\($0)" })
    for (path, document) in zip(paths, documents) {
      #expect(!document.bozo && !document.entries.isEmpty, "\(path)")
    }
    let schema = Program.root.appending(path: "feeds/schemas/atom.rng").path
    let atom = paths.filter { $0.hasSuffix("atom.xml") }.map { "\(out)/\($0)" }
    let result = try Program.run("/usr/bin/xmllint", ["--noout", "--relaxng", schema] + atom)
    #expect(result.status == 0, "\(result.errors)")
  }
}
