import FeedParser

extension Attack {
  package static let all = entities + markup + sizes + repairs + json

  /// What a document type declares is neither expanded nor loaded: references to it stay text.
  private static let entities = [
    Attack("entity bomb", .read(.unknownEntity)) {
      let levels = (0..<9).map { level in
        let inner = level == 0 ? "&a;" : "&a\(level - 1);"
        return "<!ENTITY a\(level) '\(String(repeating: inner, count: 10))'>"
      }
      return rss(
        item("&a8;"), "<!DOCTYPE rss [<!ENTITY a 'aaaaaaaaaa'>\(levels.joined())]>")
    },
    Attack("quadratic blow-up", .read(.unknownEntity)) {
      let entity = "<!ENTITY a '\(String(repeating: "a", count: 100_000))'>"
      return rss(item(String(repeating: "&a;", count: 20_000)), "<!DOCTYPE rss [\(entity)]>")
    },
    Attack("external entity", .read(.unknownEntity)) {
      rss(item("&x;"), "<!DOCTYPE rss [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>")
    },
    Attack("parameter entity", .read(nil)) {
      rss(item("x"), "<!DOCTYPE rss [<!ENTITY % p SYSTEM 'http://127.0.0.1:1/x'> %p;]>")
    },
    Attack("parameter entities inside of each other", .read(.unknownEntity)) {
      let levels = (1..<20).map { "<!ENTITY % p\($0) '%p\($0 - 1);%p\($0 - 1);'>" }
      return rss(
        item("&x;"),
        "<!DOCTYPE rss [<!ENTITY % p0 'a'>\(levels.joined())<!ENTITY x '%p19;'>]>")
    },
    Attack("a document type of a megabyte of attributes", .refused(.markupTooLong)) {
      let declarations = (0..<50_000).map { "<!ATTLIST item a\($0) CDATA 'x'>" }.joined()
      return rss("<item/>", "<!DOCTYPE rss [\(declarations)]>")
    },
  ]

  private static let markup = [
    Attack("deep nesting", .refused(.tooDeep)) { rss(String(repeating: "<a>", count: 100_000)) },
    Attack("a hundred thousand attributes", .refused(.tooManyAttributes)) {
      rss("<a \((0..<100_000).map { "a\($0)='' " }.joined())/>")
    },
    Attack("a hundred thousand namespaces", .refused(.tooManyAttributes)) {
      rss("<a \((0..<100_000).map { "xmlns:a\($0)='urn:\($0)' " }.joined())/>")
    },
    Attack("namespaces on nested elements", .refused(.tooManyNamespaces)) {
      rss(
        (0..<200).map { level in
          "<a" + (0..<100).map { " xmlns:a\(level)x\($0)='u'" }.joined() + ">"
        }.joined())
    },
    Attack("a name of a megabyte", .refused(.nameTooLong)) {
      rss("<\(String(repeating: "a", count: 1_000_000))/>")
    },
    Attack("an attribute's name of a megabyte", .refused(.nameTooLong)) {
      rss("<a \(String(repeating: "a", count: 1_000_000))=''/>")
    },
    Attack("a namespace of a megabyte", .refused(.nameTooLong)) {
      rss("<a xmlns='\(String(repeating: "a", count: 1_000_000))'/>")
    },
    Attack("different names", .refused(.tooManyNames)) {
      rss((0..<50_000).map { "<a\($0)/>" }.joined())
    },
  ]

  private static let sizes = [
    Attack("a long comment", .refused(.markupTooLong)) {
      rss("<!--\(String(repeating: "a", count: 8 << 20))-->")
    },
    Attack("a long instruction", .refused(.markupTooLong)) {
      rss("<?a \(String(repeating: "a", count: 8 << 20))?>")
    },
    Attack("a long attribute", .refused(.markupTooLong)) {
      rss("<a a='\(String(repeating: "a", count: 8 << 20))'/>")
    },
    Attack("a long text", .refused(.textTooLong)) {
      rss(item(String(repeating: "a", count: 10 << 20)))
    },
    Attack("a long section", .refused(.textTooLong)) {
      rss(item("<![CDATA[\(String(repeating: "a", count: 10 << 20))]]>"))
    },
    Attack("a document beyond the limit", .refused(.documentTooLarge)) {
      String(repeating: "<", count: 17 << 20)
    },
    Attack("too many entries", .refused(.tooManyEntries)) {
      rss(String(repeating: "<item/>", count: 1 << 20))
    },
    Attack("too many entries inside of each other", .refused(.tooManyEntries)) {
      let nested =
        String(repeating: "<item>", count: 100) + String(repeating: "</item>", count: 100)
      return rss(String(repeating: nested, count: 10_000))
    },
  ]

  /// What the repairer could search for again and again.
  private static let repairs = [
    Attack("sections that do not end", .read(.unterminatedMarkup)) {
      rss("<item>" + String(repeating: "<![CDATA[", count: 100_000))
    },
    Attack("comments that do not end", .read(.unterminatedMarkup)) {
      rss("<item>" + String(repeating: "<!--", count: 250_000))
    },
    Attack("instructions that do not end", .read(.unterminatedMarkup)) {
      rss("<item>" + String(repeating: "<?a", count: 250_000))
    },
    Attack("a comment of hyphens", .read(.unclosedElement)) {
      rss("<item><!-- " + String(repeating: "-- ", count: 300_000) + "-->")
    },
    Attack("comments of hyphens", .read(.unclosedElement)) {
      let comment = "<!-- " + String(repeating: "-- ", count: 1000) + "-->"
      return rss("<item>" + String(repeating: comment, count: 1000))
    },
    Attack("quotes that do not end", .refused(.tooManyAttributes)) {
      rss("<item>" + String(repeating: "<a b=\"", count: 100_000))
    },
    Attack("less-than signs", .read(.bareLessThan)) {
      rss("<item>" + String(repeating: "< ", count: 500_000))
    },
    Attack("ampersands", .read(.bareAmpersand)) {
      rss("<item>" + String(repeating: "&a", count: 500_000))
    },
    Attack("end tags without a start", .read(.strayEndTag)) {
      rss("<item>" + String(repeating: "</a>", count: 250_000))
    },
    Attack("elements that do not end", .read(.unclosedElement)) {
      rss("<item>" + String(repeating: "<a><b></a>", count: 100_000) + "&")
    },
  ]

  private static let json = [
    Attack("nested arrays", .refused(.notAFeed)) { String(repeating: "[", count: 100_000) },
    Attack("nested objects", .refused(.tooDeep)) {
      String(repeating: "{\"a\":", count: 100_000)
    },
    Attack("a JSON text that does not end", .refused(.notAFeed)) {
      "{\"version\":\"\(String(repeating: "a", count: 8 << 20))"
    },
    Attack("too many items", .refused(.tooManyEntries)) {
      "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":["
        + String(repeating: "{},", count: 1_000_000) + "{}]}"
    },
    Attack("nothing", .refused(.empty)) { " \n " },
    Attack("a page", .refused(.notAFeed)) { "<!DOCTYPE html><html><p>x</html>" },
  ]

  private static func rss(_ inside: String, _ before: String = "") -> String {
    "<?xml version='1.0'?>\(before)<rss version='2.0'><channel><title>T</title>\(inside)</channel></rss>"
  }

  private static func item(_ title: String) -> String { "<item><title>\(title)</title></item>" }
}
