extension Rule {
  static let opmlVersionMissing = Rule(
    "opml-version-missing", .error, .opml,
    help: "Say version=\"2.0\".",
    source: "OPML 2.0, opml", w3c: "MissingAttribute")

  static let opmlVersionInvalid = Rule(
    "opml-version-invalid", .error, .opml,
    help: "Say version=\"2.0\".",
    source: "OPML 2.0, opml", w3c: "InvalidOPMLVersion")

  static let opmlHeadMissing = Rule(
    "opml-head-missing", .error, .opml,
    help: "Add a head.",
    source: "OPML 2.0, head", w3c: "MissingElement")

  static let opmlBodyMissing = Rule(
    "opml-body-missing", .error, .opml,
    help: "Add a body.",
    source: "OPML 2.0, body", w3c: "MissingElement")

  static let opmlOutlineMissing = Rule(
    "opml-outline-missing", .error, .opml,
    help: "Add at least one outline.",
    source: "OPML 2.0, body", w3c: "MissingElement")

  static let opmlOutlineTextMissing = Rule(
    "opml-outline-text-missing", .error, .opml,
    help: "Give every outline its text.",
    source: "OPML 2.0, outline", w3c: "MissingAttribute")

  static let opmlOutlineTitleMissing = Rule(
    "opml-outline-title-missing", .warning, .opml,
    help: "Give the outline of a feed its title.",
    source: "OPML 2.0, Subscription lists", w3c: "MissingTitleAttr")

  static let opmlOutlineTypeUnknown = Rule(
    "opml-outline-type-unknown", .warning, .opml,
    help: "Use rss, link or include, or expect few readers to know the type.",
    source: "OPML 2.0, outline", w3c: "InvalidOutlineType")

  static let opmlOutlineVersionUnknown = Rule(
    "opml-outline-version-unknown", .warning, .opml,
    help: "Write RSS, RSS1, RSS2, scriptingNews or atom.",
    source: "OPML 2.0, Subscription lists", w3c: "InvalidOutlineVersion")

  static let opmlOutlineXMLUrlMissing = Rule(
    "opml-outline-xml-url-missing", .error, .opml,
    help: "Give the outline of a feed its xmlUrl.",
    source: "OPML 2.0, Subscription lists", w3c: "MissingXmlURL")

  static let opmlDocumentElementObsolete = Rule(
    "opml-document-element-obsolete", .warning, .opml,
    help: "Begin with opml.",
    source: "OPML 2.0", w3c: "ObsoleteVersion")

  static let opmlFamily: [Rule] = [
    opmlVersionMissing,
    opmlVersionInvalid,
    opmlHeadMissing,
    opmlBodyMissing,
    opmlOutlineMissing,
    opmlOutlineTextMissing,
    opmlOutlineTitleMissing,
    opmlOutlineTypeUnknown,
    opmlOutlineVersionUnknown,
    opmlOutlineXMLUrlMissing,
    opmlDocumentElementObsolete,
  ]
}
