import Sanitizer
import Testing

/// What is allowed stays, and stands where every parser leaves it.
struct MarkupTests {
  private static let base = "https://news.example/a/b"

  @Test(
    "Allowed markup stays as it was",
    arguments: [
      "teks <b>tebal</b> <i>miring</i> <em>x</em> <strong>y</strong>", "<p>a</p>\n<p>b<br/>c</p>",
      "<h2>Judul</h2><p>Isi &amp; &lt;isi&gt; \"kutip\"</p><hr/>",
      "<a href=\"https://x.example/?a=1&amp;b=2#c\" rel=\"nofollow\" title=\"&quot;t&quot;\">x</a>",
      "<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>",
      "<ol start=\"3\" type=\"a\"><li>x</li></ol>",
      "<dl><dt>a</dt><dd>b</dd></dl>",
      "<blockquote cite=\"https://x.example/\"><p>q</p></blockquote>",
      "<table><caption>c</caption><thead><tr><th scope=\"col\">h</th></tr></thead><tbody><tr>"
        + "<td colspan=\"2\">d</td></tr></tbody></table>",
      "<figure><img src=\"https://x.example/a.jpg\" alt=\"a\" width=\"640\" height=\"480\"/>"
        + "<figcaption>Foto: <i>x</i></figcaption></figure>",
      "<picture><source srcset=\"https://x.example/a.webp 2x\" type=\"image/webp\"/>"
        + "<img src=\"https://x.example/a.jpg\"/></picture>",
      "<video src=\"https://x.example/v.mp4\" controls=\"controls\"><track "
        + "src=\"https://x.example/v.vtt\" kind=\"captions\" srclang=\"id\"/></video>",
      "<pre>a\n  b</pre>", "<code>x</code> <kbd>y</kbd> H<sub>2</sub>O <abbr title=\"t\">x</abbr>",
      "<p dir=\"rtl\" lang=\"ar\">\u{645}</p>", "<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>",
      "<details open=\"open\"><summary>s</summary><p>d</p></details>",
      "<time datetime=\"2026-01-02\">x</time>",
      "<a href=\"mailto:redaksi@x.example\">x</a> <a href=\"tel:+6221500\">y</a>",
      "a\u{A0}b – “c” 😀", "<del datetime=\"2026-01-02\">x</del><ins>y</ins>",
      "<section><header><h1>x</h1></header><article><p>y</p></article></section>",
    ])
  func stays(html: String) {
    let result = Sanitizer().sanitize(html, base: Self.base)
    #expect(result == SanitizedHTML(html: html))
  }

  @Test(
    "Broken markup is mended into one reading",
    arguments: [
      ("<p>a<div>b</div>c</p>", "<p>a</p><div>b</div>c"),
      ("<strong><p>x</p><p>y</p></strong>", "<p><strong>x</strong></p><p><strong>y</strong></p>"),
      ("<ul>text<li>a<li>b</ul>", "<ul><li>text</li><li>a</li><li>b</li></ul>"),
      ("<ul><ul><li>x</ul></ul>", "<ul><li><ul><li>x</li></ul></li></ul>"),
      (
        "<table>x<td>1<tr><td>2</table>",
        "<table><tbody><tr><td>x</td><td>1</td></tr><tr><td>2</td></tr></tbody></table>"
      ),
      ("<td>a</td><td>b</td>", "a b"), ("<h2><div>t</div></h2>", "<h2> t</h2>"),
      ("<b><i>x</b>y</i>", "<b><i>x</i></b>y"), ("</body></html><p>x", "<p>x</p>"),
      ("<dl>x<dt>a<dd>b</dl>", "<dl><dd>x</dd><dt>a</dt><dd>b</dd></dl>"),
      ("<a name=top>x <a href=/q>y</a>", "x <a href=\"https://news.example/q\">y</a>"),
      ("<pre>\n\nx\ny</pre>", "<pre>x\ny</pre>"), ("a < b & c > d", "a &lt; b &amp; c &gt; d"),
      ("<noscript><img src=/x.jpg></noscript>", "<img src=\"https://news.example/x.jpg\"/>"),
      ("<font color=red>x</font><marquee>y</marquee>", "xy"),
      ("a<!--x-->b<!-->c<![endif]>d", "abcd"),
      ("<![CDATA[<b>x</b>]]>y", "<b>x</b>y"),
      ("<b></b><span class=x></span>", "<b></b><span></span>"),
      ("<center>x<center>y", "<center>x<center>y</center></center>"),
      ("<ol start=x type=z><li value=2>a", "<ol><li value=\"2\">a</li></ol>"),
      ("<iframe src=//evil.example>cadangan <b>x</b></iframe>", "cadangan <b>x</b>"),
      ("<b>x<script>y</script></b>z", "<b>x</b>z"),
    ])
  func mended(html: String, expected: String) {
    #expect(Sanitizer().sanitize(html, base: Self.base).html == expected)
  }

  @Test(
    "Characters",
    arguments: [
      ("caf&eacute; &ldquo;q&rdquo; &nbsp;", "café “q” \u{A0}"),
      ("&apos;&period;&NotEqualTilde;", "'.≂̸"),
      ("&#8220;a&#x201D; &#xA0;&#160; &#128;", "“a” \u{A0}\u{A0} €"),
      (
        "&#60;b&#62; &#38;lt; &LT;i&GT; <b title=a&#32;b&Tab;c&#34;>x</b>",
        "&lt;b&gt; &amp;lt; &lt;i&gt; <b title=\"a b c&quot;\">x</b>"
      ),
      ("&#xFFFE;&#xD800;&#1114112;&#0;x", "x"),
      ("it&#146;s \u{85} \u{9B}31m", "it’s … ›31m"),
      ("a\u{0}b\u{8}c\u{B}d\u{1F}e\u{7F}f", "abcdef"),
      ("a\u{C}b", "a b"), ("a\r\nb\rc&#13;d", "a\nb\nc\nd"), ("a\u{FFFE}b\u{FFFF}c", "abc"),
      ("&amp;amp; &amp;lt;b&amp;gt; &bogus; &", "&amp;amp; &amp;lt;b&amp;gt; &amp;bogus; &amp;"),
      ("]]>", "]]&gt;"),
    ])
  func characters(html: String, expected: String) {
    let result = Sanitizer().sanitize(html).html
    #expect(result.unicodeScalars.elementsEqual(expected.unicodeScalars), "\(result)")
  }

  @Test("An allowed embed loses all but what it needs and is fenced in")
  func embed() {
    let html =
      "<iframe onload=x src='//www.youtube.com/embed/a?x=1&y=2' width=560 name=n>z</iframe>"
    #expect(
      Sanitizer().sanitize(html).html == """
        <iframe src="https://www.youtube.com/embed/a?x=1&amp;y=2" width="560" \
        sandbox="allow-scripts allow-same-origin allow-popups allow-presentation" loading="lazy" \
        referrerpolicy="strict-origin-when-cross-origin"></iframe>
        """)
  }

  @Test("What was removed is counted")
  func removed() {
    let html =
      "<p style=x onclick=y>a</p><p style=z>b<script>c</script><img width=1 height=1 src=/d>"
      + "<a href=javascript:e>f</a><font>g</font>"
    #expect(
      Sanitizer().sanitize(html, base: Self.base).removed == [
        Removal(.attribute, "p/style", count: 2), Removal(.attribute, "p/onclick"),
        Removal(.element, "script"), Removal(.beacon, "img"), Removal(.address, "a/href"),
        Removal(.tags, "font"),
      ])
  }
}
