import Foundation
import Testing

/// A simulated year of a small newsroom. `script/bench year` lives one of 300 articles a day.
@Suite struct YearTests {
  @Test func everyDocumentOfAYearIsAsItMustBe() throws {
    let folder = try TemporaryFolder()
    let feeds = Program.root.appending(path: "feeds").path
    let simulation = URL(fileURLWithPath: Program.siar).deletingLastPathComponent()
      .appending(path: "YearSimulation").path
    let year = try Program.run(
      simulation,
      [
        "--days", "365", "--per-day", "6", "--moments", "100", "--editions", "1", "--feeds", feeds,
        "--out", folder.url.path,
      ], environment: ["SWIFT_BACKTRACE": "enable=no"], seconds: 900)
    #expect(year.status == 0, "\(year.output)\(year.errors)")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted()
    #expect(names.count > 100)
    try checkByOthers(names.map { folder.path($0) })
  }

  /// What was looked at is read by independent programs too.
  private func checkByOthers(_ paths: [String]) throws {
    let schema = Program.root.appending(path: "feeds/schemas/atom.rng").path
    let atom = paths.filter { $0.hasSuffix("atom.xml") }
    let lint = try Program.run("/usr/bin/xmllint", ["--noout", "--relaxng", schema] + atom)
    #expect(lint.status == 0, "\(lint.errors.prefix(2000))")
    guard Program.hasPython else { return }
    let xml = paths.filter { $0.hasSuffix(".xml") }
    for (path, document) in zip(xml, try Feedparser.read(xml)) {
      #expect(!document.bozo, "\(path)")
    }
  }
}
