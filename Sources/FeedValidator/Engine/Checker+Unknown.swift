internal import Feed
internal import XML

extension Checker {
  /// Opens an element that the tables do not have in this place.
  mutating func startUnknown(_ event: XMLEvent, in parent: Frame) {
    push(event.name.code, nil, .anything, event.offset, 1)
    let spelling = names.other(event.name)
    let vocabulary = spelling?.vocabulary ?? event.name.vocabulary
    let shown = display(event.name.code)
    if parent.place == .leaf, format == .rss10 || format == .rss090 {
      return startProperty(shown, parent)
    }
    guard vocabulary >= 0 else { return }
    let known = Vocabulary.all[vocabulary]
    if known.prefix.isEmpty, core != vocabulary {
      return report(.vocabularyUndeterminable, "\(shown) is in no namespace")
    }
    guard known.isClosed || known.prefix == "trackback" else { return }
    reportUndefined(shown, parent)
  }

  /// An element in a property of RDF: fine if the property says that it is a literal.
  private mutating func startProperty(_ shown: String, _ parent: Frame) {
    guard parent.note != "Literal" else { return }
    report(.rdfMixedContent, "\(shown) stands in \(display(parent.name))")
  }

  /// Opens an element in one that is not looked into.
  mutating func startForeign(_ event: XMLEvent, in parent: Frame) {
    push(event.name.code, nil, .anything, event.offset, 1)
    let uri = names.other(event.name)?.uri ?? names.uri(event.name)
    let parentURI = names.other(XMLName(code: parent.name))?.uri ?? ""
    if uri.isEmpty, !parentURI.isEmpty {
      report(
        .namespaceMissingOnElement, "\(display(event.name.code)) is in no namespace")
    }
  }

  private mutating func reportUndefined(_ shown: String, _ parent: Frame) {
    report(.elementUndefined, "\(shown) is not defined in \(display(parent.name))")
  }
}
