import Sanitizer
import Testing

/// A content system's marks in brackets go, people's brackets stay.
struct ShortcodeTests {
  private func html(_ html: String) -> String {
    Sanitizer().sanitize(html, base: "https://kabar.example/").html
  }

  @Test(
    "Shortcodes",
    arguments: [
      (
        "[caption id=\"a\" width=\"3\"]<a href=\"/p\"><img src=\"/x.jpg\"></a> Warga <i>gotong</i> "
          + "royong[/caption]<p>Isi</p>",
        "<figure><a href=\"https://kabar.example/p\"><img src=\"https://kabar.example/x.jpg\"/></a>"
          + "<figcaption>Warga <i>gotong</i> royong</figcaption></figure> <p>Isi</p>"
      ),
      (
        "<p>[caption caption=\"Ket\" id=\"b\"]<img src=\"/x.jpg\">[/caption]</p>",
        "<p></p><figure><img src=\"https://kabar.example/x.jpg\"/><figcaption>Ket</figcaption>"
          + "</figure>"
      ),
      ("<p>a</p>[gallery ids=\"1,2,3\"]<p>b</p>", "<p>a</p> <p>b</p>"), ("[gallery]b", "b"),
      (
        "[embed]https://youtu.be/x?a=1&#038;b=2[/embed]",
        "<p><a href=\"https://youtu.be/x?a=1&amp;b=2\">https://youtu.be/x?a=1&amp;b=2</a></p>"
      ),
      (
        "[video mp4=\"/v.mp4\"][/video]",
        "<video src=\"https://kabar.example/v.mp4\" controls=\"controls\"></video>"
      ),
      (
        "[audio src=&#8221;https://kabar.example/a.mp3&#8243;]",
        "<audio src=\"https://kabar.example/a.mp3\" controls=\"controls\"></audio>"
      ),
      ("[playlist type=\"video\" ids='4']x", "x"),
      ("[vc_row][vc_column width=&#8221;1/2&#8243;]Isi[/vc_column][/vc_row]", "Isi"),
      ("satu[irp posts=\"7\" name=\"Baca juga\"]dua", "satu dua"),
      ("[su_note note_color=\"#fff\"]Isi[/su_note] [contact-form-7 id=\"1\" title=\"x\"]", "Isi"),
      ("[kotak]Isi[/kotak] lain [toc/]", "Isi  lain"),
    ])
  func shortcodes(source: String, expected: String) {
    #expect(html(source) == expected)
  }

  @Test(
    "Brackets of people",
    arguments: [
      "[Foto: Antara]", "[1]", "(*)", "[...]", "[video amatir]", "[gallery", "[]", "[ ]", "[/]",
      "[",
      "kata [sic] beliau", "[Red.]", "[[gallery]]", "harga [Rp5.000]", "[tonton: a=b]", "[x]y[/x]",
      "<code>[gallery]</code>", "<pre>[caption id=\"x\"]</pre>", "[foto/dok.]", "[baca juga]",
    ])
  func stay(source: String) {
    #expect(html("a \(source) b") == "a \(source) b")
  }

  @Test("Titles keep theirs, summaries do not have them")
  func places() {
    #expect(Sanitizer().plainText("[video] Banjir &amp; longsor") == "[video] Banjir & longsor")
    #expect(
      Sanitizer().summary(of: "[gallery ids=\"1\"]Isi", maximumCharacters: 50) == "Isi")
    #expect(
      Sanitizer().summary(
        of: "[caption id=\"1\"]<img src=/a.jpg> Ket[/caption]Isi", maximumCharacters: 50) == "Isi")
  }
}
