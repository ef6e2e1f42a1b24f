internal import Feed

/// The constructs that many elements share. RFC 4287 section 3.
extension AtomWriter {
  /// A text construct; nothing where there is no text.
  mutating func text(_ name: StaticString, _ text: Text?) {
    guard let text else { return }
    xml.start(name)
    switch text.kind {
    case .plain: xml.attribute("type", literal: "text")
    case .html, .xhtml: xml.attribute("type", literal: "html")
    }
    if text.language != language { xml.attribute("xml:lang", text.language?.unlessBlank) }
    xml.closeStart()
    xml.text(text.value)
    xml.end(name)
  }

  /// A person construct; a person without a name is called by mail address or page.
  mutating func person(_ name: StaticString, _ person: Person) {
    guard let personName = person.anyName else { return }
    xml.openLines(name)
    xml.element("name", personName)
    xml.element("uri", address: person.uri?.unlessBlank)
    if let email = person.email?.unlessBlank, email.contains("@") { xml.element("email", email) }
    xml.end(name)
  }

  mutating func link(_ link: Link) {
    xml.start("link")
    xml.linkAttributes(link)
    xml.closeEmpty()
  }

  mutating func licenses(_ licenses: [License], besides links: [Link]) {
    for license in licenses
    where !links.contains(where: { $0.rel == "license" && $0.href == license.url }) {
      link(Link(license.url, rel: "license"))
    }
  }

  mutating func categories(_ categories: [Category]) {
    for category in categories {
      xml.start("category")
      xml.attribute("term", category.term)
      xml.attribute("scheme", address: category.scheme)
      xml.attribute("label", category.label)
      xml.closeEmpty()
    }
  }

  /// `atom:source`, the feed that an entry was copied from. RFC 4287 section 4.2.11 asks for id, title
  /// and updated: its address stands in for the first two, and `moment`, at which the feed must have
  /// had the entry, for the third.
  mutating func source(_ name: StaticString, _ source: Source, of moment: Timestamp) {
    xml.openLines(name)
    // An id that is no IRI is none (section 4.2.6), and a source can do without.
    let address = source.links.first(rel: Link.selfRelation)?.href ?? source.links.first?.href
    if let id = [source.id, address].compactMap(\.self).first(where: \.isAddress) {
      xml.element("id", id)
    }
    text("title", source.title ?? address.map { Text($0) })
    text("subtitle", source.subtitle)
    xml.element("updated", rfc3339: source.updated?.moment ?? moment)
    for author in source.authors { person("author", author) }
    for contributor in source.contributors { person("contributor", contributor) }
    for link in source.links { self.link(link) }
    categories(source.categories)
    if let generator = source.generator { self.generator(generator) }
    xml.element("icon", address: source.icon)
    xml.element("logo", address: source.logo)
    text("rights", source.rights)
    xml.end(name)
  }
}
