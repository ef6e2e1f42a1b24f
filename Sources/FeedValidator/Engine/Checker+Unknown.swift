internal import XML

extension Checker {
  /// Opens an element that the tables do not have in this place.
  mutating func startUnknown(_ event: XMLEvent, in parent: Frame) {
    push(event.name.code, nil, .anything, event.offset, 1)
    let spelling = names.other(event.name)
    let vocabulary = spelling?.vocabulary ?? event.name.vocabulary
    let shown = display(event.name.code)
    guard vocabulary >= 0 else { return }
    let known = Vocabulary.all[vocabulary]
    if known.prefix.isEmpty, core != vocabulary {
      return report(.vocabularyUndeterminable, "\(shown) is in no namespace")
    }
    guard known.isClosed || known.prefix == "trackback" else { return }
    reportUndefined(shown, parent)
  }

  private mutating func reportUndefined(_ shown: String, _ parent: Frame) {
    report(.elementUndefined, "\(shown) is not defined in \(display(parent.name))")
  }
}
