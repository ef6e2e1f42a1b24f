import Foundation
import Testing

/// `siar parse` as an operator looks at a partner's feed.
@Suite struct ParseTests {
  private let newsroom: Newsroom

  init() throws {
    newsroom = try Newsroom()
  }

  private static let feed = """
    <?xml version="1.0"?>
    <rss version="2.0"><channel><title>Mitra</title><link>https://m.example/</link>
    <item><title>Satu &amp; dua</title><link>https://m.example/1</link>
    <pubDate>Wed, 26 Jul 2023 07:00:00 WIB</pubDate></item>
    </channel></rss>
    """

  @Test func aFeedIsShownAsJSON() throws {
    let file = try newsroom.folder.write(Self.feed, to: "mitra.xml")
    let result = try newsroom.siar("parse", file)
    #expect(result.status == 0, "\(result.output)")
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    #expect(object["format"] as? String == "rss-2.0")
    let entries = try #require(object["entries"] as? [[String: Any]])
    let entry = try #require(entries.first)
    #expect((entry["title"] as? [String: String])?["value"] == "Satu & dua")
    #expect(entry["link"] as? String == "https://m.example/1")
    #expect(entry["published"] as? String == "2023-07-26T07:00:00+07:00")
  }

  @Test func repairsEndWith1AndWhatIsNoFeedWith3() throws {
    let repaired = try newsroom.folder.write(
      "  \n" + Self.feed.replacing("&amp;", with: "&nbsp;"), to: "repaired.xml")
    #expect(try newsroom.siar("parse", repaired).status == 1)
    let page = try newsroom.folder.write("<!DOCTYPE html><html><p>x</p></html>", to: "page.html")
    let result = try newsroom.siar("parse", page)
    #expect(result.status == 3)
    #expect(result.errors.hasPrefix("error: \(page): "))
  }

  @Test func severalInputsAreOneDocumentALine() throws {
    let names = try ["satu.xml", "dua.xml"].map { try newsroom.folder.write(Self.feed, to: $0) }
    let result = try newsroom.siar("parse", names[0], "/nowhere.xml", names[1])
    #expect(result.status == 3)
    #expect(result.errors == "error: /nowhere.xml: no such file or directory\n")
    let inputs = try result.output.split(separator: "\n").map { line in
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      return object?["input"] as? String
    }
    #expect(inputs == names)
  }

  @Test func summariesOfSeveralInputsNameThem() throws {
    let names = try ["satu.xml", "dua.xml"].map { try newsroom.folder.write(Self.feed, to: $0) }
    let result = try newsroom.siar("parse", "--format", "summary", names[0], names[1])
    #expect(result.status == 0)
    let inputs = result.output.split(separator: "\n").filter { $0.hasPrefix("input ") }
    #expect(inputs == names.map { "input     \($0)" })
    #expect(result.output.contains("2023-07-26T07:00:00+07:00  Satu & dua"))
  }

  @Test func limitsAreTheOperatorsToSet() throws {
    let items = String(repeating: "<item><title>a</title></item>", count: 3)
    let file = try newsroom.folder.write("<rss><channel>\(items)</channel></rss>", to: "tiga.xml")
    #expect(try newsroom.siar("parse", "--max-entries", "3", file).status == 0)
    let refused = try newsroom.siar("parse", "--max-entries", "2", file)
    #expect(refused.status == 3)
    #expect(refused.errors.contains("too-many-entries: The document has more than 2 entries."))
    let text = String(repeating: "a", count: 1 << 20)
    let large = try newsroom.folder.write("<rss><channel>\(text)</channel></rss>", to: "besar.xml")
    #expect(try newsroom.siar("parse", "--max-size", "2", large).status == 0)
    #expect(try newsroom.siar("parse", "--max-size", "1", large).status == 3)
    #expect(try newsroom.siar("parse", "--max-size", "0", large).status == 64)
  }
}
