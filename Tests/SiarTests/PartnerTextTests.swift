import Attacks
import Foundation
import Testing

/// What partners write, wherever it can appear: on our pages, in our documents, on the terminals of
/// those who run the command.
@Suite struct PartnerTextTests {
  private let newsroom: Newsroom

  init() throws {
    newsroom = try Newsroom()
  }

  private func take(_ texts: [String]) throws -> Program {
    let file = try newsroom.folder.write(try HostileFeed(texts: texts).json, to: "mitra.json")
    let result = try newsroom.siar(
      "import", "--partner", "mitra", "--terms", "full-text", "--trust", "publish", file)
    #expect(result.output.contains("\(texts.count) new"))
    return result
  }

  private func build() throws -> String {
    let out = newsroom.folder.path("out")
    #expect(try newsroom.siar("build", "--out", out).status == 0)
    return out
  }

  @Test(.enabled(if: Browser.isThere, "needs Debian's chromium"))
  func nothingRunsOnOurPages() throws {
    _ = try take(MarkupAttacks.all)
    let out = try build()
    let files = try FileManager.default.subpathsOfDirectory(atPath: out)
      .filter { $0.hasSuffix(".html") }
    #expect(files.count > MarkupAttacks.all.count)
    let pages = try files.map { file in
      (name: file, html: try String(contentsOfFile: "\(out)/\(file)", encoding: .utf8))
    }
    #expect(try Browser.pagesThatRun(pages) == [])
    // The same browser does run what partners wrote. Some attacks are for others, some keep it busy.
    let raw = (MarkupAttacks.scripts + MarkupAttacks.handlers).enumerated()
      .map { (name: "\($0)", html: $1) }
    #expect(try Browser.pagesThatRun(raw).count > 20)
  }

  @Test func documentsAreValid() throws {
    _ = try take(MarkupAttacks.all)
    // An attack with an address of a user is taken for a name with a mail address, as it should.
    let result = try newsroom.siar(
      "validate", "--level", "warning", "--ignore", "text-contains-mail-address", "--format",
      "jsonl", try build())
    #expect(result.status == 0, "\(result.output.prefix(2000))")
    #expect(try result.lines(of: "input").count > 20)
    #expect(try result.lines(of: "diagnostic").isEmpty)
  }

  /// Colours, titles, answers to questions, C1 controls, and text that shows itself backwards.
  private static let terminal = [
    "\u{1B}[31mmerah\u{1B}[0m", "\u{1B}]0;judul\u{7}", "\u{1B}[6n", "\u{9B}31m", "\u{9D}0;x\u{9C}",
    "a\u{8}\u{8}b", "a\rb", "baris\nbaru", "\u{202E}kilab\u{202C}", "\u{2066}x\u{2069}", "\u{7F}",
    "a\u{0}b", "\u{1B}P0;1|17/ab\u{1B}\\", "\u{2028}",
  ]

  @Test func nothingReachesTheTerminalThatItWouldObey() throws {
    let imported = try take(Self.terminal)
    let file = newsroom.folder.path("mitra.json")
    let list = try newsroom.siar("articles", "list")
    let ids = list.output.split(separator: "\n").map { String($0.prefix(8)) }
    #expect(ids.count == Self.terminal.count)
    var results = [
      imported, list, try newsroom.siar("articles", "list", "--format", "json"),
      try newsroom.siar("articles", "duplicates"), try newsroom.siar("validate", file),
      try newsroom.siar("validate", "--format", "github", file),
      try newsroom.siar("parse", "--format", "summary", file), try newsroom.siar("parse", file),
    ]
    for id in ids {
      results.append(try newsroom.siar("articles", "show", "--content", id))
      results.append(try newsroom.siar("articles", "history", id))
    }
    for result in results {
      let scalars = (result.output + result.errors).unicodeScalars
      let obeyed = scalars.filter(Self.isObeyed)
      #expect(obeyed.isEmpty, "\(obeyed.map { $0.escaped(asASCII: true) }) in \(result.output)")
    }
  }

  /// Unicode TR 36 section 2.10.4 names the marks that turn text around.
  private static func isObeyed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x9, 0xA: false
    case 0...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
