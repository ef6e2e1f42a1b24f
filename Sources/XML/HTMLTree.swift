import CLibXML2

/// An HTML document or fragment as libxml2's HTML parser mends it: a flat tree in document order.
///
/// A node's children are the nodes behind it up to its `end`. Names are in lower case. Comments,
/// processing instructions and document types are not in it.
package struct HTMLTree: Sendable {
  /// One element or one run of text.
  package struct Node: Sendable {
    // Laid out as C has it, so that a tree is taken over in one piece.
    let node: siar_html_node

    /// Index of the element's name in `names`; nil for text.
    package var name: Int? {
      node.kind == UInt32(SIAR_HTML_ELEMENT) ? Int(node.name) : nil
    }

    /// The text in `bytes`; empty for an element.
    package var text: Range<Int> { Range(node.start, node.length) }

    /// The element's attributes in `attributes`; empty for text.
    package var attributes: Range<Int> { Range(node.first_attribute, node.attribute_count) }

    /// Index of the first node behind the subtree.
    package var end: Int { Int(node.end) }
  }

  /// One attribute, its value decoded.
  package struct Attribute: Sendable {
    let attribute: siar_html_attribute

    /// Index of its name in `names`.
    package var name: Int { Int(attribute.name) }

    /// The value in `bytes`.
    package var value: Range<Int> { Range(attribute.start, attribute.length) }
  }

  /// Why reading stopped before the end of the document.
  package enum Stop: Sendable {
    case depth
    case nodes
    /// Mending would take too long: stray end tags or repeated attributes by the ten thousand.
    case repairs
    case memory
  }

  package let nodes: [Node]
  package let attributes: [Attribute]
  package let names: [String]
  /// UTF-8 of all texts and values.
  package let bytes: [UInt8]
  /// Nil where the whole document was read.
  package let stop: Stop?
}

extension Range<Int> {
  init(_ start: UInt32, _ length: UInt32) {
    self = Int(start)..<Int(start) + Int(length)
  }
}
