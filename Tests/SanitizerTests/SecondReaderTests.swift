import Attacks
import Foundation
import Sanitizer
import Testing

/// What we write means one thing: to us, to an XML parser and to an HTML parser not of our making.
struct SecondReaderTests {
  private static let base = "https://news.example/a/b"

  @Test("Random markup comes out harmless, and sanitising it twice is sanitising it once")
  func random() {
    let seed = UInt64.random(in: 0...UInt64(UInt32.max))
    var markup = RandomMarkup(seed: seed)
    for _ in 0..<2000 {
      let html = markup.next()
      let once = Sanitizer().sanitize(html, base: Self.base).html
      #expect(SafetyReader(once).faults == [], "seed \(seed): \(html)")
      #expect(
        Sanitizer().sanitize(once, base: Self.base).html == once, "seed \(seed): \(html)")
    }
  }

  @Test("The paragraphs of what was written are the text that an HTML parser reads in it")
  func paragraphs() {
    let seed = UInt64.random(in: 0...UInt64(UInt32.max))
    var markup = RandomMarkup(seed: seed)
    for html in MarkupAttacks.all + (0..<1000).map({ _ in markup.next() }) {
      let safe = Sanitizer().sanitize(html, base: Self.base).html
      let paragraphs = Sanitizer().paragraphs(ofSafe: safe)
      #expect(
        Sanitizer().plainText(ofText: paragraphs.joined(separator: " "))
          == Sanitizer().plainText(safe), "seed \(seed): \(safe)")
      #expect(!paragraphs.contains(""))
    }
  }

  @Test(
    "An HTML5 parser and an XML parser read the same tree from it",
    .enabled(if: SecondReader.isThere, "no .venv/bin/python with html5lib"))
  func sameTree() throws {
    var markup = RandomMarkup(seed: 1)
    let sources = MarkupAttacks.all + (0..<1500).map { _ in markup.next() }
    let written = sources.map { Sanitizer().sanitize($0, base: Self.base).html }
    let differing = try SecondReader.differing(written)
    #expect(differing == [])
    #expect(try SecondReader.differing(["<p>a<p>b</p></p>", "<b>x</b>"]) == ["<p>a<p>b</p></p>"])
  }
}

/// html5lib, in Python.
private enum SecondReader {
  static let python = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appending(path: "../../.venv/bin/python").standardizedFileURL
  private static let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appending(path: "Fixtures/same_tree.py")

  static var isThere: Bool { (try? run(["-c", "import html5lib"], Data()).status) == 0 }

  /// Those fragments from which the two parsers read different trees.
  static func differing(_ fragments: [String]) throws -> [String] {
    let result = try run([script.path], try JSONEncoder().encode(fragments))
    return try JSONDecoder().decode([String].self, from: result.output)
  }

  private static func run(_ arguments: [String], _ input: Data) throws -> (
    status: Int32, output: Data
  ) {
    let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try input.write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = python
    process.arguments = arguments
    process.standardInput = try FileHandle(forReadingFrom: file)
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, data)
  }
}
