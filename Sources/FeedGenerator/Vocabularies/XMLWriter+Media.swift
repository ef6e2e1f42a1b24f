internal import Feed

/// Media RSS 1.5.1.
extension XMLWriter {
  /// Writes the media of an entry, and its main picture where no medium shows it.
  mutating func media(of entry: Entry) {
    if let media = entry.media {
      for content in media.contents { self.content(content) }
      for group in media.groups { self.group(group) }
      details(media.details)
    }
    if let image = entry.image, !(entry.media?.shows(image) ?? false) {
      thumbnail(MediaThumbnail(url: image))
    }
  }

  /// A group of one, of which nothing is said as a group, is written as what it holds: Media RSS has
  /// groups for choices.
  private mutating func group(_ group: MediaGroup) {
    if group.contents.count <= 1, group.details == MediaDetails() {
      for content in group.contents { self.content(content) }
      return
    }
    use(.media)
    openLines("media:group")
    for content in group.contents { self.content(content) }
    details(group.details)
    end("media:group")
  }

  private mutating func content(_ content: MediaContent) {
    use(.media)
    start("media:content")
    attribute("url", address: content.url)
    attribute("fileSize", content.fileSize)
    attribute("type", content.type)
    attribute("medium", content.medium ?? content.type.flatMap(MediaKind.medium(ofType:)))
    if let isDefault = content.isDefault {
      attribute("isDefault", literal: isDefault ? "true" : "false")
    }
    attribute("expression", content.expression)
    attribute("bitrate", decimal: content.bitrate)
    attribute("framerate", decimal: content.framerate)
    attribute("samplingrate", decimal: content.samplingRate)
    attribute("channels", content.channels)
    attribute("duration", content.duration.map { Int($0.components.seconds) })
    attribute("height", content.height)
    attribute("width", content.width)
    attribute("lang", content.language)
    guard content.details != MediaDetails() else { return closeEmpty() }
    closeStartOfLines()
    details(content.details)
    end("media:content")
  }

  private mutating func details(_ details: MediaDetails) {
    mediaText("media:title", details.title)
    mediaText("media:description", details.description)
    if !details.keywords.isEmpty {
      element("media:keywords", of: .media, details.keywords.joined(separator: ", "))
    }
    for rating in details.ratings { mediaElement("media:rating", rating.value, rating.scheme) }
    for picture in details.thumbnails { thumbnail(picture) }
    for category in details.categories { mediaCategory(category) }
    for credit in details.credits {
      mediaElement("media:credit", credit.name, credit.scheme, credit.role)
    }
    copyright(details)
    if let url = details.playerURL {
      use(.media)
      start("media:player")
      attribute("url", address: url)
      closeEmpty()
    }
    if let license = details.license {
      use(.media)
      start("media:license")
      attribute("href", address: license.url)
      closeEmpty()
    }
    for element in details.others { extensionElement(element) }
  }

  private mutating func thumbnail(_ picture: MediaThumbnail) {
    use(.media)
    start("media:thumbnail")
    attribute("url", address: picture.url)
    attribute("width", picture.width)
    attribute("height", picture.height)
    attribute("time", picture.time)
    closeEmpty()
  }

  private mutating func mediaText(_ name: StaticString, _ text: Text?) {
    guard let text else { return }
    use(.media)
    start(name)
    attribute("type", literal: text.kind == .plain ? "plain" : "html")
    closeStart()
    self.text(text.value)
    end(name)
  }

  private mutating func mediaElement(
    _ name: StaticString, _ value: String, _ scheme: String?, _ role: String? = nil
  ) {
    use(.media)
    start(name)
    attribute("role", role)
    attribute("scheme", scheme)
    closeStart()
    text(value)
    end(name)
  }

  private mutating func mediaCategory(_ category: Category) {
    use(.media)
    start("media:category")
    attribute("scheme", category.scheme)
    attribute("label", category.label)
    closeStart()
    text(category.term)
    end("media:category")
  }

  private mutating func copyright(_ details: MediaDetails) {
    guard details.copyright != nil || details.copyrightURL != nil else { return }
    use(.media)
    start("media:copyright")
    attribute("url", address: details.copyrightURL)
    closeStart()
    text(details.copyright?.plain ?? "")
    end("media:copyright")
  }
}

extension Media {
  /// Whether one of the media is the picture at `url`.
  fileprivate func shows(_ url: String) -> Bool {
    contents.contains { $0.shows(url) } || details.shows(url)
      || groups.contains { group in
        group.details.shows(url) || group.contents.contains { $0.shows(url) }
      }
  }
}

extension MediaContent {
  fileprivate func shows(_ url: String) -> Bool { self.url == url || details.shows(url) }
}

extension MediaDetails {
  fileprivate func shows(_ url: String) -> Bool { thumbnails.contains { $0.url == url } }
}
