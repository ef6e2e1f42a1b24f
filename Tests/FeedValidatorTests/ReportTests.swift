import Feed
import FeedValidator
import Foundation
import Testing

@Suite("Reports")
struct ReportTests {
  private static let document = Array(
    """
    <rss version="2.0">
    <channel>
    <title>Kabar</title><link>https://example.com/</link><description>Berita</description>
    <language>id</language><ttl>0</ttl>
    </channel>
    </rss>
    """.utf8)

  private let result = DiagnosticFilter(level: .error).apply(
    FeedValidator().validate(document, input: "kabar, 1.xml"))

  @Test("Text: place, message, source line, caret, help, summary")
  func text() {
    let expected = """
      kabar, 1.xml:4:24: error: '0' is not above zero (channel/ttl)
          <language>id</language><ttl>0</ttl>
                                 ^
        help: Write a whole number above zero. [integer-not-positive]
      kabar, 1.xml: rss-2.0, errors (1 error)

      """
    #expect(TextReport().text(for: result, source: Self.document) == expected)
  }

  @Test("Text: what a terminal would obey is shown, not sent")
  func controls() {
    let document = Array("{\"version\": \"\u{1B}[31m\u{9B}2J\u{202E}\"}\n".utf8)
    let result = FeedValidator().validate(document, input: "a\u{7}.json")
    let expected = """
      a␇.json:1:14: error: a control character stands in a string
          {"version": "␛[31m\u{FFFD}2J\u{FFFD}"}
                       ^
        help: Make the document well-formed JSON in UTF-8. [json-not-well-formed]
      a␇.json: no feed, unreadable (1 error)

      """
    #expect(TextReport().text(for: result, source: document) == expected)
    let change = FixedPlace(
      rule: Rule.all[0], position: SourcePosition(line: 1, column: 1), path: "",
      message: "wrote \u{1B}c")
    let fixed = FixedDocument(bytes: [], changes: [change])
    #expect(FixReport.text(for: fixed, input: "a").hasPrefix("a:1:1: fixed: wrote ␛c ["))
  }

  @Test("Text: lines are read as the server says that they are encoded")
  func served() {
    let document = Array("<rss><channel><title>".utf8) + [0xE9] + Array("</title><x/>".utf8)
    let type = "text/xml; charset=iso-8859-1"
    let result = FeedValidator().validate(document, input: "a", contentType: type)
    let text = TextReport().text(for: result, source: document, contentType: type)
    #expect(text.contains("    <rss><channel><title>é</title><x/>\n"))
  }

  @Test("Text: places in one long line, and behind each other")
  func longLine() {
    let items = String(repeating: "<item/>\t", count: 300)
    let document = Array("<rss version=\"2.0\"><channel>\(items)<ttl>0</ttl></channel></rss>".utf8)
    let all = FeedValidator().validate(document, input: "a")
    let text = TextReport().text(
      for: DiagnosticFilter(only: ["integer-not-positive"]).apply(all), source: document)
    let before = String(repeating: "<item/> ", count: 8).dropFirst(4)
    let caret = String(repeating: " ", count: 60) + "^"
    #expect(text.contains("\n    \(before)<ttl>0</ttl></channel></rss>\n    \(caret)\n"))
  }

  @Test("Text: what --max leaves out is counted")
  func omitted() {
    let all = FeedValidator().validate(Self.document, input: "a")
    let filtered = DiagnosticFilter(maximum: 1).apply(all)
    #expect(filtered.omitted == all.diagnostics.count - 1)
    #expect(
      TextReport().text(for: filtered).hasSuffix("(1 info, \(filtered.omitted) not shown)\n"))
  }

  @Test("JSON lines: the diagnostics, then the document")
  func jsonLines() {
    let expected = """
      {"type":"diagnostic","input":"kabar, 1.xml","rule":"integer-not-positive",\
      "severity":"error","line":4,"column":24,"path":"channel/ttl",\
      "message":"'0' is not above zero","help":"Write a whole number above zero.",\
      "w3c":"InvalidPositiveInteger"}
      {"type":"input","input":"kabar, 1.xml","format":"rss-2.0","verdict":"errors"}

      """
    #expect(JSONLinesReport.text(for: result) == expected)
  }

  @Test("GitHub: one annotation, its properties escaped")
  func gitHub() {
    let expected = """
      ::error file=kabar%2C 1.xml,line=4,col=24,title=integer-not-positive::\
      '0' is not above zero. Write a whole number above zero.

      """
    #expect(GitHubReport.text(for: result) == expected)
  }

  @Test("SARIF: one run, one result that points at its rule")
  func sarif() throws {
    struct Log: Decodable, Equatable {
      struct Run: Decodable, Equatable {
        struct Result: Decodable, Equatable {
          var ruleId: String
          var ruleIndex: Int
          var level: String
        }
        var results: [Result]
      }
      var version: String
      var runs: [Run]
    }
    let text = SARIFReport.text(for: [result], version: "1.0")
    let log = try JSONDecoder().decode(Log.self, from: Data(text.utf8))
    let found = Log.Run.Result(ruleId: "integer-not-positive", ruleIndex: 0, level: "error")
    #expect(log == Log(version: "2.1.0", runs: [Log.Run(results: [found])]))
    #expect(text.contains(#""uri":"kabar,%201.xml""#))
  }

  @Test("A text with every kind of character comes back from JSON as it was")
  func escaping() throws {
    let name = "a\"b\\c\n\t\u{1}\u{7F}é😀"
    let result = FeedValidator().validate([], input: name)
    let data = Data(JSONReport.text(for: [result]).utf8)
    let report = try JSONSerialization.jsonObject(with: data) as? [String: [[String: Any]]]
    #expect(report?["inputs"]?.first?["input"] as? String == name)
  }

  @Test("The filter: strict, ignored, only, maximum")
  func filter() {
    let all = FeedValidator().validate(Self.document, input: "a")
    #expect(DiagnosticFilter(ignored: ["integer-not-positive"]).apply(all).verdict == .valid)
    #expect(DiagnosticFilter(only: ["integer-not-positive"]).apply(all).diagnostics.count == 1)
    #expect(DiagnosticFilter(maximum: 0).apply(all).verdict == .errors)
    #expect(DiagnosticFilter(ignored: ["no-such-rule"]).unknownRules == ["no-such-rule"])
  }

  @Test("What is not well-formed is unreadable, with the place where reading stopped")
  func unreadable() {
    let result = FeedValidator().validate(Array("<rss>\n<channel>".utf8), input: "a")
    #expect(result.verdict == .unreadable)
    #expect(result.diagnostics.contains { $0.rule.id == "xml-not-well-formed" })
  }
}
