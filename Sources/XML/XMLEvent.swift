import CLibXML2

/// One step through a document.
package struct XMLEvent: Sendable {
  package enum Kind: Int16, Sendable {
    case start = 1
    case end
    case text
    case comment
    case instruction
    case doctype
  }

  let record: siar_event

  package var kind: Kind { Kind(rawValue: record.kind) ?? .text }

  /// The name of the element that starts or ends.
  package var name: XMLName { XMLName(code: record.name) }

  /// Where the start tag or the text begins, the end tag ends: bytes from the start of the document.
  package var offset: Int { Int(record.offset) }

  package var attributeCount: Int { Int(record.attribute_count) }

  package var namespaceCount: Int { Int(record.namespace_count) }
}
