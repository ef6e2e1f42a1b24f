import Feed
import XML

/// Media RSS 1.5.1.
enum MediaWord: Int, Words {
  case group, content, title, description, keywords, thumbnail, credit, category, rating, adult
  case copyright, player, license, text, hash, restriction, community, comments, embed
  case responses, backLinks, status, price, subTitle, peerLink, location, rights, scenes

  /// The word of a name that is known to be of this vocabulary.
  init(_ name: XMLName) {
    self = Self(rawValue: name.index) ?? .group
  }
}

extension Reading {
  mutating func media(_ word: MediaWord, _ xml: inout XMLReader, into entry: inout Entry) {
    var media = entry.media ?? Media()
    entry.media = nil
    switch word {
    case .content: mediaContent(&xml, into: &media.contents)
    case .group: media.groups.append(mediaGroup(&xml))
    default: mediaDetail(word, &xml, into: &media.details)
    }
    entry.media = media
  }

  private mutating func mediaGroup(_ xml: inout XMLReader) -> MediaGroup {
    var group = MediaGroup()
    while let name = xml.nextChild() {
      guard name.isKnown, Vocabulary(name) == .media else {
        keep(&xml, in: &group.details.others)
        continue
      }
      switch MediaWord(name) {
      case .content: mediaContent(&xml, into: &group.contents)
      case .group: group.contents += mediaGroup(&xml).contents
      default: mediaDetail(MediaWord(name), &xml, into: &group.details)
      }
    }
    return group
  }

  /// Reads a media object; one that stands inside of it, where it was closed too late, is the next.
  private mutating func mediaContent(
    _ xml: inout XMLReader, into contents: inout [MediaContent]
  ) {
    let scope = enter(xml)
    defer { leave(scope) }
    var content = MediaContent()
    var inner: [MediaContent] = []
    for index in 0..<xml.event.attributeCount {
      let name = xml.attributeName(index)
      guard name.isKnown, Vocabulary(name) == .plain else { continue }
      take(CoreWord(name), trimmed(xml.attributeValue(index)), into: &content)
    }
    while let name = xml.nextChild() {
      guard name.isKnown, Vocabulary(name) == .media else {
        keep(&xml, in: &content.details.others)
        continue
      }
      switch MediaWord(name) {
      case .content: mediaContent(&xml, into: &inner)
      case .group: inner += mediaGroup(&xml).contents
      default: mediaDetail(MediaWord(name), &xml, into: &content.details)
      }
    }
    contents.append(content)
    contents += inner
  }

  private func take(_ word: CoreWord, _ value: String, into content: inout MediaContent) {
    switch word {
    case .url: content.url = resolve(value)
    case .type: content.type = value
    case .medium: content.medium = value
    case .fileSize: content.fileSize = Int(value)
    case .isDefault: content.isDefault = value.lowercased() == "true"
    case .expression: content.expression = value
    case .width: content.width = pixels(value)
    case .height: content.height = pixels(value)
    case .duration: content.duration = Duration(clock: value)
    case .bitrate: content.bitrate = Double(value)
    case .framerate: content.framerate = Double(value)
    case .samplingrate: content.samplingRate = Double(value)
    case .channels: content.channels = Int(value)
    case .lang: content.language = value
    default: break
    }
  }

  /// A number of pixels, `px` behind it or not.
  private func pixels(_ text: String) -> Int? {
    Int(text.hasSuffix("px") ? String(text.dropLast(2)) : text)
  }

  private mutating func mediaDetail(
    _ word: MediaWord, _ xml: inout XMLReader, into details: inout MediaDetails
  ) {
    switch word {
    case .title: details.title = mediaText(&xml)
    case .description: details.description = mediaText(&xml)
    case .keywords:
      details.keywords += text(&xml).split(separator: ",").map { trimmed(String($0)) }
        .filter { !$0.isEmpty }
    case .thumbnail: thumbnail(&xml, into: &details)
    case .credit: credit(&xml, into: &details)
    case .category: rssCategories(&xml, into: &details.categories)
    case .rating, .adult: rating(word, &xml, into: &details)
    case .copyright:
      details.copyrightURL = xml.attribute(Names.url).map(resolve)
      details.copyright = nonEmpty(&xml).map { Text($0) }
    case .player:
      details.playerURL = xml.attribute(Names.url).map(resolve)
      xml.skip()
    case .license:
      let href = xml.attribute(Names.href)
      let name = nonEmpty(&xml)
      details.license = (href ?? name).map { License(url: resolve($0)) }
    default: keep(&xml, in: &details.others)
    }
  }

  private mutating func mediaText(_ xml: inout XMLReader) -> Text? {
    let type = xml.attribute(Names.type)
    let written = text(&xml)
    guard !written.isEmpty else { return nil }
    let isHTML = type == "html" || (type == nil && looksLikeHTML(written))
    return Text(isHTML ? absoluteHTML(written) : written, kind: isHTML ? .html : .plain)
  }

  private mutating func thumbnail(_ xml: inout XMLReader, into details: inout MediaDetails) {
    let scope = enter(xml)
    defer { leave(scope) }
    let width = xml.attribute(CoreWord.width.attribute).flatMap { pixels(trimmed($0)) }
    let height = xml.attribute(CoreWord.height.attribute).flatMap { pixels(trimmed($0)) }
    let time = xml.attribute(CoreWord.time.attribute)
    let url = xml.attribute(Names.url).map(trimmed)
    let inner = text(&xml)
    guard let address = url ?? (inner.isEmpty ? nil : inner) else { return }
    details.thumbnails.append(
      MediaThumbnail(url: resolve(address), width: width, height: height, time: time))
  }

  private mutating func credit(_ xml: inout XMLReader, into details: inout MediaDetails) {
    let role = xml.attribute(CoreWord.role.attribute)
    let scheme = xml.attribute(Names.scheme)
    if let name = nonEmpty(&xml) {
      details.credits.append(MediaCredit(name, role: role, scheme: scheme))
    }
  }

  private mutating func rating(
    _ word: MediaWord, _ xml: inout XMLReader, into details: inout MediaDetails
  ) {
    let scheme = xml.attribute(Names.scheme)
    guard let value = nonEmpty(&xml) else { return }
    if word == .rating {
      details.ratings.append(MediaRating(value, scheme: scheme))
    } else {
      // Media RSS 1.5.1 says what the deprecated element means.
      details.ratings.append(
        MediaRating(value == "true" ? "adult" : "nonadult", scheme: "urn:simple"))
    }
  }
}

extension Duration {
  /// Seconds, `MM:SS` or `HH:MM:SS`; nil where the text is none of these.
  init?(clock text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count) else { return nil }
    var seconds = 0.0
    for part in parts {
      guard let value = Double(trimmed(String(part))), value >= 0, value < 1e9 else { return nil }
      seconds = seconds * 60 + value
    }
    self = .milliseconds(Int64((seconds * 1000).rounded()))
  }
}
