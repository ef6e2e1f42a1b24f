internal import Feed

/// Members of other extensions, as a JSON Feed had them.
extension JSONWriter {
  /// Writes the objects that JSON Feed keeps for extensions: those without a namespace whose names
  /// begin with an underscore and a letter. One of the name `_siar` is ours and not repeated.
  mutating func extensionMembers(_ elements: [ExtensionElement]) {
    guard !elements.isEmpty else { return }
    var written: Set<String> = ["_siar"]
    for element in elements where element.isExtensionObject {
      guard written.insert(element.name).inserted else { continue }
      name(element.name)
      value(of: element)
    }
  }

  /// A text where there are no children, an object where each child has a name of its own, else an
  /// array.
  private mutating func value(of element: ExtensionElement) {
    guard !element.children.isEmpty else { return string(element.text) }
    if element.isObject {
      openObject()
      for child in element.children {
        name(child.name)
        value(of: child)
      }
      closeObject()
    } else {
      openArray()
      for child in element.children { value(of: child) }
      closeArray()
    }
  }
}

extension ExtensionElement {
  /// Whether the children are members: each with a name of its own.
  fileprivate var isObject: Bool {
    let names = Set(children.map(\.name))
    return !children.isEmpty && names.count == children.count && !names.contains("")
  }

  fileprivate var isExtensionObject: Bool {
    let start = name.unicodeScalars.prefix(2)
    return namespace == nil && start.first == "_" && start.last?.properties.isAlphabetic == true
      && isObject
  }
}
