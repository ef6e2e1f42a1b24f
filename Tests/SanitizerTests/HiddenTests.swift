import Sanitizer
import Testing

/// What is not shown where it comes from is not shown here.
struct HiddenTests {
  @Test(
    "Hidden",
    arguments: [
      "<p hidden>x</p>", "<div hidden=\"\"><p>x</p><img src=/x.jpg></div>",
      "<p style=\"display:none\">x</p>",
      "<span style=\"color: red; DISPLAY : none !important\">x</span>",
      "<div style='visibility:hidden'><b>x</b></div>", "<span style='font-size:0'>x</span>",
      "<span style='font-size: 0px;'>x</span>", "<span class='meta screen-reader-text'>x</span>",
      "<b class=sr-only>x</b>", "<span style='mso-hide:all'>x</span>",
      "<i class='visually-hidden'>x</i>",
    ])
  func hidden(source: String) {
    #expect(Sanitizer().sanitize("a\(source)b", base: "https://k.example/").html == "ab")
    #expect(!Sanitizer().plainText("a \(source) b").contains("x"))
    #expect(!Sanitizer().summary(of: "a \(source) b", maximumCharacters: 9).contains("x"))
  }

  @Test(
    "Shown",
    arguments: [
      "<p aria-hidden=\"true\">x</p>", "<p style=\"display:block\">x</p>",
      "<p class=\"hidden-gem\">x</p>", "<p style='font-size:10px'>x</p>",
      "<p style='font-size:0'><span style='font-size:14px'>x</span></p>",
      "<p style='font-size:0'>x<img src='https://k.example/a.jpg'></p>",
      "<p data-hidden=1>x</p>", "<p style='overflow:hidden'>x</p>",
      "<p style='font-size:0.9em'>x</p>",
    ])
  func shown(source: String) {
    #expect(Sanitizer().plainText(source).contains("x"))
    #expect(Sanitizer().sanitize(source).html.contains("x"))
  }
}
