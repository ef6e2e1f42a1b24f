internal import Feed

extension Checker {
  mutating func startedRSS() {
    guard let version = value("version") else { return }
    let known = ["0.91", "0.92", "0.93", "0.94", "2.0"]
    if !known.contains(version) {
      report(.rssVersionUnknown, "there is no RSS \(version)", attribute: "version")
    }
    if state.hasNetscapeDoctype, version != "0.91" {
      report(
        .xmlDoctypeWrong, offset: state.doctypeOffset,
        "the document type is that of RSS 0.91, the version is \(version)")
    }
  }

  mutating func startedChannel() {
    if value("xml", "lang") != nil { state.hasLanguage = true }
    checkITunes()
  }

  mutating func endedChannel(_ frame: Frame) {
    if !state.hasLanguage { report(.rdfLanguageMissing, "the channel has no language") }
    checkTwice(Self.channelTwins, .semanticsDuplicateChannel, frame)
    if !frame.facts.hasSelf, format == .rss20 {
      report(.rssChannelSelfMissing, "there is no atom:link with rel=\"self\"")
    }
    checkHistory(frame)
  }

  mutating func endedItem(_ frame: Frame) {
    if count("title", in: frame) == 0, count("description", in: frame) == 0 {
      report(.rssItemEmpty, "the item has neither title nor description")
    }
    if count("guid", in: frame) == 0, format == .rss20 {
      report(.rssItemGuidMissing, "the item has no guid")
    }
    checkTwice(Self.itemTwins, .semanticsDuplicateItem, frame)
  }

  private mutating func checkTwice(
    _ twins: [(core: String, other: String)], _ rule: Rule, _ frame: Frame
  ) {
    for (core, other) in twins where count(core, in: frame) > 0 && count(other, in: frame) > 0 {
      report(rule, "\(core) and \(other) say the same thing")
    }
  }

  private static let channelTwins = [
    ("copyright", "dc:rights"), ("pubDate", "dc:date"), ("generator", "admin:generatorAgent"),
    ("language", "dc:language"), ("lastBuildDate", "dcterms:modified"),
    ("managingEditor", "dc:creator"), ("webMaster", "dc:publisher"), ("title", "dc:title"),
    ("description", "dc:description"),
  ].map { (core: $0.0, other: $0.1) }

  private static let itemTwins = [
    ("pubDate", "atom:published"), ("category", "dc:subject"), ("pubDate", "dc:date"),
    ("source", "dc:source"), ("creativeCommons:license", "cc:license"), ("author", "dc:creator"),
  ].map { (core: $0.0, other: $0.1) }

  mutating func checkGUID(_ frame: Frame) {
    let text = trimmed(frame)
    guard !text.isEmpty else { return report(.elementBlank, "the guid is blank") }
    if !state.guids.insert(text).inserted {
      report(.rssItemGuidDuplicate, "the guid '\(text)' was met before")
    }
    if Int(text) != nil {
      report(.rssItemGuidNotUnique, "'\(text)' may be the guid of any item")
    }
    guard frame.note != "false" else { return }
    checkPermalink(text)
  }

  private mutating func checkPermalink(_ text: String) {
    let bytes = Array(text.utf8)
    let lowered = text.lowercased()
    if lowered.hasPrefix("tag:") || lowered.hasPrefix("urn:") {
      report(.rssItemGuidPermalinkInvalid, "'\(text)' is no address of a page")
    } else if Reference.fault(in: bytes.span, absolute: true) != nil {
      report(.rssItemGuidNotPermalink, "'\(text)' is no address of a page")
    }
  }

  mutating func checkDay(_ frame: Frame) {
    let day = trimmed(frame)
    let names = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    if !names.contains(day) { report(.rssSkipDayInvalid, "'\(day)' is no day") }
    if !state.days.insert(day).inserted { report(.valueDuplicate, "\(day) is named twice") }
    state.dayCount += 1
    if state.dayCount == 8 { report(.rssSkipDaysTooMany, "a week has seven days") }
  }

  mutating func checkHour(_ frame: Frame) {
    let text = trimmed(frame)
    guard let hour = Int(text), (0...24).contains(hour) else {
      return report(.rssSkipHourInvalid, "'\(text)' is no hour")
    }
    state.hourCount += 1
    if state.hourCount == 25 { report(.rssSkipHoursTooMany, "a day has 24 hours") }
    // 24 is what RSS 0.91 calls midnight.
    if !state.hours.insert(hour % 24).inserted {
      report(.valueDuplicate, "hour \(hour) is named twice")
    }
  }

  mutating func checkImage(_ frame: Frame) {
    let text = trimmed(frame)
    switch frame.spec?.name {
    case "width":
      if !(Int(text).map { (1...144).contains($0) } ?? false) {
        report(.rssImageWidthInvalid, "'\(text)' is no width from 1 to 144")
      }
    case "height":
      if !(Int(text).map { (1...400).contains($0) } ?? false) {
        report(.rssImageHeightInvalid, "'\(text)' is no height from 1 to 400")
      }
    default:
      let path = text.lowercased().split(separator: "?").first.map(String.init) ?? ""
      if path.hasSuffix(".svg") || path.hasSuffix(".bmp") || path.hasSuffix(".ico") {
        report(.rssImageUrlFormat, "the image is no GIF, JPEG or PNG")
      }
    }
  }

  mutating func checkImageLink(_ frame: Frame) {
    if let channel = state.channelLink, trimmed(frame) != channel {
      report(.rssImageLinkDiffers, "the link of the image is not '\(channel)'")
    }
  }

  mutating func endedImage() {
    if let own = state.imageTitle, let channel = state.channelTitle, own != channel {
      report(.rssImageTitleDiffers, "the title of the image is not '\(channel)'")
    }
  }
}
