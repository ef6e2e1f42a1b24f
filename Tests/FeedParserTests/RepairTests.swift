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
      name: "entity of a document type that is not read",
      document: """
        <!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN"
          "http://my.netscape.com/publish/formats/rss-0.91.dtd">
        <rss version="0.91"><channel><item><title>Rp&nbsp;5</title></item></channel></rss>
        """,
      titles: ["Rp\u{A0}5"], findings: ["html-entity 3:45"]),
    Repair(
      name: "entity that the document declares, which is not expanded",
      document: """
        <!DOCTYPE rss [<!ENTITY kota "Medan">]>
        <rss><channel><item><title>Kabar &kota;</title></item></channel></rss>
        """,
      titles: ["Kabar &kota;"], findings: ["unknown-entity 2:34"]),
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
      name: "unreadable number",
      document:
        "<rss><channel><ttl>often</ttl><item><title>a</title></item></channel></rss>",
      titles: ["a"], findings: ["unreadable-number 1:15"]),
    Repair(
      name: "prefix without an address",
      document: "<rss xmlns:a=''><channel><item><title>a</title></item></channel></rss>",
      titles: ["a"], findings: ["not-well-formed 1:1"]),
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

  @Test func theFormatThatADocumentTypeTellsOutlivesARepair() throws {
    let text = """
      <!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "rss-0.91.dtd">
      <rss version="0.91"><channel><title>Rp&nbsp;5</title></channel></rss>
      """
    var parser = FeedParser()
    let document = try parser.parse(Array(text.utf8))
    #expect(document.format == .rss091Netscape)
    #expect(document.feed.title?.value == "Rp\u{A0}5")
  }

  /// Every code of a repair is proved by one of the documents here, by the encodings' tests, or by those
  /// of the intake.
  @Test func everyRepairIsProved() {
    let elsewhere: Set<Finding.Code> = [
      .wrongEncoding, .invalidBytes, .wrongType, .missingID, .tooManyExtensions, .emptyEntry,
    ]
    let proved = Self.repairs.flatMap(\.findings).compactMap { finding in
      Finding.Code(rawValue: String(finding.prefix { $0 != " " }))
    }
    #expect(Set(Finding.Code.allCases).subtracting(proved) == elsewhere)
  }

  /// JSON Feed 1.1: a member of another type is passed over, or read where that can be done.
  @Test func tellsWrongTypesOfJSONFeeds() throws {
    let text = """
      {"version": "https://jsonfeed.org/version/1.1", "title": 7, "items": [{"id": 1, "title": "a"}]}
      """
    var parser = FeedParser()
    let document = try parser.parse(Array(text.utf8))
    #expect(document.feed.entries.map { $0.title?.value } == ["a"])
    #expect(document.findings.map(\.code).contains(.wrongType))
  }
}
