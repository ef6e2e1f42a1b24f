internal import Feed

/// Elements that stand in `channel` and in `item`.
extension RSSWriter {
  /// One element for each category, with what a person reads: readers show them all, and RSS has no
  /// place for a code beside its label.
  mutating func categories(_ categories: [Category]) {
    for category in categories {
      let word = category.label?.unlessBlank ?? category.term
      guard let scheme = category.scheme else {
        xml.plainElement("category", word)
        continue
      }
      xml.start("category")
      xml.attribute("domain", scheme)
      xml.closeStart()
      xml.plainText(word)
      xml.end("category")
    }
  }

  mutating func licenses(_ licenses: [License]) {
    for license in licenses {
      xml.use(.creativeCommons)
      xml.element("creativeCommons:license", address: license.url)
    }
  }

  /// `mail@example.org (Name)`. RSS 2.0, `managingEditor`.
  mutating func mailbox(_ name: StaticString, _ person: Person) {
    xml.open(name)
    xml.text(person.email ?? "")
    if let personName = person.name?.unlessBlank {
      xml.literal(" (")
      xml.text(personName)
      xml.literal(")")
    }
    xml.end(name)
  }

  mutating func atomLink(_ link: Link) {
    xml.use(.atom)
    xml.start("atom:link")
    xml.linkAttributes(link)
    xml.closeEmpty()
  }

  /// RSS `source`, and beside it `atom:source` where there is more to say than title and address.
  mutating func source(_ source: Source) {
    let address = source.links.first(rel: Link.selfRelation)?.href ?? source.links.first?.href
    if let address {
      xml.start("source")
      xml.attribute("url", address: address)
      xml.closeStart()
      xml.text(source.title?.plain.unlessBlank ?? address)
      xml.end("source")
    }
    // An id that is no IRI is none (RFC 4287 section 4.2.6), and a source can do without.
    let id = source.id.flatMap { $0.isAddress ? $0 : nil }
    let isAllSaid = source.links == address.map { [Link($0, rel: Link.selfRelation)] }
    if id == nil, isAllSaid, source.rights == nil { return }
    xml.use(.atom)
    xml.openLines("atom:source")
    xml.element("atom:id", id)
    xml.element("atom:title", source.title?.plain.unlessBlank)
    for link in source.links { atomLink(link) }
    xml.element("atom:updated", rfc3339: source.updated?.moment)
    xml.element("atom:rights", source.rights?.plain.unlessBlank)
    xml.end("atom:source")
  }
}
