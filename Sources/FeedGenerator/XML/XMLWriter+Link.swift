internal import Feed

extension XMLWriter {
  /// Writes the attributes of an Atom link. RFC 4287 section 4.2.7.
  mutating func linkAttributes(_ link: Link) {
    attribute("href", address: link.href)
    attribute("rel", link.rel)
    attribute("type", link.type)
    attribute("hreflang", link.hreflang)
    attribute("title", link.title)
    attribute("length", link.length)
  }
}
