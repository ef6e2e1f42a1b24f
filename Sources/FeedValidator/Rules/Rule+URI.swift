extension Rule {
  static let uriInvalid = Rule(
    "uri-invalid", .error, .xml,
    help: "Write a valid IRI; write spaces as %20.",
    source: "RFC 3986; RFC 3987", w3c: "InvalidLink")

  static let uriNotAbsolute = Rule(
    "uri-not-absolute", .error, .xml,
    help: "Write the whole address, scheme included.",
    source: "RFC 3986 section 4.3", w3c: "InvalidFullLink")

  static let uriAttributeNotAbsolute = Rule(
    "uri-attribute-not-absolute", .error, .xml,
    help: "Write the whole address, scheme included.",
    source: "RSS 2.0, enclosure, source and category", w3c: "InvalidURLAttribute")

  static let uriCharacterInvalid = Rule(
    "uri-character-invalid", .error, .xml,
    help: "Percent-encode what an IRI may not hold, spaces first.",
    source: "RFC 3987 section 2.2", w3c: "InvalidUriChar")

  static let uriWhitespace = Rule(
    "uri-whitespace", .error, .xml,
    help: "Write the address without space around it.",
    source: "RFC 4287 section 3", w3c: "UnexpectedWhitespace")

  static let uriSchemeUnregistered = Rule(
    "uri-scheme-unregistered", .warning, .xml,
    help: "Use a scheme that IANA has registered.",
    source: "RFC 7595", w3c: "SchemeNotIANARegistered")

  static let uriNotCanonical = Rule(
    "uri-not-canonical", .warning, .xml,
    help:
      "Write the address in its canonical form, so that a comparison character by "
      + "character works.",
    source: "RFC 4287 section 4.2.6.1", w3c: "NonCanonicalURI")

  static let tagURIInvalid = Rule(
    "tag-uri-invalid", .error, .xml,
    help: "Write tag:authority,date:specific, the date as 2003, 2003-12 or 2003-12-13.",
    source: "RFC 4151 section 2.1", w3c: "InvalidTAG")

  static let urnInvalid = Rule(
    "urn-invalid", .error, .xml,
    help: "Write urn:namespace:specific.",
    source: "RFC 8141 section 2", w3c: "InvalidURN")

  static let uuidInvalid = Rule(
    "uuid-invalid", .error, .xml,
    help: "Write 32 hexadecimal digits in groups of 8, 4, 4, 4 and 12.",
    source: "RFC 9562 section 4", w3c: "InvalidUUID")

  static let uriFamily: [Rule] = [
    uriInvalid,
    uriNotAbsolute,
    uriAttributeNotAbsolute,
    uriCharacterInvalid,
    uriWhitespace,
    uriSchemeUnregistered,
    uriNotCanonical,
    tagURIInvalid,
    urnInvalid,
    uuidInvalid,
  ]
}
