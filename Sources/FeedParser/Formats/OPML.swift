import Feed
import XML

/// OPML 1.0 and 2.0.
extension Reading {
  /// Reads the root element, which was entered last.
  mutating func opml(_ xml: inout XMLReader) -> OutlineList {
    var list = OutlineList()
    while failure == nil, let name = xml.nextChild() {
      guard name.isKnown, Vocabulary(name).isCore else {
        xml.skip()
        continue
      }
      switch CoreWord(name) {
      case .head: opmlHead(&xml, into: &list)
      case .body: outlines(&xml, into: &list.outlines)
      case .outline: list.outlines.append(outline(&xml))
      default: xml.skip()
      }
    }
    return list
  }

  private mutating func opmlHead(_ xml: inout XMLReader, into list: inout OutlineList) {
    var owner = Person()
    while let name = xml.nextChild() {
      guard name.isKnown, Vocabulary(name).isCore else {
        xml.skip()
        continue
      }
      switch CoreWord(name) {
      case .title: list.title = nonEmpty(&xml)
      case .dateCreated: list.created = date(&xml)
      case .dateModified: list.modified = date(&xml)
      case .ownerName: owner.name = nonEmpty(&xml)
      case .ownerEmail: owner.email = nonEmpty(&xml)
      case .ownerId: owner.uri = nonEmpty(&xml)
      default: xml.skip()
      }
    }
    if owner != Person() { list.owner = owner }
  }

  private mutating func outlines(_ xml: inout XMLReader, into outlines: inout [Outline]) {
    while let name = xml.nextChild() {
      if name.isKnown, Vocabulary(name).isCore, CoreWord(name) == .outline {
        outlines.append(outline(&xml))
      } else {
        xml.skip()
      }
    }
  }

  private mutating func outline(_ xml: inout XMLReader) -> Outline {
    var outline = Outline(text: "")
    for index in 0..<xml.event.attributeCount {
      let name = xml.attributeName(index)
      let value = xml.attributeValue(index)
      if name.isKnown, Vocabulary(name) == .plain, take(CoreWord(name), value, into: &outline) {
        continue
      }
      let uri = xml.names.uri(name)
      outline.attributes.append(
        ExtensionAttribute(
          namespace: uri.isEmpty ? nil : uri, name: xml.names.local(name), value: value))
    }
    if outline.text.isEmpty { outline.text = outline.title ?? "" }
    outlines(&xml, into: &outline.children)
    return outline
  }

  private func take(_ word: CoreWord, _ value: String, into outline: inout Outline) -> Bool {
    switch word {
    case .text: outline.text = value
    case .title: outline.title = value
    case .type: outline.type = value
    case .xmlUrl: outline.xmlURL = resolve(trimmed(value))
    case .htmlUrl: outline.htmlURL = resolve(trimmed(value))
    case .description: outline.description = value
    case .language: outline.language = value
    case .version: outline.version = value
    case .category:
      outline.categories = value.split(separator: ",").map { trimmed(String($0)) }
    default: return false
    }
    return true
  }
}
