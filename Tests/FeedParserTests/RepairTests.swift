import Feed
import FeedParser
import Testing

/// Each repair: what was found, where, and that the entries are all there.
@Suite struct RepairTests {
  struct Repair: Sendable, CustomTestStringConvertible {
    let name: String
    let document: String
    let titles: [String]
    let findings: [String]

    var testDescription: String { name }
  }

  static let repairs = [
    Repair(
      name: "white space before the declaration",
      document:
        "\n <?xml version='1.0'?><rss><channel><item><title>a</title></item></channel></rss>",
      titles: ["a"], findings: ["leading-bytes 1:1"]),
    Repair(
      name: "text before the document",
      document: "x<rss><channel><item><title>a</title></item></channel></rss>",
      titles: ["a"], findings: ["leading-bytes 1:1"]),
    Repair(
      name: "text behind the root",
      document: "<rss><channel><item><title>a</title></item></channel></rss>\nbye",
      titles: ["a"], findings: ["trailing-content 2:1"]),
    Repair(
      name: "HTML entity",
      document: "<rss><channel><item><title>a&nbsp;b</title></item></channel></rss>",
      titles: ["a\u{A0}b"], findings: ["html-entity 1:29"]),
    Repair(
      name: "unknown entity",
      document: "<rss><channel><item><title>a&what;b</title></item></channel></rss>",
      titles: ["a&what;b"], findings: ["unknown-entity 1:29"]),
    Repair(
      name: "bare ampersand",
      document: "<rss><channel>\n<item><title>a & b</title></item></channel></rss>",
      titles: ["a & b"], findings: ["bare-ampersand 2:16"]),
    Repair(
      name: "bare less-than sign",
      document: "<rss><channel><item><title>a < b</title></item></channel></rss>",
      titles: ["a < b"], findings: ["bare-less-than 1:30"]),
    Repair(
      name: "control character",
      document: "<rss><channel><item><title>a\u{8}b</title></item></channel></rss>",
      titles: ["ab"], findings: ["control-character 1:29"]),
    Repair(
      name: "unclosed title",
      document:
        "<rss><channel><item><title>a</item><item><title>b</title></item></channel></rss>",
      titles: ["a", "b"], findings: ["unclosed-element 1:29"]),
    Repair(
      name: "unclosed item",
      document:
        "<rss><channel><item><title>a</title><item><title>b</title></item></channel></rss>",
      titles: ["a", "b"], findings: ["unclosed-element 1:37"]),
    Repair(
      name: "stray end tag",
      document: "<rss><channel><item></b><title>a</title></item></channel></rss>",
      titles: ["a"], findings: ["stray-end-tag 1:21"]),
    Repair(
      name: "attribute without quotes",
      document: "<rss version=2.0><channel><item><title>a</title></item></channel></rss>",
      titles: ["a"], findings: ["malformed-attribute 1:6"]),
    Repair(
      name: "attribute twice",
      document: "<rss a='1' a='2'><channel><item><title>a</title></item></channel></rss>",
      titles: ["a"], findings: ["malformed-attribute 1:12"]),
    Repair(
      name: "truncated document",
      document: "<rss><channel><item><title>a</title></item><item><title>b",
      titles: ["a", "b"],
      findings: [
        "unclosed-element 1:58", "unclosed-element 1:58", "unclosed-element 1:58",
        "unclosed-element 1:58",
      ]),
    Repair(
      name: "CDATA without an end",
      document: "<rss><channel><item><title><![CDATA[a]</title></item></channel></rss>",
      titles: ["a]"], findings: ["unterminated-markup 1:28"]),
    Repair(
      name: "undeclared prefix",
      document: "<rss><channel><item><dc:title>a</dc:title></item></channel></rss>",
      titles: ["a"], findings: ["undeclared-prefix 1:21"]),
    Repair(
      name: "unreadable date",
      document:
        "<rss><channel><item><title>a</title><pubDate>soon</pubDate></item></channel></rss>",
      titles: ["a"], findings: ["unreadable-date 1:37"]),
    Repair(
      name: "unknown encoding",
      document:
        "<?xml version='1.0' encoding='x-none'?><rss><channel><item><title>a</title></item></channel></rss>",
      titles: ["a"], findings: ["unknown-encoding -"]),
  ]

  @Test(arguments: repairs)
  func repairsAndRecords(repair: Repair) throws {
    var parser = FeedParser()
    let document = try parser.parse(Array(repair.document.utf8))
    #expect(document.feed.entries.map { $0.title?.value } == repair.titles)
    let findings = document.findings.map { finding in
      let place = finding.position.map { "\($0.line):\($0.column)" } ?? "-"
      return "\(finding.code.rawValue) \(place)"
    }
    #expect(findings == repair.findings)
  }

  @Test func readsWindows1252ThatCallsItselfUTF8() throws {
    var parser = FeedParser()
    let head = Array("<?xml version='1.0' encoding='utf-8'?><rss><channel><item><title>caf".utf8)
    let bytes = head + [0xE9] + Array("</title></item></channel></rss>".utf8)
    let document = try parser.parse(bytes)
    #expect(document.feed.entries.map { $0.title?.value } == ["café"])
    #expect(document.encoding == "windows-1252")
    #expect(document.findings.map(\.code) == [.wrongEncoding])
  }

  @Test(arguments: [
    ("windows-1251", "CP1251"), ("koi8-r", "KOI8-R"), ("utf-16le", "UTF-16LE"),
    ("utf-16be", "UTF-16BE"), ("utf-32le", "UTF-32LE"),
  ])
  func readsEncodings(name: String, label: String) throws {
    let text =
      "<?xml version='1.0' encoding='\(name)'?><rss><channel><title>мир</title></channel></rss>"
    let bytes = encode(text, name)
    var parser = FeedParser()
    let document = try parser.parse(bytes)
    #expect(document.feed.title?.value == "мир")
    #expect(document.encoding == name)
  }

  /// Encodes ASCII and the three letters of the test.
  private func encode(_ text: String, _ name: String) -> [UInt8] {
    let letters: [Unicode.Scalar: [String: UInt8]] = [
      "м": ["windows-1251": 0xEC, "koi8-r": 0xCD], "и": ["windows-1251": 0xE8, "koi8-r": 0xC9],
      "р": ["windows-1251": 0xF0, "koi8-r": 0xD2],
    ]
    return text.unicodeScalars.flatMap { scalar -> [UInt8] in
      let low = UInt8(truncatingIfNeeded: scalar.value)
      let high = UInt8(truncatingIfNeeded: scalar.value >> 8)
      switch name {
      case "utf-16le": return [low, high]
      case "utf-16be": return [high, low]
      case "utf-32le": return [low, high, 0, 0]
      default: return [letters[scalar]?[name] ?? low]
      }
    }
  }
}
