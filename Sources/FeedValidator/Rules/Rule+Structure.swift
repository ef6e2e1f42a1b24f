extension Rule {
  static let elementUndefined = Rule(
    "element-undefined", .error, .xml,
    help: "Remove the element, or move it where the format has it.",
    source: "RSS 2.0, Extending RSS; RFC 4287 section 6.3; "
      + "OPML 2.0, Extending OPML", w3c: "UndefinedElement")

  static let elementDuplicate = Rule(
    "element-duplicate", .error, .xml,
    help: "Keep one of them.",
    source: "RSS Profile; RFC 4287 sections 4.1.1 and 4.1.2; "
      + "OPML 2.0, head", w3c: "DuplicateElement")

  static let elementMissing = Rule(
    "element-missing", .error, .xml,
    help: "Add the element.",
    source: "RFC 4287 section 3.2.1; RSS 2.0, image and textInput; "
      + "sitemaps.org protocol 0.9", w3c: "MissingElement")

  static let elementTextUnexpected = Rule(
    "element-text-unexpected", .error, .xml,
    help: "Take the text out: this element holds elements only.",
    source: "RSS 2.0, channel and item; RFC 4287 section 4; OPML 2.0", w3c: "UnexpectedText")

  static let elementBlank = Rule(
    "element-blank", .warning, .xml,
    help: "Give it a value, or leave it out.",
    source: "RSS Profile; RFC 4287 section 4.2", w3c: "NotBlank")

  static let attributeMissing = Rule(
    "attribute-missing", .error, .xml,
    help: "Add the attribute.",
    source: "RSS 2.0, enclosure, source and cloud; RFC 4287 section 4.2; "
      + "Media RSS 1.5.1", w3c: "MissingAttribute")

  static let attributeUnexpected = Rule(
    "attribute-unexpected", .error, .xml,
    help: "Take the attribute out, or look at its spelling: case counts.",
    source: "RSS 2.0, guid, enclosure and category; OPML 2.0, outline", w3c: "UnexpectedAttribute")

  static let attributeBlank = Rule(
    "attribute-blank", .warning, .xml,
    help: "Give the attribute a value, or leave it out.",
    source: "RFC 4287 sections 3.1.1, 4.2.2 and 4.2.7", w3c: "AttrNotBlank")

  static let valueDuplicate = Rule(
    "value-duplicate", .error, .xml,
    help: "Say each value once.",
    source: "RSS 2.0, skipHours and skipDays", w3c: "DuplicateValue")

  static let valueTooLong = Rule(
    "value-too-long", .error, .xml,
    help: "Shorten the text.",
    source: "Apple's requirements for podcasts", w3c: "TooLong")

  static let semanticsDuplicateChannel = Rule(
    "semantics-duplicate-channel", .warning, .rss,
    help: "Say it once, in the element of RSS itself.",
    source: "RSS Profile, Namespace Elements", w3c: "DuplicateSemantics")

  static let semanticsDuplicateItem = Rule(
    "semantics-duplicate-item", .warning, .feedXML,
    help: "Say it once, in the element of the format itself.",
    source: "RSS Profile, Namespace Elements", w3c: "DuplicateItemSemantics")

  static let structureFamily: [Rule] = [
    elementUndefined,
    elementDuplicate,
    elementMissing,
    elementTextUnexpected,
    elementBlank,
    attributeMissing,
    attributeUnexpected,
    attributeBlank,
    valueDuplicate,
    valueTooLong,
    semanticsDuplicateChannel,
    semanticsDuplicateItem,
  ]
}
