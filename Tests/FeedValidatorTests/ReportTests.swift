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
