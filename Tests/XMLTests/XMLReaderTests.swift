import Testing
import XML

@Suite struct XMLReaderTests {
  static let vocabularies = [
    XMLVocabulary(uris: [""], words: ["feed", "title", "length"]),
    XMLVocabulary(uris: ["urn:a"], words: ["x", "y"]),
  ]

  /// Longer than what is worth leaving out.
  static let long = String(repeating: "a > b, ", count: 10)

  /// The document's events as short lines, for comparison.
  private func trace(
    _ document: String, options: XMLReader.Options = []
  ) -> [String] {
    var reader = XMLReader(names: XMLNames(Self.vocabularies))
    let bytes = Array(document.utf8)
    return reader.read(bytes.span, options: options) { reader in
      var lines: [String] = []
      while let event = reader.next() {
        let place = reader.locate(event.offset)
        switch event.kind {
        case .start:
          let attributes = (0..<event.attributeCount).map { index in
            " \(reader.names.local(reader.attributeName(index)))=\(reader.attributeValue(index))"
          }
          lines.append(
            "<\(reader.names.local(event.name))\(attributes.joined())> \(place.line):\(place.column)"
          )
        case .end: lines.append("</\(reader.names.local(event.name))>")
        case .text: lines.append("\"\(reader.text())\"")
        case .comment: lines.append("<!--\(reader.text())-->")
        case .instruction: lines.append("<?\(reader.text())?>")
        case .doctype: lines.append("<!\(reader.doctype().name) \(reader.doctype().systemID)>")
        }
      }
      if let refusal = reader.refusal { lines.append("refused \(refusal.why)") }
      for issue in reader.issues where issue.level == .fatal {
        lines.append("fatal \(issue.code) \(issue.line)")
      }
      return lines
    }
  }

