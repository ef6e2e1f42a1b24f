import Feed
import FeedGenerator
import Testing

/// What stands for a character in each kind of text.
@Suite struct EscapingTests {
  /// A text, and what it is in an element, in an attribute and in a JSON string.
  static let table: [(text: String, element: String, attribute: String, json: String)] = [
    ("a < b & c > d", "a &lt; b &amp; c &gt; d", "a &lt; b &amp; c &gt; d", "a < b & c > d"),
    ("&amp;", "&amp;amp;", "&amp;amp;", "&amp;"),
    ("\"x\" 'y'", "\"x\" 'y'", "&quot;x&quot; 'y'", "\\\"x\\\" 'y'"),
    ("]]>", "]]&gt;", "]]&gt;", "]]>"),
    ("a\tb\nc\rd", "a\tb\nc&#13;d", "a&#9;b&#10;c&#13;d", "a\\tb\\nc\\rd"),
    ("a\u{0}\u{8}\u{B}\u{C}\u{1F}b", "ab", "ab", "ab"),
    ("a\u{FFFE}b\u{FFFF}c", "abc", "abc", "abc"),
    (
      "\u{FFFD}\u{FEFF}\u{1FFFE}", "\u{FFFD}\u{FEFF}\u{1FFFE}", "\u{FFFD}\u{FEFF}\u{1FFFE}",
      "\u{FFFD}\u{FEFF}\u{1FFFE}"
    ),
    ("\\", "\\", "\\", "\\\\"),
    ("😀 مرحبا e\u{301}", "😀 مرحبا e\u{301}", "😀 مرحبا e\u{301}", "😀 مرحبا e\u{301}"),
    (
      "\u{7F}\u{85}\u{2028}", "\u{7F}\u{85}\u{2028}", "\u{7F}\u{85}\u{2028}", "\u{7F}\u{85}\u{2028}"
    ),
  ]

  @Test(arguments: table)
  func text(_ row: (text: String, element: String, attribute: String, json: String)) {
    let atom = Rendered.entry(.atom) { entry in
      entry.title = Text(row.text)
      entry.categories = [Category(row.text)]
    }
    let json = Rendered.entry(.jsonFeed) { $0.title = Text(row.text) }
    #expect(Rendered.between("<title type=\"text\">", "</title>", in: atom) == row.element)
    #expect(Rendered.between("<category term=\"", "\"/>", in: atom) == row.attribute)
    #expect(Rendered.between("\"title\":\"", "\",\"content_text\"", in: json) == row.json)
  }

  /// Texts are looked at in words of eight bytes: each place in and around a word must do.
  @Test(arguments: ["<", "&", "\"", "\u{1}", "\u{FFFF}", "é", "\u{FFFD}"])
  func everyPlace(special: String) {
    for length in 0...20 {
      for place in 0...length {
        let text =
          String(repeating: "x", count: place) + special
          + String(repeating: "y", count: length - place)
        let atom = Rendered.entry(.atom) { $0.categories = [Category(text)] }
        let expected = ["<": "&lt;", "&": "&amp;", "\"": "&quot;", "\u{1}": "", "\u{FFFF}": ""]
        let wanted = text.replacing(special, with: expected[special] ?? special)
        #expect(Rendered.between("<category term=\"", "\"/>", in: atom) == wanted)
      }
    }
  }

  @Test(arguments: [
    ("<p>a &amp; b</p>", "<![CDATA[<p>a &amp; b</p>]]>"), ("a]]b]", "<![CDATA[a]]b]]]>"),
    ("a]]>b", "a]]&gt;b"), ("a\rb", "a&#13;b"), ("a\u{1}b<", "ab&lt;"), ("\u{FFFF}<", "&lt;"),
    ("12345678]]>", "12345678]]&gt;"), ("12345]]>", "12345]]&gt;"), ("", "<![CDATA[]]>"),
  ])
  func markupInRSS(html: String, expected: String) {
    let rss = Rendered.entry(.rss) { entry in
      entry.title = Text("Judul")
      entry.contents = [Content(html)]
    }
    #expect(Rendered.between("<content:encoded>", "</content:encoded>", in: rss) == expected)
  }

  @Test(arguments: [
    ("https://a.example/b c?d=\"e\"&f=<g>", "https://a.example/b%20c?d=%22e%22&amp;f=%3Cg%3E"),
    (" https://a.example/\n", "https://a.example/"), ("https://a.example/é", "https://a.example/é"),
    ("https://a.example/{x}|\\^`", "https://a.example/%7Bx%7D%7C%5C%5E%60"),
    ("https://a.example/%20", "https://a.example/%20"),
  ])
  func address(_ address: String, expected: String) {
    let rss = Rendered.entry(.rss) { $0.links = [Link(address)] }
    #expect(Rendered.between("<link>", "</link>", in: rss) == expected)
  }

  @Test(arguments: [
    ("<b>Pasar</b> &amp; jalan", "Pasar &amp; jalan"), ("a < b", "a &lt; b"),
    ("a&nbsp;b", "a\u{A0}b"),
    ("satu<br>dua", "satu dua"), ("<p>satu</p><p>dua</p>", "satu dua"), ("ka<b>ta</b>", "kata"),
    ("<script>alert(1)</script>x", "x"), ("<!-- <b> -->x<STYLE>a{}</Style>y", "xy"),
    ("&#8220;a&#x201D; &eacute;&hellip;", "“a” é…"), ("&tak; &amp", "&amp;tak; &amp;amp"),
    ("&#0; &#xD800;", "&amp;#0; &amp;#xD800;"), ("  a \n b ", "a b"), ("&lt;b&gt;", "&lt;b&gt;"),
    ("a <b", "a"),
  ])
  func titleInRSS(html: String, expected: String) {
    let rss = Rendered.entry(.rss) { $0.title = Text(html, kind: .html) }
    // The RSS profile's form of the two characters.
    let written = expected.replacing("&amp;", with: "&#x26;").replacing("&lt;", with: "&#x3C;")
      .replacing("&gt;", with: "&#x3E;")
    #expect(Rendered.between("<title>", "</title>", in: rss) == written)
  }
}
