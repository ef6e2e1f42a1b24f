extension Rule {
  static let namespaceInvalid = Rule(
    "namespace-invalid", .error, .xml,
    help: "Use the exact namespace of the format; case and slashes count.",
    source: "Namespaces in XML section 3", w3c: "InvalidNamespace")

  static let namespaceUndeclared = Rule(
    "namespace-undeclared", .error, .xml,
    help: "Declare the prefix with xmlns; most readers refuse the document whole.",
    source: "Namespaces in XML section 5", w3c: "SAXError")

  static let namespaceObsolete = Rule(
    "namespace-obsolete", .error, .xml,
    help: "Move to Atom 1.0: drafts of Atom are not read any more.",
    source: "RFC 4287 section 1.2", w3c: "ObsoleteNamespace")

  static let namespaceUnknown = Rule(
    "namespace-unknown", .warning, .xml,
    help: "Check the address of the namespace: no reader known to us reads it.",
    source: "RFC 4287 section 6.3", w3c: "UnknownNamespace")

  static let namespaceUnsupported = Rule(
    "namespace-unsupported", .info, .xml,
    help: "Nothing to do: elements of this namespace were not checked.",
    source: "RFC 4287 section 6.3", w3c: "UnsupportedNamespace")

  static let namespacePrefixReserved = Rule(
    "namespace-prefix-reserved", .warning, .xml,
    help: "Bind the customary prefix to its own namespace: some readers look at the prefix alone.",
    source: "customary prefixes", w3c: "ReservedPrefix")

  static let namespacePrefixNonstandard = Rule(
    "namespace-prefix-nonstandard", .info, .xml,
    help: "Use the customary prefix of the namespace.",
    source: "customary prefixes", w3c: "NonstdPrefix")

  static let namespacePrefixOnCore = Rule(
    "namespace-prefix-on-core", .warning, .atom,
    help: "Make Atom the default namespace: some readers do not understand prefixes on it.",
    source: "RFC 4287 section 1.2", w3c: "AvoidNamespacePrefix")

  static let namespaceMediaWrong = Rule(
    "namespace-media-wrong", .error, .feedXML,
    help: "Use http://search.yahoo.com/mrss/ with its slash at the end.",
    source: "Media RSS 1.5.1, namespace", w3c: "MediaRssNamespace")

  static let namespaceMissingOnElement = Rule(
    "namespace-missing-on-element", .error, .rss,
    help: "Put elements of your own into a namespace.",
    source: "RSS 2.0, Extending RSS", w3c: "NotInANamespace")

  static let vocabularyUndeterminable = Rule(
    "vocabulary-undeterminable", .warning, .xml,
    help: "Put this element into a namespace, so that it can be told what it means.",
    source: "RFC 4287 section 6.2", w3c: "UndeterminableVocabulary")

  static let namespaceURIInvalid = Rule(
    "namespace-uri-invalid", .error, .xml,
    help: "Name a namespace with a valid IRI.",
    source: "Namespaces in XML section 2.1", w3c: "InvalidTAG")

  static let namespaceFamily: [Rule] = [
    namespaceInvalid,
    namespaceUndeclared,
    namespaceObsolete,
    namespaceUnknown,
    namespaceUnsupported,
    namespacePrefixReserved,
    namespacePrefixNonstandard,
    namespacePrefixOnCore,
    namespaceMediaWrong,
    namespaceMissingOnElement,
    vocabularyUndeterminable,
    namespaceURIInvalid,
  ]
}
