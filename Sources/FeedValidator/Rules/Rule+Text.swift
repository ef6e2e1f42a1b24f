extension Rule {
  static let textContainsHTML = Rule(
    "text-contains-html", .warning, [.xml, .jsonFeed],
    help: "Write plain text: readers show the markup as it stands.",
    source: "RSS Profile, Character Data", w3c: "ContainsHTML")

  static let textContainsUndeclaredHTML = Rule(
    "text-contains-undeclared-html", .warning, .xml,
    help: "Say type=\"html\", or write plain text.",
    source: "RFC 4287 section 3.1.1", w3c: "ContainsUndeclaredHTML")

  static let textAmbiguousCharacter = Rule(
    "text-ambiguous-character", .warning, .rss,
    help: "Write & as &#x26; and < as &#x3C; in plain text.",
    source: "RSS Profile, Character Data", w3c: "CharacterData")

  static let textDoubleEncoded = Rule(
    "text-double-encoded", .warning, .xml,
    help:
      "Encode the text once: it looks like UTF-8 that was taken for something else and "
      + "encoded again.",
    source: "Unicode, chapter 3", w3c: "BadCharacters")

  static let textContainsMailAddress = Rule(
    "text-contains-mail-address", .warning, .atom,
    help: "Put the mail address into email.",
    source: "RFC 4287 section 3.2.1", w3c: "ContainsEmail")

  static let htmlNotHTML = Rule(
    "html-not-html", .warning, .xml,
    help: "Write well-formed HTML.",
    source: "RFC 4287 section 3.1.1.2", w3c: "NotHtml")

  static let htmlFragment = Rule(
    "html-fragment", .warning, .atom,
    help: "Say type=\"html\" for a fragment: text/html is for a whole document.",
    source: "RFC 4287 section 4.1.3.1", w3c: "HtmlFragment")

  static let htmlDangerousElement = Rule(
    "html-dangerous-element", .warning, .xml,
    help: "Leave the element out: readers remove it.",
    source: "RFC 4287 section 8.1", w3c: "SecurityRisk")

  static let htmlDangerousAttribute = Rule(
    "html-dangerous-attribute", .warning, .xml,
    help: "Leave the attribute out: readers remove it.",
    source: "RFC 4287 section 8.1", w3c: "SecurityRiskAttr")

  static let htmlDangerousStyle = Rule(
    "html-dangerous-style", .warning, .xml,
    help: "Leave the style out: readers remove it.",
    source: "RFC 4287 section 8.1", w3c: "DangerousStyleAttr")

  static let xhtmlDivMissing = Rule(
    "xhtml-div-missing", .error, .atom,
    help: "Put the markup into one div of the XHTML namespace.",
    source: "RFC 4287 section 3.1.1.3", w3c: "MissingXhtmlDiv")

  static let xhtmlNotInline = Rule(
    "xhtml-not-inline", .warning, .atom,
    help: "Write the markup as elements, or say type=\"html\" for escaped markup.",
    source: "RFC 4287 section 3.1.1.3", w3c: "NotInline")

  static let textTypeInvalid = Rule(
    "text-type-invalid", .error, .atom,
    help: "Write text, html or xhtml.",
    source: "RFC 4287 section 3.1.1", w3c: "InvalidTextType")

  static let textFamily: [Rule] = [
    textContainsHTML,
    textContainsUndeclaredHTML,
    textAmbiguousCharacter,
    textDoubleEncoded,
    textContainsMailAddress,
    htmlNotHTML,
    htmlFragment,
    htmlDangerousElement,
    htmlDangerousAttribute,
    htmlDangerousStyle,
    xhtmlDivMissing,
    xhtmlNotInline,
    textTypeInvalid,
  ]
}
