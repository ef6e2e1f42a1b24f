internal import Feed

/// Members of other extensions, as a JSON Feed had them.
extension JSONWriter {
  /// Writes the members that JSON Feed keeps for extensions: those without a namespace whose names
  /// begin with an underscore. One of the name `_siar` is ours and not repeated.
  mutating func extensionMembers(_ elements: [ExtensionElement]) {
    var written: Set<String> = ["_siar"]
    for element in elements
    where element.namespace == nil && element.name.hasPrefix("_")
      && written.insert(element.name).inserted
    {
      name(element.name)
      value(of: element)
    }
  }

  /// A text where there are no children, an object where each child has a name of its own, else an
  /// array.
  private mutating func value(of element: ExtensionElement) {
    guard !element.children.isEmpty else { return string(element.text) }
    let names = Set(element.children.map(\.name))
    if names.count == element.children.count, !names.contains("") {
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
