import Feed

/// Pictures, sounds and podcasts.
extension RandomFeed {
  mutating func media() -> Media {
    var media = Media()
    media.contents = list { $0.mediaContent() }
    media.groups = list {
      var group = MediaGroup()
      group.contents = $0.list { $0.mediaContent() }
      // A group is for choices.
      if $0.isSound { group.contents += [$0.mediaContent(), $0.mediaContent()] }
      if $0.bool() { group.details = $0.mediaDetails() }
      return group
    }
    if bool() { media.details = mediaDetails() }
    return media
  }

  private mutating func mediaContent() -> MediaContent {
    var content = MediaContent(url: url())
    content.type = maybe { _ in "image/jpeg" }
    content.medium = maybe { _ in "image" }
    content.fileSize = maybe { $0.number(99) }
    content.isDefault = maybe { $0.bool() }
    content.expression = maybe { _ in "full" }
    content.width = maybe { 1 + $0.number(99) }
    content.height = maybe { 1 + $0.number(99) }
    content.duration = maybe { _ in .seconds(90) }
    content.bitrate = maybe { _ in 128 }
    content.framerate = maybe { _ in 29.97 }
    content.samplingRate = maybe { _ in 44.1 }
    content.channels = maybe { 1 + $0.number(2) }
    content.language = maybe { _ in "id" }
    if bool() { content.details = mediaDetails() }
    return content
  }

  private mutating func mediaDetails() -> MediaDetails {
    var details = MediaDetails()
    details.title = maybe { $0.styledText() }
    details.description = maybe { $0.styledText() }
    details.keywords = list { $0.text() }
    details.thumbnails = list {
      MediaThumbnail(url: $0.url(), width: 3, height: $0.maybe { _ in 4 }, time: nil)
    }
    details.credits = list {
      MediaCredit($0.text(), role: $0.maybe { $0.isSound ? "photographer" : $0.text() })
    }
    details.categories = list { Category($0.text(), label: $0.maybe { $0.text() }) }
    details.ratings = list { _ in MediaRating("nonadult", scheme: "urn:simple") }
    details.copyright = maybe { $0.styledText() }
    details.copyrightURL = maybe { $0.url() }
    details.playerURL = maybe { $0.url() }
    details.license = maybe { License(url: $0.url()) }
    return details
  }

  mutating func show() -> PodcastChannel {
    var show = PodcastChannel()
    show.author = maybe { $0.text() }
    show.owner = maybe { Person(name: $0.text(), email: "redaksi@kabar.example") }
    show.summary = maybe { $0.text() }
    show.subtitle = maybe { $0.text() }
    show.keywords = list { $0.text() }
    show.explicit = maybe { _ in "no" }
    show.type = maybe { _ in "episodic" }
    show.isBlocked = maybe { $0.bool() }
    show.isComplete = maybe { $0.bool() }
    show.newFeedURL = maybe { $0.url() }
    show.guid = maybe { _ in "917393e3-1b1e-5cef-ace4-edaa54e1f810" }
    show.locked = maybe { _ in "yes" }
    show.funding = list { Link($0.url(), title: $0.text()) }
    show.persons = list { $0.guest() }
    return show
  }

  mutating func episode() -> PodcastEpisode {
    var episode = PodcastEpisode()
    episode.title = maybe { $0.text() }
    episode.author = maybe { $0.text() }
    episode.summary = maybe { $0.text() }
    episode.subtitle = maybe { $0.text() }
    episode.keywords = list { $0.text() }
    episode.duration = maybe { .seconds($0.number(9000)) }
    episode.explicit = maybe { _ in "no" }
    episode.isBlocked = maybe { $0.bool() }
    episode.season = maybe { 1 + $0.number(9) }
    episode.episode = maybe { 1 + $0.number(9) }
    episode.episodeType = maybe { _ in "full" }
    episode.order = maybe { 1 + $0.number(9) }
    episode.transcripts = list { Link($0.url(), type: "text/vtt") }
    episode.chapters = maybe { Link($0.url(), type: "application/json+chapters") }
    episode.persons = list { $0.guest() }
    return episode
  }

  private mutating func guest() -> PodcastPerson {
    var person = PodcastPerson(text())
    person.role = maybe { _ in "guest" }
    person.group = maybe { _ in "cast" }
    person.image = maybe { $0.url() }
    person.href = maybe { $0.url() }
    return person
  }
}
