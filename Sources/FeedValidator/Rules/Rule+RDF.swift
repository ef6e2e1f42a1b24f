extension Rule {
  static let rdfMixedContent = Rule(
    "rdf-mixed-content", .error, .rdf,
    help: "Do not mix text and elements in one property; RDF/XML has no meaning for it.",
    source: "RDF/XML section 2", w3c: "InvalidRDF")

  static let rdfLanguageMissing = Rule(
    "rdf-language-missing", .info, [.rss, .rdf],
    help: "Say the language of the feed.",
    source: "RSS Profile, language", w3c: "MissingDCLanguage")

  static let rdfItemsMissing = Rule(
    "rdf-items-missing", .error, .rdf,
    help: "Add items with the order of the items to the channel.",
    source: "RSS 1.0 section 5.3.5", w3c: "MissingElement")

  static let rdfFamily: [Rule] = [
    rdfMixedContent,
    rdfLanguageMissing,
    rdfItemsMissing,
  ]
}
