/// What Apple Podcasts and the Podcast Standards Project ask of a show and its episodes.
extension Checker {
  mutating func startedForPodcast(_ spec: ElementSpec) {
    switch spec.name {
    case "enclosure": judgeEpisodeFile()
    case "itunes:image":
      let path = value("href")?.lowercased().prefix { $0 != "?" && $0 != "#" } ?? ""
      if !path.isEmpty, ![".jpg", ".jpeg", ".png"].contains(where: path.hasSuffix) {
        report(.podcastImageFormat, "the image is neither JPEG nor PNG", attribute: "href")
      }
    default: break
    }
  }

  mutating func endedForPodcast(_ spec: ElementSpec, _ frame: Frame) {
    switch spec.name {
    case "channel": endedShow(frame)
    case "item": endedEpisode(frame)
    case "itunes:explicit":
      let word = trimmed(frame)
      if word != "true", word != "false" {
        report(.podcastExplicitValue, "'\(word)' is neither true nor false")
      }
    default: break
    }
  }

  private mutating func endedShow(_ frame: Frame) {
    let demands: [(String, Rule)] = [
      ("itunes:image", .podcastImageMissing), ("itunes:category", .podcastCategoryMissing),
      ("itunes:explicit", .podcastExplicitMissing), ("language", .podcastLanguageMissing),
      ("itunes:author", .podcastAuthorMissing), ("podcast:guid", .podcastShowGuidMissing),
      ("podcast:locked", .podcastLockedMissing),
    ]
    for (child, rule) in demands where count(child, in: frame) == 0 {
      report(rule, "the show has no \(child)")
    }
  }

  private mutating func endedEpisode(_ frame: Frame) {
    let demands: [(String, Rule)] = [
      ("enclosure", .podcastEnclosureMissing), ("title", .podcastTitleMissing),
      ("guid", .podcastGuidMissing), ("pubDate", .podcastDateMissing),
      ("itunes:duration", .podcastDurationMissing),
    ]
    for (child, rule) in demands where count(child, in: frame) == 0 {
      report(rule, "the episode has no \(child)")
    }
  }

  private mutating func judgeEpisodeFile() {
    if let type = value("type")?.lowercased(), !Self.episodeTypes.contains(type) {
      report(.podcastEnclosureType, "no player of Apple's takes '\(type)'", attribute: "type")
    }
    if let length = value("length"), Int(length) == 0 {
      report(.podcastEnclosureLength, "the file has no bytes", attribute: "length")
    }
  }

  private static let episodeTypes: Set<String> = [
    "audio/x-m4a", "audio/mp4", "audio/mpeg", "audio/aac", "video/quicktime", "video/mp4",
    "video/x-m4v", "application/pdf", "application/epub+zip", "document/x-epub",
  ]
}
