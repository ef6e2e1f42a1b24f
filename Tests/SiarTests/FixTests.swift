import Foundation
import Testing

/// `siar validate --fix` as ops run it.
@Suite struct FixTests {
  private let newsroom: Newsroom

  init() throws {
    newsroom = try Newsroom()
  }

  private static let bad = """
    <?xml version="1.0"?>
    <rss version="2.0"><channel>
    <title>Kabar</title><link>https://x.example/</link><description>Berita</description>
    <language>id_ID</language>
    <item><title>Satu & dua</title><guid>bukan alamat</guid></item>
    </channel></rss>
    """

  @Test func aCopyIsWrittenBesideAndNeverOverSomethingElse() throws {
    let file = try newsroom.folder.write(Self.bad, to: "bad.xml")
    let copy = newsroom.folder.path("bad.fixed.xml")
    let address = "https://x.example/rss.xml"
    let first = try newsroom.siar("validate", "--fix", "--self", address, file)
    #expect(first.status == 0, "\(first.output)")
    #expect(first.output.contains("\(file):5:19: fixed: escaped an ampersand"))
    #expect(first.output.hasSuffix("\(copy): rss-2.0, valid\n"))
    #expect(try String(contentsOfFile: file, encoding: .utf8) == Self.bad)
    let again = try newsroom.siar("validate", "--fix", "--self", address, copy)
    #expect(again.status == 0)
    #expect(again.output == "\(copy): nothing fixed\n\(copy): rss-2.0, valid\n")
    let other = try newsroom.siar("validate", "--fix", file)
    #expect(other.status == 3)
    #expect(other.errors == "error: \(copy): exists already; name another with --output\n")
  }

  @Test func theDocumentGoesToStandardOutputAndWhatIsToldToStandardError() throws {
    let file = try newsroom.folder.write(Self.bad, to: "bad.xml")
    let result = try newsroom.siar("validate", "--fix", "--output", "-", file)
    #expect(result.output.hasPrefix("<?xml version=\"1.0\"?>\n<rss"))
    #expect(result.output.contains("Satu &amp; dua"))
    #expect(result.errors.contains("fixed: said isPermaLink=\"false\""))
  }
}
