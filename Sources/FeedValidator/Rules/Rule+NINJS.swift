extension Rule {
  static let ninjsURIMissing = Rule(
    "ninjs-uri-missing", .error, .ninjs,
    help: "Give every item and every association a uri, its identifier for ever.",
    source: "IPTC ninjs 2.1, uri")

  static let ninjsVersionMissing = Rule(
    "ninjs-version-missing", .warning, .ninjs,
    help: "Name the version of ninjs in standard/version, such as 2.1.",
    source: "IPTC ninjs 2.1, standard")

  static let ninjsValueUnknown = Rule(
    "ninjs-value-unknown", .error, .ninjs,
    help: "Use one of the words that the schema lists for type, pubstatus and representationtype.",
    source: "IPTC ninjs 2.1, type, pubstatus, representationtype")

  static let ninjsListNoArray = Rule(
    "ninjs-list-no-array", .error, .ninjs,
    help: "Write associations, headlines, bodies and the other lists of ninjs 2 as arrays.",
    source: "IPTC ninjs 2.1, associations")

  static let ninjsFamily: [Rule] = [
    ninjsURIMissing, ninjsVersionMissing, ninjsValueUnknown, ninjsListNoArray,
  ]
}
