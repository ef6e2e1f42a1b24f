import Feed
import FeedParser
import Testing

/// Documents that were made to hurt: each is refused or read harmlessly, and soon.
@Suite struct AttackTests {
  /// A document, and the error that it has to give; nil where it is read.
  struct Attack: Sendable, CustomTestStringConvertible {
    let name: String
    let document: String
    let code: FeedParserError.Code?

    var testDescription: String { name }
  }

  private static func rss(_ inside: String, _ before: String = "") -> String {
    "<?xml version='1.0'?>\(before)<rss version='2.0'><channel><title>T</title>\(inside)</channel></rss>"
  }

  private static let entityBomb =
    "<!DOCTYPE rss [<!ENTITY a 'aaaaaaaaaa'>"
    + (0..<9).map {
      "<!ENTITY a\($0) '\(String(repeating: $0 == 0 ? "&a;" : "&a\($0 - 1);", count: 10))'>"
    }
    .joined() + "]>"

  static let attacks = [
    Attack(
      name: "entity bomb", document: rss("<item><title>&a8;</title></item>", entityBomb), code: nil),
    Attack(
      name: "quadratic blow-up",
      document: rss(
        String(repeating: "&a;", count: 20_000),
        "<!DOCTYPE rss [<!ENTITY a '\(String(repeating: "a", count: 100_000))'>]>"), code: nil),
    Attack(
      name: "external entity",
      document: rss(
        "<item><title>&x;</title></item>",
        "<!DOCTYPE rss [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"),
      code: nil),
    Attack(
      name: "parameter entity",
      document: rss(
        "<item><title>ok</title></item>",
        "<!DOCTYPE rss [<!ENTITY % p SYSTEM 'http://127.0.0.1:1/x'> %p;]>"), code: nil),
    Attack(
      name: "deep nesting",
      document: rss(String(repeating: "<a>", count: 100_000)), code: .tooDeep),
    Attack(
      name: "a hundred thousand attributes",
      document: rss("<a \((0..<100_000).map { "a\($0)='' " }.joined())/>"),
      code: .tooManyAttributes),
    Attack(
      name: "a hundred thousand namespaces",
      document: rss("<a \((0..<100_000).map { "xmlns:a\($0)='urn:\($0)' " }.joined())/>"),
      code: .tooManyAttributes),
    Attack(
      name: "namespaces on nested elements",
      document: rss(
        (0..<200).map { level in
          "<a" + (0..<100).map { " xmlns:a\(level)x\($0)='u'" }.joined() + ">"
        }.joined()), code: .tooManyNamespaces),
    Attack(
      name: "a name of a megabyte",
      document: rss("<\(String(repeating: "a", count: 1_000_000))/>"), code: .nameTooLong),
    Attack(
      name: "a long comment",
      document: rss("<!--\(String(repeating: "a", count: 8 << 20))-->"), code: .markupTooLong),
    Attack(
      name: "a long text",
      document: rss("<item><title>\(String(repeating: "a", count: 10 << 20))"), code: .textTooLong),
    Attack(
      name: "a document beyond the limit", document: String(repeating: "<", count: 17 << 20),
      code: .documentTooLarge),
    Attack(
      name: "different names",
      document: rss((0..<50_000).map { "<a\($0)/>" }.joined()), code: .tooManyNames),
    Attack(
      name: "too many entries",
      document: rss(String(repeating: "<item/>", count: 10_001)), code: .tooManyEntries),
    Attack(
      name: "nested arrays", document: String(repeating: "[", count: 100_000), code: .notAFeed),
    Attack(
      name: "nested objects", document: String(repeating: "{\"a\":", count: 100_000),
      code: .tooDeep),
    Attack(name: "nothing", document: " \n ", code: .empty),
    Attack(name: "a page", document: "<!DOCTYPE html><html><p>x</html>", code: .notAFeed),
  ]

  @Test(arguments: attacks)
  func endsSoonWithTheRightError(attack: Attack) {
    let bytes = Array(attack.document.utf8)
    var parser = FeedParser()
    var code: FeedParserError.Code?
    let time = ContinuousClock().measure {
      do throws(FeedParserError) {
        let document = try parser.parse(bytes)
        // Nothing was expanded or loaded.
        #expect(document.feed.entries.allSatisfy { ($0.title?.value.utf8.count ?? 0) < 100 })
      } catch {
        code = error.code
      }
    }
    #expect(code == attack.code)
    // A debug build on a loaded machine; a release build takes a tenth of it.
    #expect(time < .seconds(5))
  }

  @Test func obeysTheCallersLimits() {
    var limits = Limits()
    limits.entries = 2
    var parser = FeedParser(limits: limits)
    let two = Array(Self.rss("<item/><item/>").utf8)
    let three = Array(Self.rss("<item/><item/><item/>").utf8)
    #expect(throws: Never.self) { try parser.parse(two) }
    #expect(throws: FeedParserError.self) { try parser.parse(three) }
  }
}
