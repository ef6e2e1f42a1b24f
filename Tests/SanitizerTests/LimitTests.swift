import Sanitizer
import Testing

/// Size, depth and number are bounded, and so is the time that broken markup takes.
struct LimitTests {
  @Test("What is too long is cut before the tag that would be cut in two")
  func length() {
    var policy = SanitizerPolicy.default
    policy.maximumBytes = 20
    let result = Sanitizer(policy: policy).sanitize("<p>123456789012<b title=x>y</b>")
    #expect(
      result == SanitizedHTML(html: "<p>123456789012</p>", removed: [Removal(.rest, "document")]))
    #expect(Sanitizer(policy: policy).sanitize("123456789012345678é").removed == [])
    #expect(
      Sanitizer(policy: policy).sanitize("1234567890123456789é").html == "1234567890123456789")
  }

  @Test("Elements that nest too deep lose their tags, not their content")
  func depth() {
    var policy = SanitizerPolicy.default
    policy.maximumDepth = 3
    let html = String(repeating: "<div>", count: 6) + "x" + String(repeating: "</div>", count: 6)
    #expect(
      Sanitizer(policy: policy).sanitize(html)
        == SanitizedHTML(
          html: "<div><div><div>x</div></div></div>", removed: [Removal(.depth, "div", count: 3)]))
  }

  @Test("Reading stops where the source nests too deep, and what was read stands")
  func sourceDepth() {
    let html = "<p>awal</p>" + String(repeating: "<div>", count: 100_000) + "akhir"
    let result = Sanitizer().sanitize(html)
    #expect(result.html.hasPrefix("<p>awal</p><div>"))
    #expect(SafetyReader(result.html).faults == [])
    #expect(result.removed.contains(Removal(.rest, "document")))
  }

  @Test("Reading stops at too many nodes")
  func nodes() {
    var policy = SanitizerPolicy.default
    policy.maximumNodes = 7
    let result = Sanitizer(policy: policy).sanitize("<b>1</b><b>2</b><b>3</b><b>4</b>")
    #expect(result.html == "<b>1</b><b>2</b><b></b>")
    #expect(result.removed == [Removal(.rest, "document")])
  }

  @Test(
    "Markup made to take long does not",
    arguments: [
      "<b>" + String(repeating: "<i>", count: 400) + String(repeating: "</s>", count: 40_000),
      "<b><div>" + String(repeating: "<i>", count: 400) + String(repeating: "</b>", count: 40_000),
      "<p " + (0..<20_000).map { "a\($0)" }.joined(separator: " ") + ">x",
      "<p " + String(repeating: "a=1 b=1 c=1 ", count: 10_000) + ">x",
      String(repeating: "<a ", count: 50_000), String(repeating: "<!--", count: 40_000),
      String(repeating: "<![CDATA[", count: 20_000), String(repeating: "&", count: 200_000),
      String(repeating: "<table>", count: 20_000), String(repeating: "<li><p>", count: 20_000),
      String(repeating: "<b><p>", count: 20_000), String(repeating: "<!x", count: 50_000),
      "<img srcset=\"" + String(repeating: "a,", count: 50_000) + "\">",
      "<a href=\"" + String(repeating: "&amp;#38;", count: 20_000) + "\">x</a>",
      String(repeating: "<a href=x><ul><b>", count: 10_000),
      String(repeating: "\u{1B}]", count: 30_000),
      String(repeating: "[caption id=\"x\"]<img src=a>", count: 5000),
      String(repeating: "[gallery", count: 20_000), String(repeating: "[a b=\"", count: 20_000),
      String(repeating: "[[", count: 50_000), String(repeating: "[/x]</a>", count: 20_000),
      String(repeating: "<noscript><img data-src=/a.jpg>", count: 2000),
      String(repeating: "<b style=font-size:0><img hidden class=lazy>", count: 5000),
      "<img " + (0..<5000).map { "data-\($0)=/a.jpg" }.joined(separator: " ") + ">",
      String(repeating: "<", count: 200_000), String(repeating: "<x", count: 90_000) + ">",
    ])
  func time(html: String) {
    let clock = ContinuousClock()
    let time = clock.measure {
      let result = Sanitizer().sanitize(html, base: "https://news.example/")
      #expect(!result.html.contains("<script"))
      #expect(Sanitizer().plainText(html).utf8.count <= html.utf8.count)
    }
    #expect(time < .seconds(20))
  }
}
