/// An HTML document or fragment as libxml2's HTML parser mends it: a flat tree in document order.
///
/// A node's children are the nodes behind it up to its `end`. Names are in lower case. Comments,
/// processing instructions and document types are not in it.
package struct HTMLTree: Sendable {
  /// One element or one run of text.
  package struct Node: Sendable {
    /// Index of the element's name in `names`; nil for text.
    package let name: Int?
    /// The text in `bytes`; empty for an element.
    package let text: Range<Int>
    /// The element's attributes in `attributes`; empty for text.
    package let attributes: Range<Int>
    /// Index of the first node behind the subtree.
    package let end: Int
  }

  /// One attribute, its value decoded.
  package struct Attribute: Sendable {
    /// Index of its name in `names`.
    package let name: Int
    /// The value in `bytes`.
    package let value: Range<Int>
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
