import Feed
import FeedValidator
import Testing

/// One document that is fixed, what comes of it, and the rules that say so.
struct FixCase: Sendable, CustomTestStringConvertible {
  let name: String
  let before: String
  let after: String
  let rules: [String]

  init(_ name: String, _ before: String, _ after: String, _ rules: String...) {
    self.name = name
    self.before = before
    self.after = after
    self.rules = rules
  }

  var testDescription: String { name }

  /// An RSS document of one item.
  private static func item(_ item: String) -> String {
    "<rss version=\"2.0\"><channel><item>\(item)</item></channel></rss>"
  }

  private static func item(
    _ name: String, _ before: String, _ after: String, _ rules: String...
  ) -> FixCase {
    FixCase(name, item(before), item(after), rules)
  }

  init(_ name: String, _ before: String, _ after: String, _ rules: [String]) {
    (self.name, self.before, self.after, self.rules) = (name, before, after, rules)
  }

  static let syntax: [FixCase] = [
    FixCase(
      "white space before the declaration", "\n <?xml version=\"1.0\"?><rss/>",
      "<?xml version=\"1.0\"?><rss/>", "xml-not-well-formed"),
    FixCase(
      "text before the declaration", "Warning: <b>x</b> in feed.php\n<?xml version=\"1.0\"?><rss/>",
      "<?xml version=\"1.0\"?><rss/>", "xml-not-well-formed"),
    FixCase(
      "two byte-order marks", "\u{FEFF}\u{FEFF}\n<?xml version=\"1.0\"?><rss/>",
      "\u{FEFF}<?xml version=\"1.0\"?><rss/>", "xml-not-well-formed"),
    FixCase(
      "text before the root", "\n\u{200B}ok\n<rss/>", "<rss/>", "xml-not-well-formed"),
    FixCase(
      "text before a declaration of Latin-1",
      "x<?xml version=\"1.0\" encoding=\"iso-8859-1\"?><rss/>",
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss/>", "xml-not-well-formed",
      "xml-not-well-formed"),
    FixCase(
      "a control character in a declaration of Latin-1",
      "<?x\u{5}ml version=\"1.0\" encoding=\"iso-8859-1\"?><rss/>",
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss/>", "xml-not-well-formed",
      "xml-encoding-wrong"),
    FixCase(
      "text before a declaration that may be true",
      "x<?xml version=\"1.0\" encoding=\"iso-8859-1\"?><rss>é</rss>",
      "x<?xml version=\"1.0\" encoding=\"iso-8859-1\"?><rss>é</rss>"),
    FixCase(
      "a part of a feed before the declaration stays", "<item/><?xml version=\"1.0\"?><rss/>",
      "<item/><?xml version=\"1.0\"?><rss/>"),
    FixCase(
      "a declaration without version", "<?xml encoding='utf-8'?><rss/>",
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss/>", "xml-not-well-formed"),
    FixCase(
      "a declaration without quotation marks", "\n<?xml version=1.0 encoding=utf-8?><rss/>",
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss/>", "xml-not-well-formed",
      "xml-not-well-formed"),
    FixCase(
      "a declaration in another order",
      "<?xml version='1.0' standalone='yes' encoding='utf-8'?><rss/>",
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss/>", "xml-not-well-formed"),
    FixCase(
      "a declaration in capitals", "<?XML version='1.0'?><rss/>",
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss/>", "xml-not-well-formed"),
    FixCase(
      "what is no feed stays as it is", "<p>a & b <![CDATA[<?xml version=\"1.0\"?><a/>]]></p>",
      "<p>a & b <![CDATA[<?xml version=\"1.0\"?><a/>]]></p>"),
    FixCase(
      "what cannot be made well-formed stays as it is", "<rss><title>A & B<title></rss>",
      "<rss><title>A & B<title></rss>"),
    item("ampersand", "<title>A & B</title>", "<title>A &amp; B</title>", "xml-not-well-formed"),
    item(
      "ampersand in an address", "<link>https://example.com/?a=1&copy=2</link>",
      "<link>https://example.com/?a=1&amp;copy=2</link>", "xml-not-well-formed"),
    item(
      "ampersand in an attribute", "<enclosure url=\"https://example.com/?a&b\"/>",
      "<enclosure url=\"https://example.com/?a&amp;b\"/>", "xml-not-well-formed"),
    item(
      "entities of HTML", "<title>a&nbsp;b &eacute; &nosuch; &lt;</title>",
      "<title>a\u{A0}b é &amp;nosuch; &lt;</title>", "xml-not-well-formed",
      "xml-not-well-formed", "xml-not-well-formed"),
    item(
      "control characters", "<title>a\u{8}b</title><description><![CDATA[c\u{1F}d]]></description>",
      "<title>ab</title><description><![CDATA[cd]]></description>", "xml-not-well-formed",
      "xml-not-well-formed"),
    item(
      "references to control characters", "<title>a&#8;b&#x1F600;</title>",
      "<title>ab&#x1F600;</title>", "xml-not-well-formed"),
    item(
      "less-than sign", "<title>1 < 2</title>", "<title>1 &lt; 2</title>", "xml-not-well-formed"),
    item(
      "end of no section", "<title>a]]>b</title>", "<title>a]]&gt;b</title>", "xml-not-well-formed"),
    FixCase(
      "text behind the root", "<rss/>\n<!-- cached -->\n<script>x</script>",
      "<rss/>\n<!-- cached -->\n",
      "xml-not-well-formed"),
    FixCase("items behind the root stay", "<rss/><item/>", "<rss/><item/>"),
    FixCase(
      "entities that the document declares stay",
      "<!DOCTYPE rss [<!ENTITY x \"y\">]><rss>&x;</rss>",
      "<!DOCTYPE rss [<!ENTITY x \"y\">]><rss>&x;</rss>"),
    item(
      "ampersands in sections stay", "<title><![CDATA[A & B]]></title>",
      "<title><![CDATA[A & B]]></title>"),
  ]

  static let encodings: [FixCase] = [
    FixCase(
      "an encoding that does not exist", "<?xml version='1.0' encoding='utf_eight'?><rss>é</rss>",
      "<?xml version='1.0' encoding='UTF-8'?><rss>é</rss>", "xml-encoding-unknown"),
    FixCase(
      "UTF-8 that says UTF-16", "<?xml version='1.0' encoding='utf-16'?><rss>é</rss>",
      "<?xml version='1.0' encoding='UTF-8'?><rss>é</rss>", "xml-encoding-wrong"),
    FixCase(
      "UTF-8 that says Latin-1 may be either",
      "<?xml version='1.0' encoding='iso-8859-1'?><rss>é</rss>",
      "<?xml version='1.0' encoding='iso-8859-1'?><rss>é</rss>"),
  ]

  static let values: [FixCase] = [
    item(
      "an Indonesian date", "<pubDate>Senin, 23 November 2026 21:00:00 WIB</pubDate>",
      "<pubDate>Mon, 23 Nov 2026 21:00:00 +0700</pubDate>", "date-rfc822-invalid"),
    item(
      "a date of Atom in RSS", "<pubDate> 2026-11-23T21:00:00+07:00 </pubDate>",
      "<pubDate> Mon, 23 Nov 2026 21:00:00 +0700 </pubDate>", "date-rfc822-invalid"),
    item(
      "a wrong weekday in a section",
      "<pubDate><![CDATA[Fri, 23 Nov 2026 21:00:00 +0700]]></pubDate>",
      "<pubDate><![CDATA[Mon, 23 Nov 2026 21:00:00 +0700]]></pubDate>", "date-rfc822-invalid"),
    item(
      "a date without zone stays", "<pubDate>2026-11-23 21:00:00</pubDate>",
      "<pubDate>2026-11-23 21:00:00</pubDate>"),
    item(
      "March or April stays", "<pubDate>03/04/2026 21:00:00 +0700</pubDate>",
      "<pubDate>03/04/2026 21:00:00 +0700</pubDate>"),
    item(
      "a guid that is no address", "<guid>post-17</guid>",
      "<guid isPermaLink=\"false\">post-17</guid>", "rss-item-guid-not-permalink"),
    item(
      "a urn that claims to be an address",
      "<guid isPermaLink='true'>urn:uuid:60a76c80-d399-11d9-b93c-0003939e0af6</guid>",
      "<guid isPermaLink='false'>urn:uuid:60a76c80-d399-11d9-b93c-0003939e0af6</guid>",
      "rss-item-guid-permalink-invalid"),
    item(
      "isPermaLink in small letters", "<guid ispermalink=\"false\">post-17</guid>",
      "<guid isPermaLink=\"false\">post-17</guid>", "attribute-unexpected"),
    item(
      "isPermaLink of False", "<guid isPermaLink=\"False\">post-17</guid>",
      "<guid isPermaLink=\"false\">post-17</guid>", "boolean-attribute-invalid"),
    item(
      "a relative address", "<link>/berita/1?a=1&amp;b=2</link>",
      "<link>https://example.com/berita/1?a=1&amp;b=2</link>", "uri-not-absolute"),
    item(
      "a relative enclosure", "<enclosure url=\"a b.mp3\" length=\"1\" type=\"audio/mpeg\"/>",
      "<enclosure url=\"https://example.com/feed/a%20b.mp3\" length=\"1\" type=\"audio/mpeg\"/>",
      "uri-character-invalid", "uri-attribute-not-absolute"),
    item(
      "a space in an address", "<link>https://example.com/a b</link>",
      "<link>https://example.com/a%20b</link>", "uri-character-invalid"),
  ]

  static let feeds: [FixCase] = [
    FixCase(
      "a self link for RSS", "<rss version=\"2.0\">\n<channel>\n  <title>T</title></channel></rss>",
      "<rss version=\"2.0\" xmlns:atom=\"http://www.w3.org/2005/Atom\">\n<channel>\n  "
        + "<atom:link rel=\"self\" href=\"https://example.com/feed/rss.xml?a=1&amp;b=2\" "
        + "type=\"application/rss+xml\"/>\n  <title>T</title></channel></rss>",
      "rss-channel-self-missing", "rss-channel-self-missing"),
    FixCase(
      "a self link for Atom with a prefix",
      "<a:feed xmlns:a=\"http://www.w3.org/2005/Atom\"><a:title>T</a:title></a:feed>",
      "<a:feed xmlns:a=\"http://www.w3.org/2005/Atom\"><a:link rel=\"self\" "
        + "href=\"https://example.com/feed/rss.xml?a=1&amp;b=2\" type=\"application/atom+xml\"/>"
        + "<a:title>T</a:title></a:feed>",
      "atom-feed-self-missing"),
    FixCase(
      "JSON Feed",
      #"{"version":"https://jsonfeed.org/version/1.1","items":[{"id":7,"url":"/7","date_published":"2026-11-23 21:00:00 WIB"}]}"#,
      #"{"feed_url": "https://example.com/feed/rss.xml?a=1&b=2","version":"https://jsonfeed.org/version/1.1","items":[{"id":"7","url":"https://example.com/7","date_published":"2026-11-23T21:00:00+07:00"}]}"#,
      "json-feed-self-missing", "json-feed-item-id-not-string", "json-feed-uri-invalid",
      "json-feed-date-invalid"),
  ]
}

@Suite("Fixing")
struct FixTests {
  private let fixer = FeedFixer(address: "https://example.com/feed/rss.xml?a=1&b=2")

  @Test(
    "What has one right answer is put right, and nothing else",
    arguments: FixCase.syntax + FixCase.encodings)
  func document(_ one: FixCase) {
    check(one, FeedFixer())
  }

  @Test("With the document's own address", arguments: FixCase.feeds)
  func addressed(_ one: FixCase) {
    check(one, fixer)
  }

  @Test("Values, in a channel that has its self link already", arguments: FixCase.values)
  func value(_ one: FixCase) {
    let link =
      "<channel><link xmlns=\"http://www.w3.org/2005/Atom\" rel=\"self\" "
      + "href=\"https://example.com/feed/rss.xml\"/>"
    check(
      FixCase(
        one.name, one.before.replacing("<channel>", with: link),
        one.after.replacing("<channel>", with: link), one.rules), fixer)
  }

  private func check(_ one: FixCase, _ fixer: FeedFixer) {
    let fixed = fixer.fix(Array(one.before.utf8))
    #expect(String(decoding: fixed.bytes, as: UTF8.self) == one.after)
    #expect(fixed.changes.map(\.rule.id) == one.rules)
    #expect(fixer.fix(fixed.bytes) == FixedDocument(bytes: fixed.bytes, changes: []))
    let remaining = FeedValidator().validate(fixed.bytes, input: "a").diagnostics
    for rule in one.rules { #expect(!remaining.contains { $0.rule.id == rule }) }
  }

  @Test("Latin-1 and UTF-16 become UTF-8")
  func transcoding() {
    let latin =
      Array("<?xml version='1.0' encoding='ISO-8859-1'?><rss>".utf8) + [0xE9]
      + Array("</rss>".utf8)
    let after = Array("<?xml version='1.0' encoding='UTF-8'?><rss>é</rss>".utf8)
    #expect(FeedFixer().fix(latin).bytes == after)
    var wide: [UInt8] = [0xFF, 0xFE]
    for unit in "<rss>é</rss>".utf16 { wide += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    #expect(FeedFixer().fix(wide).bytes == Array("<rss>é</rss>".utf8))
    let served = FeedFixer().fix(
      Array("<rss>".utf8) + [0xE9] + Array("</rss>".utf8),
      contentType: "text/xml; charset=iso-8859-1")
    #expect(served.bytes == Array("<rss>é</rss>".utf8))
  }

  @Test("A byte-order mark of UTF-8 stays")
  func mark() {
    let document = [0xEF, 0xBB, 0xBF] + Array("<rss>a & b</rss>".utf8)
    #expect(
      FeedFixer().fix(document).bytes == [0xEF, 0xBB, 0xBF] + Array("<rss>a &amp; b</rss>".utf8))
  }

  @Test("Thousands of changes are each told with their place")
  func many() {
    let count = 3000
    let before = "<rss version=\"2.0\"><channel>\n"
    let item = "<item><title>a & b</title><guid>x</guid></item>\n"
    let document = before + String(repeating: item, count: count) + "</channel></rss>"
    let fixed = FeedFixer().fix(Array(document.utf8))
    let places = fixed.changes.map(\.position)
    let expected = (2...(count + 1)).flatMap { line in
      [16, 32].map { SourcePosition(line: line, column: $0) }
    }
    // Six thousand places would not be read.
    let isRight = places == expected
    #expect(isRight, "\(places.prefix(4))")
  }

  @Test("Each change has its place in the document as it was")
  func places() {
    let text = """

      <?xml version="1.0"?>
      <rss version="2.0"><channel>
      <item><title>A & B</title>
      <pubDate>2026-11-23T21:00:00Z</pubDate></item></channel></rss>
      """
    let found = FeedFixer().fix(Array(text.utf8)).changes.map {
      "\($0.position.line):\($0.position.column) \($0.path) \($0.message)"
    }
    #expect(
      found == [
        "1:1  removed white space before the declaration",
        "4:16  escaped an ampersand",
        "5:10 channel/item[1]/pubDate wrote the date '2026-11-23T21:00:00Z' as "
          + "'Mon, 23 Nov 2026 21:00:00 +0000'",
      ])
  }
}
