import Feed
import FeedValidator
import Testing

/// A rule about servers with a visit in which it is broken, and one that comes close.
struct HTTPCase: Sendable, CustomTestStringConvertible {
  let rule: String
  let broken: VisitScript
  let right: VisitScript
  /// What the message must name.
  let names: String

  init(
    _ rule: String, names: String, _ broken: (inout VisitScript) -> Void,
    right: (inout VisitScript) -> Void = { _ in }
  ) {
    self.rule = rule
    self.names = names
    var one = VisitScript()
    broken(&one)
    self.broken = one
    var other = VisitScript()
    right(&other)
    self.right = other
  }

  var testDescription: String { names.isEmpty ? rule : "\(rule): \(names)" }
}

@Suite("Rules about servers, broken and nearly so")
struct HTTPRuleTests {
  private static let now = Timestamp(
    CivilDate(year: 2026, month: 11, day: 24), hour: 12, minute: 0, second: 0)

  private func diagnostics(_ script: VisitScript) -> [Diagnostic] {
    FeedValidator(now: Self.now).validate(script.visit, input: "feed").diagnostics
      .filter { $0.rule.isAboutServer }
  }

  @Test("A server that does all right is told nothing")
  func silence() {
    #expect(diagnostics(VisitScript()) == [])
  }

  @Test("A rule fires once, names what it saw, and is silent on what comes close", arguments: all)
  func fires(_ one: HTTPCase) {
    let found = diagnostics(one.broken).filter { $0.rule.id == one.rule }
    #expect(found.count == 1)
    #expect(found.first?.message.contains(one.names) == true, "\(found.map(\.message))")
    #expect(found.first?.position == SourcePosition(line: 1, column: 1))
    #expect(diagnostics(one.right).filter { $0.rule.id == one.rule } == [])
  }

  @Test("No rule about servers is without a case")
  func coverage() {
    let proven = Set(Self.all.map(\.rule)).union(["http-status", "http-redirect-broken"])
    #expect(Set(Rule.all.filter(\.isAboutServer).map(\.id)) == proven)
  }

  @Test("A server that gives no document makes it unreadable, not invalid")
  func refusal() {
    let gone = FeedValidator().refusal(.status("410 Gone"), input: "feed")
    #expect(gone.verdict == .unreadable && gone.format == nil)
    #expect(gone.diagnostics.map(\.rule.id) == ["http-status"])
    #expect(gone.diagnostics.first?.message == "the status is 410 Gone")
    let loop = FeedValidator().refusal(.redirect("back to the start"), input: "feed")
    #expect(loop.verdict == .unreadable)
    #expect(loop.diagnostics.map(\.rule.id) == ["http-redirect-broken"])
  }

  @Test(
    "Media types and the documents that they fit",
    arguments: [
      (VisitScript.rss, "application/rss+xml; charset=utf-8", nil),
      (VisitScript.rss, "Application/RSS+XML;charset=utf-8", nil),
      (VisitScript.rss, "text/xml; charset=utf-8", "http-media-type-generic"),
      (VisitScript.rss, "application/atom+xml; charset=utf-8", "http-media-type-wrong"),
      (VisitScript.atom, "application/atom+xml; charset=utf-8", nil),
      (VisitScript.atom, "application/xml; charset=utf-8", "http-media-type-generic"),
      (VisitScript.atom, "text/html; charset=utf-8", "http-media-type-wrong"),
      (VisitScript.json, "application/feed+json", nil),
      (VisitScript.json, "application/json", "http-media-type-generic"),
      (VisitScript.json, "text/plain", "http-media-type-wrong"),
      ("<opml version=\"2.0\"><head/><body/></opml>", "text/xml; charset=utf-8", nil),
      ("<opml version=\"2.0\"><head/><body/></opml>", "text/html", "http-media-type-wrong"),
      ("<html/>", "text/html", nil),
    ])
  func mediaType(document: String, type: String, rule: String?) {
    var script = VisitScript()
    script.body = document
    script.fields["Content-Type"] = type
    let found = diagnostics(script).map(\.rule.id).filter { $0.hasPrefix("http-media-type") }
    #expect(found == (rule.map { [$0] } ?? []))
  }

  static let all: [HTTPCase] = answers + validators + conditions + freshness + contents
}
