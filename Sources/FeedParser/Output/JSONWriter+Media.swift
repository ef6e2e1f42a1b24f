import Feed

/// Media RSS and podcasts.
extension JSONWriter {
  mutating func write(_ media: Media) {
    objects("contents", media.contents) { $0.write($1) }
    objects("groups", media.groups) {
      $0.objects("contents", $1.contents) { $0.write($1) }
      $0.write($1.details)
    }
    write(media.details)
  }

  mutating func write(_ content: MediaContent) {
    member("url", content.url)
    member("type", content.type)
    member("medium", content.medium)
    member("fileSize", content.fileSize)
    member("isDefault", content.isDefault)
    member("expression", content.expression)
    member("width", content.width)
    member("height", content.height)
    member("seconds", content.duration?.inSeconds)
    member("bitrate", content.bitrate)
    member("framerate", content.framerate)
    member("samplingRate", content.samplingRate)
    member("channels", content.channels)
    member("language", content.language)
    write(content.details)
  }

  mutating func write(_ details: MediaDetails) {
    member("title", details.title) { $0.write($1) }
    member("description", details.description) { $0.write($1) }
    member("keywords", details.keywords)
    objects("thumbnails", details.thumbnails) {
      $0.member("url", $1.url)
      $0.member("width", $1.width)
      $0.member("height", $1.height)
      $0.member("time", $1.time)
    }
    objects("credits", details.credits) {
      $0.member("name", $1.name)
      $0.member("role", $1.role)
      $0.member("scheme", $1.scheme)
    }
    objects("categories", details.categories) { $0.write($1) }
    objects("ratings", details.ratings) {
      $0.member("value", $1.value)
      $0.member("scheme", $1.scheme)
    }
    member("copyright", details.copyright) { $0.write($1) }
    member("copyrightURL", details.copyrightURL)
    member("playerURL", details.playerURL)
    member("license", details.license?.url)
    objects("others", details.others) { $0.write($1) }
  }

  mutating func write(_ podcast: PodcastChannel) {
    member("author", podcast.author)
    member("owner", podcast.owner) { $0.write($1) }
    member("summary", podcast.summary)
    member("subtitle", podcast.subtitle)
    member("keywords", podcast.keywords)
    member("explicit", podcast.explicit)
    member("type", podcast.type)
    member("isBlocked", podcast.isBlocked)
    member("isComplete", podcast.isComplete)
    member("newFeedURL", podcast.newFeedURL)
    member("guid", podcast.guid)
    member("locked", podcast.locked)
    objects("funding", podcast.funding) { $0.write($1) }
    objects("persons", podcast.persons) { $0.write($1) }
  }

  mutating func write(_ podcast: PodcastEpisode) {
    member("title", podcast.title)
    member("author", podcast.author)
    member("summary", podcast.summary)
    member("subtitle", podcast.subtitle)
    member("keywords", podcast.keywords)
    member("seconds", podcast.duration?.inSeconds)
    member("durationAsWritten", podcast.durationAsWritten)
    member("explicit", podcast.explicit)
    member("isBlocked", podcast.isBlocked)
    member("season", podcast.season)
    member("episode", podcast.episode)
    member("episodeType", podcast.episodeType)
    member("order", podcast.order)
    objects("transcripts", podcast.transcripts) { $0.write($1) }
    member("chapters", podcast.chapters) { $0.write($1) }
    objects("persons", podcast.persons) { $0.write($1) }
  }

  mutating func write(_ person: PodcastPerson) {
    member("name", person.name)
    member("role", person.role)
    member("group", person.group)
    member("image", person.image)
    member("href", person.href)
  }
}
