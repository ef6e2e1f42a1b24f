internal import Feed

/// Elements of vocabularies that the model has no property for.
extension XMLWriter {
  /// Writes `element` and what is inside it.
  ///
  /// Left out is an element without a namespace, which is a JSON member or no element of RSS or Atom
  /// at all, one of Atom's namespace, which RFC 4287 section 6.3 reserves, and one whose
  /// namespace is no address or whose name is none.
  mutating func extensionElement(_ element: ExtensionElement) {
    guard let namespace = element.namespace, Self.isBindable(namespace),
      namespace != Namespace.atom.uri, namespace != Namespace.xml.uri, element.name.isXMLName
    else { return }
    let prefix = prefix(of: namespace)
    literal("<")
    qualifiedName(element.name, prefix)
    extensionAttributes(element.attributes)
    if element.text.isEmpty && element.children.isEmpty { return closeEmpty() }
    closeStart()
    text(element.text)
    for child in element.children { extensionElement(child) }
    literal("</")
    qualifiedName(element.name, prefix)
    literal(">\n")
  }

  mutating func extensionElements(_ elements: [ExtensionElement]) {
    for element in elements { extensionElement(element) }
  }

  /// Writes attributes, each name once; one whose name is none is left out.
  mutating func extensionAttributes(_ attributes: [ExtensionAttribute]) {
    for (index, attribute) in attributes.enumerated() {
      let isRepeated = attributes[..<index].contains {
        $0.name == attribute.name && $0.namespace == attribute.namespace
      }
      guard attribute.name.isXMLName, attribute.name != "xmlns", !isRepeated else { continue }
      extensionAttribute(attribute)
    }
  }

  private mutating func extensionAttribute(_ attribute: ExtensionAttribute) {
    guard attribute.namespace.map(Self.isBindable) ?? true else { return }
    literal(" ")
    if let namespace = attribute.namespace {
      qualifiedName(attribute.name, prefix(of: namespace))
    } else {
      name(attribute.name)
    }
    literal("=\"")
    attributeText(attribute.value)
    literal("\"")
  }

  private enum Prefix {
    case known(String)
    case numbered(Int)
  }

  private mutating func prefix(of namespace: String) -> Prefix {
    if namespace == Namespace.xml.uri { return .known(Namespace.xml.prefix) }
    for (vocabulary, known) in Vocabulary.all where known.uri == namespace {
      use(vocabulary)
      return .known(known.prefix)
    }
    return .numbered(number(ofForeign: namespace))
  }

  private mutating func qualifiedName(_ localName: String, _ prefix: Prefix) {
    switch prefix {
    case .known(let prefix): name(prefix)
    case .numbered(let number):
      literal("ns")
      self.number(number)
    }
    literal(":")
    name(localName)
  }

  /// Whether a prefix can stand for `namespace`: for an address, and not for that of declarations
  /// (Namespaces in XML 1.0 section 3).
  private static func isBindable(_ namespace: String) -> Bool {
    namespace.isAddress && namespace != "http://www.w3.org/2000/xmlns/"
  }
}

extension String {
  /// Whether the text is a name without a colon. Namespaces in XML 1.0 section 3; XML 1.0 section 2.3.
  var isXMLName: Bool {
    guard let first = unicodeScalars.first, first.startsXMLName else { return false }
    return unicodeScalars.dropFirst().allSatisfy(\.continuesXMLName)
  }
}

extension Unicode.Scalar {
  fileprivate var startsXMLName: Bool {
    switch value {
    case 0x41...0x5A, 0x5F, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x37D,
      0x37F...0x1FFF, 0x200C...0x200D, 0x2070...0x218F, 0x2C00...0x2FEF, 0x3001...0xD7FF,
      0xF900...0xFDCF, 0xFDF0...0xFFFD, 0x10000...0xEFFFF:
      true
    default: false
    }
  }

  fileprivate var continuesXMLName: Bool {
    switch value {
    case 0x2D, 0x2E, 0x30...0x39, 0xB7, 0x300...0x36F, 0x203F...0x2040: true
    default: startsXMLName
    }
  }
}