  @Test func tellsElementsTextAndPlaces() {
    #expect(
      trace(
        "<?xml version='1.0' encoding='x-y'?>\n<feed>\n  <title a='1&amp;2'>A &amp; <![CDATA[B]]></title></feed>"
      )
        == [
          "<feed> 2:1", "\"\n  \"", "<title a=1&2> 3:3", "\"A & B\"", "</title>", "</feed>",
        ])
  }

  @Test func tellsCommentsOnlyWhenAsked() {
    let document = "<feed>a<!--c-->b<?p d?></feed>"
    #expect(trace(document) == ["<feed> 1:1", "\"ab\"", "</feed>"])
    #expect(
      trace(document, options: .comments)
        == ["<feed> 1:1", "\"a\"", "<!--c-->", "\"b\"", "<?p d?>", "</feed>"])
  }

  @Test func expandsNoEntity() {
    let document = "<!DOCTYPE feed SYSTEM 'u' [<!ENTITY e 'boom'>]><feed>a&e;b</feed>"
    let lines = trace(document)
    #expect(lines.first == "<!feed u>")
    #expect(!lines.contains { $0.contains("boom") })
  }

  @Test func recoversWhenAsked() {
    #expect(trace("<feed><title>a</feed>").contains("fatal 76 1"))
    #expect(
      trace("<feed>a<title>", options: .recover).prefix(5)
        == ["<feed> 1:1", "\"a\"", "<title> 1:8", "</title>", "</feed>"])
  }

  /// A document beyond one of the limits, and which.
  struct Excess: Sendable, CustomTestStringConvertible {
    let limit: XMLRefusal
    let document: String

    var testDescription: String { "\(limit)" }
  }

  @Test(arguments: [
    Excess(limit: .depth, document: "<feed>" + String(repeating: "<title>", count: 300)),
    Excess(
      limit: .attributes, document: "<feed " + (0..<300).map { "a\($0)='' " }.joined() + "/>"),
    Excess(
      limit: .attributes, document: "<feed " + (0..<100_000).map { "a\($0)='' " }.joined() + "/>"),
    Excess(
      limit: .namespaces,
      document: "<feed " + (0..<300).map { "xmlns:a\($0)='u' " }.joined() + "/>"),
    Excess(limit: .name, document: "<" + String(repeating: "a", count: 2000) + "/>"),
    Excess(
      limit: .text, document: "<feed>" + String(repeating: "a", count: 9 << 20) + "</feed>"),
    Excess(
      limit: .text,
      document: "<feed>" + String(repeating: "aaaa&lt;", count: 1_900_000) + "</feed>"),
    Excess(
      limit: .token,
      document: "<feed><!--" + String(repeating: "a", count: 2 << 20) + "--></feed>"),
    Excess(limit: .document, document: String(repeating: " ", count: 17 << 20)),
  ])
  func refusesWhatIsTooMuch(excess: Excess) {
    var reader = XMLReader(names: XMLNames(Self.vocabularies))
    let bytes = Array(excess.document.utf8)
    let refusal = reader.read(bytes.span) { reader in
      while reader.next() != nil {}
      return reader.refusal?.why
    }
    #expect(refusal == excess.limit)
  }

  @Test func readsTextAcrossChunks() {
    let text = String(repeating: "é&lt;b ", count: 100_000)
    let expected = String(repeating: "é<b ", count: 100_000)
    #expect(trace("<feed>\(text)<title/></feed>")[1] == "\"\(expected)\"")
  }

  /// Text that is long and CDATA sections do not pass through libxml2 in the strict pass, but do in the
  /// recovering one: both must tell the same.
  @Test(arguments: [
    "<feed><![CDATA[a]]></feed>",
    "<feed><![CDATA[]]><title/><![CDATA[x]]></feed>",
    "<feed><![CDATA[x]]><title><![CDATA[<b>&amp;</b>]]></title>x<![CDATA[é]]>x</feed>",
    "<feed> <![CDATA[]]]]><![CDATA[>]]>\n<title/>]]&gt;</feed>",
    "<feed><!-- <![CDATA[ --><title/><!-- ]]> --><![CDATA[<!--]]><title>-->?</title></feed>",
    "<feed><?p <![CDATA[ ?><title/><?p ]]> ?>a<?p?><![CDATA[<?p]]></feed>",
    "<!DOCTYPE feed><feed><![CDATA[a<b]]></feed>",
    "<!DOCTYPE feed [<!ENTITY e '<![CDATA['>]><feed><title/><![CDATA[<]]><title/></feed>",
    "<feed title='>'><title title=']]>'/><![CDATA[\u{FFFD}\u{10FFFF}]]></feed>",
    "<feed>\(long)</feed>",
    "<feed>x<title>x</title><title>\(long)</title>x<title/>\(long)<title/>x</feed>",
    "<feed>&lt;b&gt; &amp;lt; &quot;&apos; &#38;&#x26;&#xe9;&#x1F600;&#120;\(long)]]&gt;</feed>",
    "<feed title='>' length=\">'\">\(long)<title title='\(long)'>x</title>\(long)&#13;\r\n</feed>",
    "<feed>\r\(long)\r\n\r\n<title>\n\(long)\r</title></feed>",
    "<feed>\(long)<![CDATA[\(long)]]>\(long)<!-- \(long) -->\(long)<?p \(long)?>\(long)</feed>",
    "<feed>\(long)é\u{FFFD}\u{10FFFF}</feed>\(String(repeating: " \n", count: 100))",
    "<!DOCTYPE feed [<!ENTITY lt '&#38;#60;'>]><feed>\(long)&lt;</feed>",
    "<feed>\(String(repeating: " \n", count: 100))<title/></feed>",
  ])
  func passesOverCharacterData(document: String) {
    let title = "<title>x</title><title>&lt;p&gt;\(Self.long)</title>"
    for inner in ["", String(repeating: "<![CDATA[long & longer]]> \(title)", count: 4000)] {
      let long = document.replacing("<feed>", with: "<feed>" + inner)
      #expect(trace(long) == trace(long, options: .recover))
      #expect(trace(long, options: .comments) == trace(long, options: [.comments, .recover]))
    }
  }

  /// Lines and columns are those of the document, whatever libxml2 is given.
  @Test func tellsPlacesBehindText() {
    let lines = String(repeating: "one &amp; two\n", count: 10)
    #expect(
      trace("<feed>\(lines)<title>\(lines)</title> <x/></y>").filter { $0.first != "\"" }
        == ["<feed> 1:1", "<title> 11:1", "</title>", "<x> 21:10", "</x>", "fatal 76 21"])
  }

  @Test func tellsPlacesBehindSections() {
    #expect(
      trace("<feed><![CDATA[one\ntwo]]><title><![CDATA[]]></title>\n<x><![CDATA[1]]></y></feed>")
        == [
          "<feed> 1:1", "\"one\ntwo\"", "<title> 2:7", "\"\"", "</title>", "\"\n\"", "<x> 3:1",
          "fatal 76 3",
        ])
  }

  /// XML 1.0 section 2.11.
  @Test func readsLineEndsOfSections() {
    #expect(
      trace("<feed><![CDATA[a\r\nb\rc\n\r\r\nd\r]]></feed>")
        == ["<feed> 1:1", "\"a\nb\nc\n\n\nd\n\"", "</feed>"])
  }

  /// XML 1.0 section 2.2: what no character is makes a document ill-formed, in a section and in text
  /// too.
  @Test(arguments: [
    [UInt8(1)], [0xC3], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xEF, 0xBF, 0xBE],
    [0xF4, 0x90, 0x80, 0x80],
  ])
  func judgesCharacters(content: [UInt8]) {
    for (before, behind) in [("<feed><![CDATA[", "]]></feed>"), ("<feed>\(Self.long)", "</feed>")] {
      #expect(!isWellFormed(Array(before.utf8) + content + Array(behind.utf8)))
    }
  }

  /// What only libxml2 may judge is left to it.
  @Test(arguments: [
    "]]>", "&nbsp;", "&#0;", "&#31;", "&#xFFFE;", "&#xD800;", "&#x110000;", "&#99999999999;",
    "&#;", "&#x;", "&#xG;", "&#12", "&;", "& ", "&lt", "&LT;", "&",
  ])
  func judgesText(content: String) {
    for text in ["\(Self.long)\(content)", "\(content)\(Self.long)"] {
      #expect(!isWellFormed(Array("<feed>\(text)</feed>".utf8)))
    }
  }

  /// Text of any length behind the root element makes a document ill-formed.
  @Test func judgesTextBehindTheRoot() {
    #expect(!isWellFormed(Array("<feed/>\(Self.long)".utf8)))
    #expect(!isWellFormed(Array("<feed/>\(Self.long)<!-- c -->".utf8)))
    #expect(!isWellFormed(Array("<feed></feed>\(Self.long)<feed/>".utf8)))
  }

  private func isWellFormed(_ document: [UInt8]) -> Bool {
    var reader = XMLReader(names: XMLNames(Self.vocabularies))
    return reader.read(document.span) { reader in
      while reader.next() != nil {}
      return reader.isWellFormed
    }
  }

  @Test func readsLeavesAndChildren() {
    var reader = XMLReader(names: XMLNames(Self.vocabularies))
    for _ in 0..<3 {
      let bytes = Array(
        "<feed><title> a </title><y xmlns='urn:a'><x/></y><title>b</title></feed>".utf8)
      let found = reader.read(bytes.span) { reader in
        var found: [String] = []
        _ = reader.nextChild()
        while let name = reader.nextChild() {
          if let leaf = reader.leaf() {
            found.append("\(name.vocabulary).\(name.index) \(leaf)")
          } else {
            reader.skip()
          }
        }
        return found
      }
      #expect(found == ["0.1 a", "0.1 b"])
    }
  }

  @Test func matchesLeniently() {
    let names = XMLNames(
      [XMLVocabulary(uris: ["http://a.b/c/"], words: ["pubDate"])], matching: .lenient)
    var reader = XMLReader(names: names)
    let bytes = Array("<p:pubdate xmlns:p='HTTPS://a.b/c'/>".utf8)
    let name = reader.read(bytes.span) { reader in reader.nextChild() }
    #expect(name == XMLName(vocabulary: 0, index: 0))
  }
}
