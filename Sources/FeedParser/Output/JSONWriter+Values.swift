import Feed

/// The small values that feeds and entries are made of.
extension JSONWriter {
  mutating func write(_ text: Text) {
    member("type", text.kind == .plain ? "text" : text.kind.rawValue)
    member("value", text.value)
    member("language", text.language)
  }

  mutating func write(_ content: Content) {
    switch content.kind {
    case .plain: member("type", "text")
    case .html: member("type", "html")
    case .xhtml: member("type", "xhtml")
    case .media(let type): member("type", type)
    }
    member("value", content.value)
    member("src", content.src)
    member("language", content.language)
  }

  mutating func write(_ link: Link) {
    member("href", link.href)
    member("hrefAsWritten", link.hrefAsWritten)
    member("rel", link.rel)
    member("type", link.type)
    member("hreflang", link.hreflang)
    member("title", link.title)
    member("length", link.length)
  }

  mutating func write(_ person: Person) {
    member("name", person.name)
    member("email", person.email)
    member("uri", person.uri)
    member("avatar", person.avatar)
  }

  mutating func write(_ category: Category) {
    member("term", category.term)
    member("scheme", category.scheme)
    member("label", category.label)
  }

  mutating func write(_ enclosure: Enclosure) {
    member("url", enclosure.url)
    member("type", enclosure.type)
    member("length", enclosure.length)
    member("title", enclosure.title)
    member("seconds", enclosure.duration?.inSeconds)
  }

  mutating func write(_ image: FeedImage) {
    member("url", image.url)
    member("title", image.title)
    member("link", image.link)
    member("width", image.width)
    member("height", image.height)
    member("description", image.description)
  }

  mutating func write(_ discussion: Discussion) {
    member("page", discussion.page)
    member("feed", discussion.feed)
    member("post", discussion.post)
    member("count", discussion.count)
    member("updated", discussion.updated?.timestamp?.rfc3339)
    member("updatedAsWritten", discussion.updated?.source)
    member("section", discussion.section)
    member("department", discussion.department)
    member("hitParade", discussion.hitParade)
  }

  mutating func write(_ source: Source) {
    member("id", source.id)
    member("title", source.title) { $0.write($1) }
    objects("links", source.links) { $0.write($1) }
    date("updated", source.updated)
    objects("authors", source.authors) { $0.write($1) }
    objects("contributors", source.contributors) { $0.write($1) }
    objects("categories", source.categories) { $0.write($1) }
    member("icon", source.icon)
    member("logo", source.logo)
    member("subtitle", source.subtitle) { $0.write($1) }
    member("rights", source.rights) { $0.write($1) }
  }

  mutating func write(_ schedule: Schedule) {
    member("ttlSeconds", schedule.timeToLive?.inSeconds)
    member("skipHours", schedule.skipHours.map(String.init))
    member("skipDays", schedule.skipDays)
    member("updatePeriod", schedule.updatePeriod)
    member("updateFrequency", schedule.updateFrequency)
    date("updateBase", schedule.updateBase)
    member("cloud", schedule.cloud) {
      $0.member("domain", $1.domain)
      $0.member("port", $1.port)
      $0.member("path", $1.path)
      $0.member("registerProcedure", $1.registerProcedure)
      $0.member("protocol", $1.protocolName)
    }
    member("docs", schedule.docs)
    member("rating", schedule.rating)
    member("textInput", schedule.textInput) {
      $0.member("title", $1.title)
      $0.member("description", $1.description)
      $0.member("name", $1.name)
      $0.member("link", $1.link)
    }
  }

  mutating func write(_ tombstone: Tombstone) {
    member("ref", tombstone.ref)
    date("when", tombstone.when)
    member("comment", tombstone.comment) { $0.write($1) }
    member("by", tombstone.by) { $0.write($1) }
    objects("links", tombstone.links) { $0.write($1) }
    member("source", tombstone.source) { $0.write($1) }
  }

  mutating func write(_ shape: GeoShape) {
    switch shape {
    case .point(let point): place("point", [point])
    case .line(let points): place("line", points)
    case .polygon(let points): place("polygon", points)
    case .box(let lower, let upper): place("box", [lower, upper])
    case .circle(let center, let radius):
      place("circle", [center])
      member("radius", radius)
    }
  }

  private mutating func place(_ type: String, _ points: [GeoPoint]) {
    member("type", type)
    objects("points", points) {
      $0.member("latitude", $1.latitude)
      $0.member("longitude", $1.longitude)
    }
  }

  mutating func write(_ element: ExtensionElement) {
    member("namespace", element.namespace)
    member("name", element.name)
    objects("attributes", element.attributes) {
      $0.member("namespace", $1.namespace)
      $0.member("name", $1.name)
      $0.member("value", $1.value)
    }
    if !element.text.isEmpty { member("text", element.text) }
    objects("children", element.children) { $0.write($1) }
  }

  mutating func write(_ list: OutlineList) {
    member("title", list.title)
    date("created", list.created)
    date("modified", list.modified)
    member("owner", list.owner) { $0.write($1) }
    objects("outlines", list.outlines) { $0.write($1) }
  }

  mutating func write(_ outline: Outline) {
    member("text", outline.text)
    member("title", outline.title)
    member("type", outline.type)
    member("xmlURL", outline.xmlURL)
    member("htmlURL", outline.htmlURL)
    member("description", outline.description)
    member("language", outline.language)
    member("version", outline.version)
    member("categories", outline.categories)
    objects("attributes", outline.attributes) {
      $0.member("namespace", $1.namespace)
      $0.member("name", $1.name)
      $0.member("value", $1.value)
    }
    objects("children", outline.children) { $0.write($1) }
  }
}

extension Duration {
  var inSeconds: Double {
    Double(components.seconds) + Double(components.attoseconds) / 1e18
  }
}
