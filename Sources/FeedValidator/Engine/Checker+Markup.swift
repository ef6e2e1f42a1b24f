internal import XML

extension Checker {
  /// Opens an element inside a text construct or content.
  mutating func startMarkup(_ event: XMLEvent, in parent: Frame) {
    let spelling = names.other(event.name)
    let vocabulary = spelling?.vocabulary ?? event.name.vocabulary
    let local = spelling?.local ?? names.local(event.name)
    let prefix = vocabulary < 0 ? "" : Vocabulary.all[vocabulary].prefix
    let isDiv = local == "div" && prefix == "xhtml"
    // The parent is as it was before this child.
    if !parent.hasChildren { frames[frames.count - 1].hasDiv = isDiv }
    if local == "code" || local == "pre", let holder = frames.lastIndex(where: { $0.spec != nil }) {
      frames[holder].hasCode = true
    }
    push(event.name.code, nil, .markup, event.offset, 1)
    judge(local, prefix)
    for (name, value) in attributes { judge(name, value, prefix) }
  }

  private mutating func judge(_ local: String, _ prefix: String) {
    switch prefix {
    case "xhtml":
      let name = local.lowercased()
      if !HTMLNames.isHarmless(name) {
        report(HTMLNames.known.contains(name) ? .element(name) : .broken("<\(local)>"))
      }
    case "svg":
      if !GraphicsNames.svg.contains(local) { report(.element(local)) }
    case "math":
      if !GraphicsNames.mathML.contains(local) { report(.element(local)) }
    case "atom":
      // Markup that forgot to say that it is XHTML.
      if HTMLNames.known.contains(local) { report(.broken("<\(local)> in the Atom namespace")) }
    default: break
    }
  }

  private mutating func judge(_ name: XMLName, _ value: String, _ prefix: String) {
    let array = Array(value.utf8)
    let local = Array(names.local(name).utf8)
    if let finding = HTMLNames.judge(attribute: local.span, array.span) {
      return report(finding, attribute: names.local(name))
    }
    guard names.uri(name).isEmpty, prefix == "svg" || prefix == "math" else { return }
    let word = names.local(name)
    let known = prefix == "svg" ? GraphicsNames.svgAttributes : GraphicsNames.mathMLAttributes
    if !known.contains(word) { report(.attribute(word), attribute: word) }
  }
}
