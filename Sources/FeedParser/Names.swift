import XML

/// The names of attributes that are asked for often.
enum Names {
  static let xmlBase = XMLWord.base.name(.xml)
  static let xmlLang = XMLWord.lang.name(.xml)
  static let href = CoreWord.href.attribute
  static let rel = CoreWord.rel.attribute
  static let type = CoreWord.type.attribute
  static let hreflang = CoreWord.hreflang.attribute
  static let title = CoreWord.title.attribute
  static let length = CoreWord.length.attribute
  static let term = CoreWord.term.attribute
  static let scheme = CoreWord.scheme.attribute
  static let label = CoreWord.label.attribute
  static let domain = CoreWord.domain.attribute
  static let isPermaLink = CoreWord.isPermaLink.attribute
  static let url = CoreWord.url.attribute
  static let mode = CoreWord.mode.attribute
  static let src = CoreWord.src.attribute
  static let rdfAbout = RDFWord.about.name(.rdf)
  static let rdfResource = RDFWord.resource.name(.rdf)
}
