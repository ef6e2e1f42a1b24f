import Feed
import FeedValidator
import Testing

@Suite("Every rule, broken and nearly so")
struct RuleFixtureTests {
  private static let now = Timestamp(
    CivilDate(year: 2026, month: 11, day: 24), hour: 12, minute: 0, second: 0)

  private func diagnostics(
    _ bytes: [UInt8], _ rule: String, contentType: String? = nil, maximumSize: Int = 64 << 20
  ) -> [Diagnostic] {
    let profile = Rule.named(rule)?.profile
    let validator = FeedValidator(
      now: Self.now, maximumSize: maximumSize, profiles: Set([profile].compactMap { $0 }))
    return validator.validate(bytes, input: "document", contentType: contentType).diagnostics
      .filter { $0.rule.id == rule }
  }

  @Test("A rule fires at its place, and not on what comes close", arguments: RuleFixture.all)
  func fixture(_ fixture: RuleFixture) {
    let found = diagnostics(fixture.broken, fixture.rule).map {
      "\($0.position.line):\($0.position.column) \($0.path)"
    }
    #expect(found.contains("\(fixture.line):\(fixture.column) \(fixture.path)"), "\(found)")
    #expect(diagnostics(fixture.right, fixture.rule) == [])
  }

  @Test("No rule is without a fixture")
  func coverage() {
    let proven = Set(RuleFixture.all.map(\.rule)).union(Self.elsewhere)
    #expect(Rule.all.map(\.id).filter { !proven.contains($0) && !$0.hasPrefix("http-") } == [])
    #expect(proven.filter { Rule.named($0) == nil } == [])
  }

  /// What needs more than a line of text: proven below, and by the tests of the schema.
  private static let elsewhere: Set = [
    "xml-encoding-wrong", "xml-encoding-conflict", "xml-limit-exceeded", "sitemap-too-large",
    "google-news-too-many", "profile-document-kind", "atom-schema",
  ]

  @Test("Bytes that are not of the declared encoding")
  func encodingWrong() {
    let broken = Array("<rss>\n<a>".utf8) + [0xE9] + Array("</a></rss>".utf8)
    let found = diagnostics(broken, "xml-encoding-wrong")
    #expect(found.map(\.position) == [SourcePosition(line: 2, column: 4)])
    #expect(diagnostics(Array("<rss>\n<a>é</a></rss>".utf8), "xml-encoding-wrong") == [])
  }

  @Test("A server and a document that disagree")
  func encodingConflict() {
    let document = Array("<?xml version='1.0' encoding='utf-8'?><rss/>".utf8)
    let rule = "xml-encoding-conflict"
    let found = diagnostics(document, rule, contentType: "text/xml; charset=iso-8859-1")
    #expect(found.map(\.position) == [SourcePosition(line: 1, column: 31)])
    #expect(diagnostics(document, rule, contentType: "text/xml; charset=\"UTF-8\"") == [])
  }

  @Test("Limits")
  func limits() {
    let document = Array("<rss><channel/></rss>".utf8)
    #expect(diagnostics(document, "xml-limit-exceeded", maximumSize: 20).count == 1)
    #expect(diagnostics(document, "xml-limit-exceeded", maximumSize: 21) == [])
    let uri = String(repeating: "a", count: 1025)
    let long = Array("<feed xmlns=\"\(uri)\"><id/></feed>".utf8)
    #expect(diagnostics(long, "xml-limit-exceeded").count == 1)
    let deep = Array((String(repeating: "<a>", count: 300)).utf8)
    #expect(diagnostics(deep, "xml-limit-exceeded").count == 1)
  }

  @Test(
    "Sitemaps with too much in them",
    arguments: [
      ("sitemap-too-large", "<url/>", 50_000),
      ("google-news-too-many", "<url><news:news/></url>", 1_000),
    ])
  func tooMany(rule: String, entry: String, limit: Int) {
    func sitemap(_ count: Int) -> [UInt8] {
      Array(RuleTemplate.sitemap.fill(String(repeating: entry, count: count)).utf8)
    }
    #expect(diagnostics(sitemap(limit), rule) == [])
    #expect(diagnostics(sitemap(limit + 1), rule).count == 1)
  }

  @Test("A fault that is repeated is told so many times, and how often it is in all")
  func repeated() {
    func result(_ limit: Int) -> ValidationResult {
      let items = String(repeating: "<item/>", count: 25)
      let document = "<rss version=\"2.0\"><channel>\(items)</channel></rss>"
      return FeedValidator(maximumPerRule: limit).validate(Array(document.utf8), input: "a")
    }
    let (some, all) = (result(10), result(25))
    for rule in ["rss-item-empty", "rss-item-guid-missing"] {
      let found = some.diagnostics.filter { $0.rule.id == rule }
      let every = all.diagnostics.filter { $0.rule.id == rule }
      #expect(every.count == 25 && found.count == 10)
      #expect(found.dropLast() == every[..<9])
      #expect(found.last?.message == (every.last?.message ?? "") + ", and 15 more like this")
    }
    #expect(some.verdict == all.verdict)
    let entries = String(repeating: "<entry/>", count: 25)
    let feed = "<feed xmlns='http://www.w3.org/2005/Atom'>\(entries)</feed>"
    let authorless = FeedValidator(maximumPerRule: 10).validate(Array(feed.utf8), input: "a")
      .diagnostics.filter { $0.rule.id == "atom-author-missing" }
    #expect(authorless.count == 10)
    #expect(authorless.last?.message == "there is no author, and 15 more like this")
  }

  @Test(
    "A platform that does not take documents of a kind", arguments: Profile.allCases)
  func documentKind(profile: Profile) {
    let documents: [Profile: (right: String, wrong: String)] = [
      .rssBoard: ("<rss/>", "<opml/>"), .podcast: ("<rss/>", "{\"items\": []}"),
      .msn: ("<feed xmlns='http://www.w3.org/2005/Atom'/>", "<html/>"),
      .googleNewsSitemap: (RuleTemplate.sitemap.fill(""), "<rss/>"),
    ]
    func misfits(_ text: String?) -> Int {
      FeedValidator(profiles: [profile]).validate(Array((text ?? "").utf8), input: "a").diagnostics
        .count { $0.rule.id == "profile-document-kind" }
    }
    #expect(misfits(documents[profile]?.right) == 0)
    #expect(misfits(documents[profile]?.wrong) == 1)
  }

  @Test("Rules of a profile are silent without it")
  func silence() {
    for fixture in RuleFixture.all where Rule.named(fixture.rule)?.profile != nil {
      let found = FeedValidator(now: Self.now).validate(fixture.broken, input: "a").diagnostics
      #expect(!found.contains { $0.rule.profile != nil }, "\(fixture.rule)")
    }
  }
}
