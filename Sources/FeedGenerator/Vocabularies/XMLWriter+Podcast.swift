internal import Feed

/// Apple's podcast elements and the podcast namespace.
extension XMLWriter {
  mutating func podcast(_ show: PodcastChannel) {
    element("itunes:author", of: .itunes, show.author)
    if let owner = show.owner { podcastOwner(owner) }
    element("itunes:summary", of: .itunes, show.summary)
    element("itunes:subtitle", of: .itunes, show.subtitle)
    keywords(show.keywords)
    element("itunes:explicit", of: .itunes, show.explicit)
    element("itunes:type", of: .itunes, show.type)
    element("itunes:block", of: .itunes, show.isBlocked.map { $0 ? "Yes" : "No" })
    element("itunes:complete", of: .itunes, show.isComplete.map { $0 ? "Yes" : "No" })
    if let address = show.newFeedURL {
      use(.itunes)
      element("itunes:new-feed-url", address: address)
    }
    element("podcast:guid", of: .podcast, show.guid)
    element("podcast:locked", of: .podcast, show.locked)
    for link in show.funding {
      use(.podcast)
      start("podcast:funding")
      attribute("url", address: link.href)
      closeStart()
      text(link.title ?? "")
      end("podcast:funding")
    }
    for person in show.persons { podcastPerson(person) }
  }

  mutating func podcast(_ episode: PodcastEpisode) {
    element("itunes:title", of: .itunes, episode.title)
    element("itunes:author", of: .itunes, episode.author)
    element("itunes:summary", of: .itunes, episode.summary)
    element("itunes:subtitle", of: .itunes, episode.subtitle)
    keywords(episode.keywords)
    element(
      "itunes:duration", of: .itunes,
      episode.duration.map { "\($0.components.seconds)" } ?? episode.durationAsWritten)
    element("itunes:explicit", of: .itunes, episode.explicit)
    element("itunes:block", of: .itunes, episode.isBlocked.map { $0 ? "Yes" : "No" })
    number("itunes:season", episode.season)
    number("itunes:episode", episode.episode)
    element("itunes:episodeType", of: .itunes, episode.episodeType)
    number("itunes:order", episode.order)
    for link in episode.transcripts { podcastFile("podcast:transcript", link) }
    if let chapters = episode.chapters { podcastFile("podcast:chapters", chapters) }
    for person in episode.persons { podcastPerson(person) }
  }

  private mutating func podcastOwner(_ owner: Person) {
    use(.itunes)
    openLines("itunes:owner")
    element("itunes:name", owner.name)
    element("itunes:email", owner.email)
    end("itunes:owner")
  }

  private mutating func keywords(_ keywords: [String]) {
    guard !keywords.isEmpty else { return }
    element("itunes:keywords", of: .itunes, keywords.joined(separator: ","))
  }

  private mutating func number(_ name: StaticString, _ value: Int?) {
    guard let value else { return }
    use(.itunes)
    element(name, value)
  }

  private mutating func podcastFile(_ name: StaticString, _ link: Link) {
    use(.podcast)
    start(name)
    attribute("url", address: link.href)
    attribute("type", link.type)
    attribute("language", link.hreflang)
    closeEmpty()
  }

  private mutating func podcastPerson(_ person: PodcastPerson) {
    use(.podcast)
    start("podcast:person")
    attribute("role", person.role)
    attribute("group", person.group)
    attribute("img", address: person.image)
    attribute("href", address: person.href)
    closeStart()
    text(person.name)
    end("podcast:person")
  }
}
