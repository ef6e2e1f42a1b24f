internal import Feed

/// What belongs to an entry: pictures, files, and other entries.
extension NinjsWriter {
  mutating func associations(of entry: Entry) {
    let media = entry.allMedia.filter { $0.url?.unlessBlank != nil }
    let files = entry.enclosures.filter { file in !media.contains { $0.url == file.url } }
    let base = feed.base
    let related = entry.links.filter {
      $0.rel == Link.related && $0.href.absolute(at: base).isAddress
    }
    let answered = entry.inReplyTo.filter { ($0.ref ?? $0.href)?.isAddress == true }
    guard !(media.isEmpty && files.isEmpty && related.isEmpty && answered.isEmpty) else { return }
    json.name("associations")
    json.openArray()
    for (index, content) in media.enumerated() { json.media(content, number: index + 1) }
    for (index, file) in files.enumerated() { json.file(file, number: index + 1) }
    for link in related { json.reference("related", link.href, title: link.title) }
    for answer in answered {
      json.reference("in-reply-to", answer.ref ?? answer.href ?? "", title: nil)
    }
    json.closeArray()
  }
}

extension Entry {
  /// The media in and outside of groups.
  fileprivate var allMedia: [MediaContent] {
    guard let media else { return [] }
    return media.groups.isEmpty ? media.contents : media.contents + media.groups.flatMap(\.contents)
  }
}

extension JSONWriter {
  /// Writes a picture, film or sound with caption and credit.
  fileprivate mutating func media(_ content: MediaContent, number: Int) {
    let address = content.url ?? ""
    let type = content.type?.unlessBlank ?? MediaKind.type(of: address)
    let kind = Self.type(ofMedium: content.medium ?? MediaKind.medium(ofType: type))
    openObject()
    member("name", "\(kind)-\(number)")
    member("uri", uri: address)
    member("type", kind)
    member("by", content.details.credits.first?.name.unlessBlank)
    member("copyrightnotice", content.details.copyright?.plain.unlessBlank)
    if let title = content.details.title, !title.value.isBlank { texts("headlines", "main", title) }
    if let caption = content.details.description, !caption.value.isBlank {
      texts("descriptions", "caption", caption)
    }
    name("renditions")
    openArray()
    rendition("main", href: address, type: type) { json in
      json.member("width", content.width)
      json.member("height", content.height)
      json.member("sizeinbytes", content.fileSize.flatMap { $0 > 0 ? $0 : nil })
      json.member("duration", content.duration.map { Int($0.components.seconds) })
    }
    closeArray()
    closeObject()
  }

  /// Writes a file of which no more than the enclosure is known.
  fileprivate mutating func file(_ enclosure: Enclosure, number: Int) {
    let type = enclosure.type?.unlessBlank ?? MediaKind.type(of: enclosure.url)
    openObject()
    member("name", enclosure.title?.unlessBlank ?? "enclosure-\(number)")
    member("uri", uri: enclosure.url)
    member("type", Self.type(ofMedium: MediaKind.medium(ofType: type)))
    name("renditions")
    openArray()
    rendition("main", href: enclosure.url, type: type) { json in
      json.member("sizeinbytes", enclosure.length.flatMap { $0 > 0 ? $0 : nil })
      json.member("duration", enclosure.duration.map { Int($0.components.seconds) })
    }
    closeArray()
    closeObject()
  }

  /// Writes another entry, of which only the address is told.
  fileprivate mutating func reference(_ name: StaticString, _ uri: String, title: String?) {
    openObject()
    member("name", literal: name)
    member("uri", uri: uri)
    member("type", literal: "text")
    member("representationtype", literal: "partial")
    if let title = title?.unlessBlank { texts("headlines", "main", Text(title)) }
    closeObject()
  }

  /// The ninjs type of a medium of Media RSS.
  private static func type(ofMedium medium: String?) -> String {
    switch medium {
    case "image": "picture"
    case "audio": "audio"
    case "video": "video"
    default: "component"
    }
  }
}
