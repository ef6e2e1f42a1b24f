internal import Feed

extension Checker {
  /// RDF/XML: what is described is named by rdf:about.
  mutating func checkAbout() {
    guard let about = value("rdf", "about") else { return }
    let bytes = Array(about.utf8)
    if let fault = Reference.fault(in: bytes.span, absolute: true) {
      report(
        fault.rule(isAttribute: false), fault.message(bytes.span), attribute: "rdf:about")
    }
    if value("xml", "lang") != nil { state.hasLanguage = true }
  }

  mutating func endedRDFChannel(_ frame: Frame) {
    if format == .rss10, count("rss10:items", in: frame) == 0 {
      report(.rdfItemsMissing, "there is no items")
    }
    if !state.hasLanguage { report(.rdfLanguageMissing, "the channel has no language") }
  }
}
