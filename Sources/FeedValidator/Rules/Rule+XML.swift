extension Rule {
  static let xmlNotWellFormed = Rule(
    "xml-not-well-formed", .error, .xml,
    help: "Make the document well-formed; most readers refuse it whole.",
    source: "XML 1.0 section 2.1", w3c: "SAXError")

  static let xmlLimitExceeded = Rule(
    "xml-limit-exceeded", .error, .xml,
    help: "Split the document or make it smaller; readers have limits too.",
    source: "limits of this validator")

  static let xmlRootUnknown = Rule(
    "xml-root-unknown", .error, .unknown,
    help: "Begin with rss, rdf:RDF, feed, entry, opml, urlset or sitemapindex.",
    source: "RSS 2.0, RSS 1.0, RFC 4287, OPML 2.0", w3c: "UndefinedElement")

  static let xmlEncodingUnknown = Rule(
    "xml-encoding-unknown", .error, .xml,
    help: "Declare an encoding that exists; UTF-8 is best.",
    source: "XML 1.0 section 4.3.3", w3c: "UnknownEncoding")

  static let xmlEncodingNonstandard = Rule(
    "xml-encoding-nonstandard", .info, .xml,
    help: "Serve UTF-8: it is one of the two encodings that every XML reader must know.",
    source: "XML 1.0 section 4.3.3", w3c: "NonstdEncoding")

  static let xmlEncodingWrong = Rule(
    "xml-encoding-wrong", .error, .xml,
    help: "Declare the encoding that the bytes are in.",
    source: "XML 1.0 section 4.3.3", w3c: "UnicodeError")

  static let xmlEncodingConflict = Rule(
    "xml-encoding-conflict", .warning, .xml,
    help: "Let the charset of the media type and the declaration in the document say the same.",
    source: "RFC 7303 section 3", w3c: "EncodingMismatch")

  static let xmlSystemEntity = Rule(
    "xml-system-entity", .info, .xml,
    help: "Leave external entities out: readers do not fetch them.",
    source: "XML 1.0 section 4.2.2", w3c: "ContainsSystemEntity")

  static let xmlDoctypeWrong = Rule(
    "xml-doctype-wrong", .error, .rss,
    help: "Use the document type of RSS 0.91 in RSS 0.91 only.",
    source: "RSS 0.91 (Netscape)", w3c: "InvalidDoctype")

  static let xmlBaseInvalid = Rule(
    "xml-base-invalid", .error, .xml,
    help: "Make xml:base an absolute IRI.",
    source: "XML Base section 3", w3c: "InvalidUriChar")

  static let xmlLangInvalid = Rule(
    "xml-lang-invalid", .error, .xml,
    help: "Use a BCP 47 language tag such as id or en-GB.",
    source: "XML 1.0 section 2.12", w3c: "InvalidLanguage")

  static let xmlFamily: [Rule] = [
    xmlNotWellFormed,
    xmlLimitExceeded,
    xmlRootUnknown,
    xmlEncodingUnknown,
    xmlEncodingNonstandard,
    xmlEncodingWrong,
    xmlEncodingConflict,
    xmlSystemEntity,
    xmlDoctypeWrong,
    xmlBaseInvalid,
    xmlLangInvalid,
  ]
}
