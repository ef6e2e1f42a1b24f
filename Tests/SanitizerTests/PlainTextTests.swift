import Sanitizer
import Testing

struct PlainTextTests {
  @Test(
    "Titles, names and captions",
    arguments: [
      ("Judul <b>tebal</b> &amp; <i>miring</i>", "Judul tebal & miring"),
      ("  a\n\t b \u{A0} c  ", "a b c"), ("Tom &amp;amp; Jerry", "Tom &amp; Jerry"),
      ("&lt;b&gt;x&lt;/b&gt;", "‹b>x‹/b>"), ("a &lt; b", "a < b"), ("a<br>b<p>c</p>d", "a b c d"),
      ("a<b>b</b>c", "abc"),
      ("x<script>alert(1)</script>y", "xy"), ("<style>p{}</style>z", "z"), ("AT&T", "AT&T"),
      ("1 < 2 > 0", "1 < 2 > 0"), ("kata\u{202E}kilab\u{202C}", "katakilab"),
      ("a\u{2066}b\u{2069}c", "abc"), ("a\u{1B}[31mb\u{1B}[0mc", "abc"),
      ("a\u{1B}]0;judul\u{7}b", "ab"), ("a\u{9B}2Jb", "ab"), ("a\u{1B}Pq\u{1B}\\b", "ab"),
      ("a\u{1B}(Bc", "ac"), ("a\u{1B}", "a"), ("<b>a\u{1B}[2Jb</b>", "ab"), ("&#27;[31ma", "[31ma"),
      ("a&#155;31mb", "a›31mb"), ("a\u{200B}b\u{FEFF}c\u{AD}d", "abcd"), ("👨‍👩‍👧 é", "👨‍👩‍👧 é"),
      ("a\u{0}b\u{7}c\u{7F}d", "abcd"), ("<![CDATA[x]]>", "x"), ("", ""), ("<img alt=x src=y>", ""),
      ("a\u{2028}b", "a b"), ("it&#146;s", "it’s"), ("&hellip;&period;", "…."),
    ])
  func plainText(html: String, expected: String) {
    let text = Sanitizer().plainText(html)
    #expect(text.unicodeScalars.elementsEqual(expected.unicodeScalars), "\(text)")
  }

  /// Some readers take a title for HTML, and some decode it twice.
  @Test(
    "Text that is no markup keeps its characters, but for what readers take for a tag",
    arguments: [
      (" <b>&amp;\u{1B}[1m\n x", "‹b>&amp; x"), ("5 < 6 <3 <-", "5 < 6 <3 <-"),
      ("&#00060b &#X003ci &lt &l &#x3d; &# &#x & <", "‹b ‹i ‹ &l &#x3d; &# &#x & <"),
      ("&#x#60; &#x00#0060 &#0x3c", "&#x#60; &#x00#0060 &#0x3c"),
      ("&lt;script> &#60;b &#x3C;i &LT;u", "‹script> ‹b ‹i ‹u"), ("</x <!-- <?", "‹/x ‹!-- ‹?"),
    ])
  func ofText(text: String, expected: String) {
    #expect(Sanitizer().plainText(ofText: text) == expected)
  }

  @Test(
    "Paragraphs end where blocks and lines end",
    arguments: [
      ("<p>satu <b>dua</b></p>\n<p>ti<i>ga</i></p>", ["satu dua", "tiga"]),
      ("satu<br/>dua<br>tiga", ["satu", "dua", "tiga"]),
      ("<div>a<ul><li>b</li><li>c</li></ul>d</div>", ["a", "b", "c", "d"]),
      ("<h6>a</h6><figure><img src=\"b\"/><figcaption>c</figcaption></figure>", ["a", "c"]),
      ("<p><a href=\"?a=1&amp;b=&quot;\">x</a> &lt;b&gt; &amp;amp; y</p>", ["x <b> &amp; y"]),
      ("<p> </p><p></p>", []), ("", []), ("a & b < c", ["a & b"]), ("a &nbsp; b", ["a &nbsp; b"]),
    ])
  func paragraphs(html: String, expected: [String]) {
    #expect(Sanitizer().paragraphs(ofSafe: html) == expected)
  }

  @Test(
    "Summaries end between words",
    arguments: [
      ("<p>satu dua tiga</p>", 13, "satu dua tiga"), ("<p>satu dua tiga</p>", 12, "satu dua…"),
      ("satu dua tiga", 9, "satu dua…"), ("satu dua tiga", 8, "satu…"), ("satu dua", 4, ""),
      ("satu, dua tiga", 8, "satu…"), ("satu &amp; dua", 7, "satu &…"),
      ("a<b>b</b> cdef", 5, "ab…"),
      ("<figure><figcaption>Foto</figcaption></figure><p>isi</p>", 50, "isi"),
      ("<figure><figcaption>Foto</figcaption></figure>", 50, "Foto"), ("", 10, ""), ("abc", 0, ""),
      ("漢字仮名交じり文", 5, "漢字仮名…"), ("👨‍👩‍👧 👨‍👩‍👧 👨‍👩‍👧", 4, "👨‍👩‍👧 👨‍👩‍👧…"), ("satu dua", -3, ""),
    ])
  func summary(html: String, maximum: Int, expected: String) {
    #expect(Sanitizer().summary(of: html, maximumCharacters: maximum) == expected)
  }
}
