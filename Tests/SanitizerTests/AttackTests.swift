import Attacks
import Sanitizer
import Testing

/// Whatever comes in, what comes out runs nothing and loads nothing from where it may not.
struct AttackTests {
  private static let base = "https://partner.example/news/1"

  @Test("Nothing runs or loads", arguments: MarkupAttacks.all)
  func isHarmless(attack: String) {
    let html = Sanitizer().sanitize(attack, base: Self.base).html
    #expect(SafetyReader(html).faults == [])
  }

  @Test(
    "Nothing runs or loads in the contexts where partners' text stands",
    arguments: MarkupAttacks.all)
  func isHarmlessInContext(attack: String) {
    for (before, after) in [
      ("<p>", "</p>"), ("<table><tr><td>", "</td></tr></table>"), ("<a href=\"", "\">x</a>"),
      ("<img alt='", "'>"), ("<!--", "-->"), ("<textarea>", "</textarea>"), ("<b title=", ">x</b>"),
      ("<ul><li>", ""), ("<svg><desc>", "</desc></svg>"), ("<pre>\n", "</pre>"),
    ] {
      let html = Sanitizer().sanitize(before + attack + after, base: Self.base).html
      #expect(SafetyReader(html).faults == [], "\(before)…\(after)")
    }
  }

  @Test("Sanitising twice is sanitising once", arguments: MarkupAttacks.all)
  func isStable(attack: String) {
    let once = Sanitizer().sanitize(attack, base: Self.base).html
    #expect(Sanitizer().sanitize(once, base: Self.base).html == once)
  }

  @Test(
    "Plain text has no tag left that the source had, no control and no override",
    arguments: MarkupAttacks.all)
  func isPlain(attack: String) {
    let text = Sanitizer().plainText(attack)
    #expect(!text.unicodeScalars.contains { $0.properties.generalCategory == .control })
    #expect(text.wholeMatch(of: /.*(\u{202E}|\u{1B}).*/) == nil)
  }

  @Test("One reading of an article brings what three bring", arguments: MarkupAttacks.all)
  func isReadAtOnce(attack: String) {
    let sanitizer = Sanitizer()
    for html in [attack, "<figure><figcaption>Foto</figcaption></figure>\u{1B}[1m\(attack) isi"] {
      #expect(
        sanitizer.article(html, base: Self.base, summaryCharacters: 20)
          == SanitizedArticle(
            html: sanitizer.sanitize(html, base: Self.base), text: sanitizer.plainText(html),
            summary: sanitizer.summary(of: html, maximumCharacters: 20)))
    }
  }

  @Test("There are at least 120 attacks, each once")
  func count() {
    #expect(MarkupAttacks.all.count >= 120)
    #expect(Set(MarkupAttacks.all).count == MarkupAttacks.all.count)
  }

  @Test("The reader that judges the output does find faults")
  func readerFindsFaults() {
    for bad in [
      "<script></script>", "<b onclick=\"x\"/>", "<a href=\"javascript:x\"/>", "<img src=\"x\"/>",
      "<p style=\"x\"/>", "<iframe src=\"https://evil.example/\" sandbox=\"\"/>", "<b>",
      "<!-- x -->",
      "<img srcset=\"https://a.example/x 1x, data:x 2x\"/>",
    ] {
      #expect(SafetyReader(bad).faults != [], "\(bad)")
    }
  }
}
