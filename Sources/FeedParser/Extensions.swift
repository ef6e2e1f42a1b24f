import Feed
import XML

/// Elements of vocabularies that the model has no property for.
extension Reading {
  /// Reads the element that was entered last with all that is in it; nil where the limit on such
  /// elements is reached.
  mutating func extensionElement(_ xml: inout XMLReader) -> ExtensionElement? {
    guard extensionCount < limits.extensionElements else {
      if extensionCount == limits.extensionElements {
        report(
          .tooManyExtensions, "Extension elements beyond \(extensionCount) were dropped.", xml,
          xml.event.offset)
        extensionCount += 1
      }
      xml.skip()
      return nil
    }
    extensionCount += 1
    var element = extensionHead(xml)
    if let text = xml.leaf() {
      element.text = text
      return element
    }
    var text = ""
    while let event = xml.next(), event.kind != .end {
      switch event.kind {
      case .start:
        if let child = extensionElement(&xml) { element.children.append(child) }
      case .text: text += xml.text()
      default: break
      }
    }
    element.text = trimmed(text)
    return element
  }

  private func extensionHead(_ xml: borrowing XMLReader) -> ExtensionElement {
    let names = xml.names
    let event = xml.event
    let uri = names.uri(event.name)
    var element = ExtensionElement(
      namespace: uri.isEmpty ? nil : uri, name: names.local(event.name))
    for index in 0..<event.attributeCount {
      let name = xml.attributeName(index)
      let uri = names.uri(name)
      element.attributes.append(
        ExtensionAttribute(
          namespace: uri.isEmpty ? nil : uri, name: names.local(name),
          value: xml.attributeValue(index)))
    }
    return element
  }

  /// Reads the element that was entered last into `elements`.
  mutating func keep(_ xml: inout XMLReader, in elements: inout [ExtensionElement]) {
    if let element = extensionElement(&xml) { elements.append(element) }
  }
}
