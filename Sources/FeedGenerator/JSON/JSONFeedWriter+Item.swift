internal import Feed

/// One item.
extension JSONFeedWriter {
  mutating func item(_ entry: Entry) {
    json.openObjectOnNewLine()
    json.member("id", entry.id(in: feed))
    json.member("url", address: entry.page)
    json.member("external_url", address: entry.externalURL)
    json.member("title", entry.title?.plain.unlessBlank)
    contents(of: entry)
    json.member("summary", entry.summary?.plain.unlessBlank)
    json.member("image", address: entry.image ?? entry.media?.firstPicture)
    json.member("banner_image", address: entry.bannerImage)
    json.member("date_published", entry.publishedMoment)
    json.member("date_modified", entry.updatedMoment)
    authors(entry.authors)
    tags(of: entry.categories)
    json.member("language", entry.language(besides: feed.language))
    json.member("attachments", entry.enclosures) { json, enclosure in json.attachment(enclosure) }
    json.siarExtension(of: entry)
    json.extensionMembers(entry.extensions)
    json.closeObject()
  }

  /// `content_html` and `content_text`; JSON Feed asks for one of them, so that the summary or the
  /// title stands in where the entry has no content.
  private mutating func contents(of entry: Entry) {
    let html =
      entry.contents.first { $0.kind == .html } ?? entry.contents.first { $0.kind == .xhtml }
    let text = entry.contents.first { $0.kind == .plain }
    json.member("content_html", html?.value)
    json.member("content_text", text?.value)
    guard html == nil, text == nil else { return }
    if let summary = entry.summary, summary.kind != .plain {
      json.member("content_html", summary.value)
    } else {
      json.member("content_text", (entry.summary ?? entry.title)?.plain ?? "")
    }
  }

  mutating func authors(_ authors: [Person]) {
    json.member("authors", authors, where: \.canBeNamed) { json, author in json.person(author) }
  }

  /// Names that a person can read, each once; codes are in the extension.
  private mutating func tags(of categories: [Category]) {
    var isOpen = false
    for (index, category) in categories.enumerated() {
      guard let name = category.readableName,
        !categories[..<index].contains(where: { $0.readableName == name })
      else { continue }
      if !isOpen {
        json.name("tags")
        json.openArray()
        isOpen = true
      }
      json.string(name)
    }
    if isOpen { json.closeArray() }
  }
}

extension Person {
  /// Whether there is one of the things that an author must have.
  var canBeNamed: Bool { anyName != nil || avatar != nil }
}

extension JSONWriter {
  mutating func person(_ person: Person) {
    openObject()
    member("name", person.anyName)
    member("url", address: person.uri?.unlessBlank)
    member("avatar", address: person.avatar)
    closeObject()
  }

  fileprivate mutating func attachment(_ enclosure: Enclosure) {
    openObject()
    member("url", address: enclosure.url)
    member("mime_type", enclosure.type?.unlessBlank ?? MediaKind.type(of: enclosure.url))
    member("title", enclosure.title)
    if let length = enclosure.length, length > 0 { member("size_in_bytes", length) }
    member("duration_in_seconds", enclosure.duration.map { Int($0.components.seconds) })
    closeObject()
  }
}

extension Media {
  /// The address of the first picture among the media.
  fileprivate var firstPicture: String? {
    contents.first(where: \.isPicture)?.url
      ?? groups.lazy.compactMap { $0.contents.first(where: \.isPicture)?.url }.first
  }
}

extension MediaContent {
  fileprivate var isPicture: Bool {
    medium == "image" || (medium == nil && type?.hasPrefix("image/") == true)
  }
}
