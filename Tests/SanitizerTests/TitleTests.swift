import Sanitizer
import Testing

/// Markup in titles is none of their words; what they say of markup is.
struct TitleTests {
  @Test(
    "Titles",
    arguments: [
      ("Rencana hapus: <a> sebagai <area> di peta", "Rencana hapus: ‹a> sebagai ‹area> di peta"),
      ("Apa itu <script type=\"module\">?", "Apa itu ‹script type=\"module\">?"),
      ("<antirez>", "‹antirez>"), ("Kilas bal&iacute;k & lainnya", "Kilas balík & lainnya"),
      ("Nilai 3 < 5 dan 7 > 2", "Nilai 3 < 5 dan 7 > 2"),
      ("Belajar &lt;input type=\"x\"&gt;", "Belajar ‹input type=\"x\">"),
      ("Banjir <b>besar</b> di <i class=x>hulu</i>", "Banjir besar di hulu"), ("<br>", ""),
      ("<img src=/x.png alt=Gempa>", ""), ("<p></p>", ""), ("Satu<br>dua", "Satu dua"),
      ("Satu <br /> dua", "Satu dua"), ("Beda <br> dan <hr>", "Beda ‹br> dan ‹hr>"),
      ("<p>Judul yang tak ditutup", "Judul yang tak ditutup"), ("<a href=/x>Tautan", "Tautan"),
      ("Mengapa <video autoplay> diam", "Mengapa ‹video autoplay> diam"),
      ("<span style=\"color:red\">Merah</span> <font size=1>putih", "Merah putih"),
      ("x<script>alert(1)</script>y", "xy"),
      ("Apa itu <!DOCTYPE html>?", "Apa itu ‹!DOCTYPE html>?"),
      ("Pesan <?php echo ?>", "Pesan ‹?php echo ?>"), ("a<!-- b -->c", "ac"),
      ("Judul</b>", "Judul"),
      ("Vec<String> atau [T]", "Vec‹String> atau [T]"),
      ("Surel <budi@kabar.example>", "Surel ‹budi@kabar.example>"),
      ("<template> dan <slot>", "‹template> dan ‹slot>"), ("<![CDATA[Judul]]>", "Judul"),
      ("I <3 Asahan", "I <3 Asahan"), ("a <b", "a ‹b"),
      ("Judul <img loading=\"lazy\"> malas", "Judul ‹img loading=\"lazy\"> malas"),
      ("<title>Judul</title>", "‹title>Judul‹/title>"), ("", ""),
    ])
  func titles(html: String, expected: String) {
    #expect(Sanitizer().title(html) == expected)
  }

  @Test("Long and broken titles cost no more than their length")
  func time() {
    let clock = ContinuousClock()
    for piece in ["<a \"", "<b>", "</b>", "<", "<x y='", "<br>"] {
      let title = String(repeating: piece, count: 16_000)
      #expect(clock.measure { _ = Sanitizer().title(title) } < .seconds(20))
    }
  }

  @Test(
    "What stands for pictures",
    arguments: [
      ("<img src=x alt='Gempa &amp; api'>", "Gempa & api"), ("<img alt=''><img alt='b'>", "b"),
      ("<p>x</p>", nil), ("<img src=x>", nil), ("x", nil),
    ] as [(String, String?)])
  func alternatives(html: String, expected: String?) {
    #expect(Sanitizer().alternative(in: html) == expected)
  }

  @Test(
    "References that were escaped once too often",
    arguments: [
      ("<p>a&amp;nbsp;b &amp;amp;#8217; &amp;eacute;</p>", "<p>a\u{A0}b ’ é</p>"),
      ("<p title=\"&amp;nbsp;\">&amp;lt;b&amp;gt;</p>", "<p title=\"&amp;nbsp;\">&lt;b&gt;</p>"),
      ("<code>&amp;nbsp;</code> &amp;amp; x", "<code>&amp;nbsp;</code> &amp; x"),
      ("AT&amp;T; R&amp;D &amp;", "AT&amp;T; R&amp;D &amp;"),
      ("&amp;#27;[1m &amp;#155; &amp;#0;", "&amp;#27;[1m › &amp;#0;"),
    ])
  func references(html: String, expected: String) {
    #expect(Sanitizer().decodingReferences(ofSafe: html) == expected)
  }

  @Test("Controls that stand for letters and marks of windows-1252")
  func controls() {
    #expect(Sanitizer().plainText(ofText: "it\u{92}s \u{93}a\u{94} \u{85}") == "it’s “a” …")
    #expect(
      Sanitizer().plainText(ofText: "Ni\u{9E}a \u{8B}b\u{9B} kata c\u{9C}") == "Niža ‹b› kata cœ")
  }
}
