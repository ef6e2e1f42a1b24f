import FeedParser
import Foundation
import Testing

/// Text between tags and CDATA sections are judged beside libxml2, so libxml2 reading the whole
/// document is the judge of that: every slip, in every fixture, behind tags one after another.
@Suite struct WellFormednessTests {
  @Test func whatLibxml2FindsIllFormedIsNeverReadWithoutAFinding() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let documents = try Self.documents()
    for (index, document) in documents.enumerated() {
      try Data(document).write(to: folder.appending(path: "\(index)"))
    }
    let illFormed = try Self.illFormed(in: folder, count: documents.count)
    var parser = FeedParser()
    for (index, document) in documents.enumerated() {
      // What is refused whole is told as an error.
      guard let parsed = try? parser.parse(document) else { continue }
      let isRepaired = parsed.findings.contains(where: \.isRepair)
      let text = String(decoding: document, as: UTF8.self)
      #expect(isRepaired == illFormed.contains(index), "\(parsed.findings)\n\(text)")
    }
    #expect(illFormed.count > documents.count / 3)
    #expect(illFormed.count < documents.count)
  }

  /// What editors, templates and cut-off bytes leave in text; some of it is well-formed.
  private static let slips: [[UInt8]] =
    [
      "&", "& ", "<", ">", "]]>", "]>", "&amp", "&;", "&#;", "&#x;", "&lt;", "&quot;", "&apos;",
      "&#38;#60;", "&#60;", "&#9;", "&#x9F;", "&#0;", "&#x1;", "&#xD800;", "&#xFFFE;",
      "&#x110000;", "&nbsp;", "<![CDATA[", "<![CDATA[]]>", "<![CDATA[]]]]><![CDATA[>]]>", "<!--",
      "<!-- -->", "\u{1}", "\u{7F}", "\u{85}", "\u{FFFD}", "\u{FFFE}", "\u{1F600}",
    ].map { Array($0.utf8) }
    + [
      [0xFF], [0xC3], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xEF, 0xBF, 0xBF],
      [0xF4, 0x90, 0x80, 0x80],
    ]

  private static func documents() throws -> [[UInt8]] {
    var documents: [[UInt8]] = []
    for fixture in Fixture.all where fixture.document.pathExtension == "xml" {
      let bytes = Array(try Data(contentsOf: fixture.document))
      // Behind the comment that says what the fixture proves, before the end of the root.
      let places = bytes.indices.filter { bytes[$0] == UInt8(ascii: ">") }.dropFirst(3).dropLast(2)
      for (index, slip) in slips.enumerated() where !places.isEmpty {
        let place = places[places.startIndex + (index * 7 + documents.count) % places.count] + 1
        documents.append(Array(bytes[..<place] + slip + bytes[place...]))
      }
    }
    return documents
  }

  /// The files, named by number, that xmllint cannot read.
  private static func illFormed(in folder: URL, count: Int) throws -> Set<Int> {
    let process = Process()
    let errors = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/xmllint")
    process.arguments = ["--noout", "--nonet"] + (0..<count).map { "\($0)" }
    process.currentDirectoryURL = folder
    process.standardError = errors
    try process.run()
    let said = try errors.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    let lines = String(decoding: said, as: UTF8.self).split(separator: "\n")
    return Set(
      lines.filter { $0.contains(": parser error : ") }
        .compactMap { $0.split(separator: ":").first.flatMap { Int($0) } })
  }
}
