internal import Feed

/// Writes OPML 2.0.
struct OPMLWriter: ~Copyable {
  private var xml: XMLWriter

  static func document(_ list: OutlineList) -> [UInt8] {
    let buffer = ByteBuffer(capacity: 4096 + 256 * list.outlines.count)
    var writer = OPMLWriter(xml: XMLWriter(buffer))
    writer.xml.startRoot("opml version=\"2.0\"")
    writer.xml.closeStartOfLines()
    writer.head(list)
    writer.xml.openLines("body")
    for outline in list.outlines { writer.outline(outline) }
    writer.xml.end("body")
    writer.xml.literal("</opml>\n")
    return writer.xml.finished(at: Workbench())
  }

  private init(xml: consuming XMLWriter) {
    self.xml = xml
  }

  private mutating func head(_ list: OutlineList) {
    xml.openLines("head")
    xml.element("title", list.title)
    xml.element("dateCreated", rfc822: list.created?.moment)
    xml.element("dateModified", rfc822: list.modified?.moment)
    xml.element("ownerName", list.owner?.name)
    xml.element("ownerEmail", list.owner?.email)
    xml.element("ownerId", address: list.owner?.uri)
    xml.end("head")
  }

  private mutating func outline(_ outline: Outline) {
    xml.start("outline")
    let text = outline.text.unlessBlank ?? outline.title?.unlessBlank ?? outline.xmlURL
    xml.attribute("text", text ?? outline.text)
    xml.attribute("title", outline.title)
    xml.attribute("type", outline.type)
    xml.attribute("xmlUrl", address: outline.xmlURL)
    xml.attribute("htmlUrl", address: outline.htmlURL)
    xml.attribute("description", outline.description)
    xml.attribute("language", outline.language)
    xml.attribute("version", outline.version)
    if !outline.categories.isEmpty {
      xml.attribute("category", outline.categories.joined(separator: ","))
    }
    xml.extensionAttributes(outline.attributes.filter { !Self.isOwn($0) })
    guard !outline.children.isEmpty else { return xml.closeEmpty() }
    xml.closeStartOfLines()
    for child in outline.children { self.outline(child) }
    xml.end("outline")
  }

  private static func isOwn(_ attribute: ExtensionAttribute) -> Bool {
    attribute.namespace == nil && own.contains(attribute.name)
  }

  private static let own: Set<String> = [
    "text", "title", "type", "xmlUrl", "htmlUrl", "description", "language", "version", "category",
  ]
}
