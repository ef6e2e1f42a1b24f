import Testing
import XML

@Suite struct XMLReaderTests {
  static let vocabularies = [
    XMLVocabulary(uris: [""], words: ["feed", "title", "length"]),
    XMLVocabulary(uris: ["urn:a"], words: ["x", "y"]),
  ]

  /// The document's events as short lines, for comparison.
  private func trace(
    _ document: String, options: XMLReader.Options = [], limits: XMLLimits = XMLLimits()
  ) -> [String] {
    var reader = XMLReader(names: XMLNames(Self.vocabularies), limits: limits)
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

  @Test(arguments: [
    ("<feed>" + String(repeating: "<title>", count: 300), "refused depth"),
    ("<feed " + (0..<300).map { "a\($0)='' " }.joined() + "/>", "refused attributes"),
    ("<feed " + (0..<100_000).map { "a\($0)='' " }.joined() + "/>", "refused attributes"),
    ("<feed " + (0..<300).map { "xmlns:a\($0)='u' " }.joined() + "/>", "refused namespaces"),
    ("<" + String(repeating: "a", count: 2000) + "/>", "refused name"),
    ("<feed>" + String(repeating: "a", count: 9 << 20) + "</feed>", "refused text"),
    ("<feed><!--" + String(repeating: "a", count: 2 << 20) + "--></feed>", "refused token"),
    (String(repeating: " ", count: 17 << 20), "refused document"),
  ])
  func refusesWhatIsTooMuch(document: String, refusal: String) {
    #expect(trace(document).contains(refusal))
  }

  @Test func readsTextAcrossChunks() {
    let text = String(repeating: "é&lt;b ", count: 100_000)
    let expected = String(repeating: "é<b ", count: 100_000)
    #expect(trace("<feed>\(text)<title/></feed>")[1] == "\"\(expected)\"")
  }

  /// CDATA sections do not pass through libxml2 in the strict pass, but do in the recovering one: both
  /// must tell the same.
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
  ])
  func passesOverSections(document: String) {
    for inner in ["", String(repeating: "<![CDATA[long & longer]]> <title>x</title>", count: 4000)]
    {
      let long = document.replacing("<feed>", with: "<feed>" + inner)
      #expect(trace(long) == trace(long, options: .recover))
      #expect(trace(long, options: .comments) == trace(long, options: [.comments, .recover]))
    }
  }

  /// Lines and columns are those of the document, whatever libxml2 is given.
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

  /// XML 1.0 section 2.2: what no character is makes a document ill-formed, in a section too.
  @Test(arguments: [
    [UInt8(1)], [0xC3], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xEF, 0xBF, 0xBE],
    [0xF4, 0x90, 0x80, 0x80],
  ])
  func judgesSections(content: [UInt8]) {
    var reader = XMLReader(names: XMLNames(Self.vocabularies))
    let document = Array("<feed><![CDATA[".utf8) + content + Array("]]></feed>".utf8)
    let isWellFormed = reader.read(document.span) { reader in
      while reader.next() != nil {}
      return reader.isWellFormed
    }
    #expect(!isWellFormed)
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
