/// Texts that documents have been broken with.
package enum NastyText {
  package static let samples = [
    "Kabar", "A & B", "a < b > c", "&amp;", "&lt;b&gt;", "<b>tebal</b>", "]]>", "a]]>b]]>c",
    "x]]&gt;", "]]", "]", "<![CDATA[x]]>", "<!-- a -- b -->", "\"kutip\" 'tunggal'", "baris\nbaru",
    "tab\tdi sini", "\r\nCRLF\r", "\u{0}nol", "bel\u{7}", "\u{B}\u{C}\u{E}\u{1F}\u{7F}\u{85}",
    "\u{FFFE}x\u{FFFF}", "\u{FFFD}\u{FEFF}ﬀ", "😀👨‍👩‍👧‍👦🇮🇩", "مرحبا \u{202E}dlrow\u{202C}", "日本語テキスト",
    "e\u{301}", "\u{2028}\u{2029}", "\\ \\u0000 \\\"", "</title></item>", "<?xml version=\"1.0\"?>",
    "</script><script>alert(1)</script>", "%s %n %00", "12345678", "1234567&", "&12345678",
    "\u{10FFFF}", "\u{1FFFE}", "é", " di tepi ", "a\u{A0}b",
    // Lone surrogates, in bytes of UTF-8 and in units of UTF-16.
    String(decoding: [0x61, 0xED, 0xA0, 0xBD, 0x62], as: UTF8.self),
    String(decoding: [0x61, 0xDE00, 0x62, 0xD83D], as: UTF16.self),
  ]

  /// `text` as XML 1.0 section 2.2 can carry it.
  package static func allowed(_ text: String) -> String {
    var result = ""
    result.unicodeScalars.append(
      contentsOf: text.unicodeScalars.filter { scalar in
        switch scalar.value {
        case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
        default: false
        }
      })
    return result
  }
}
