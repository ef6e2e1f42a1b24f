import Feed
import XML

/// Podcast 2.0, the basics.
enum PodcastWord: Int, Words {
  case guid, locked, funding, person, transcript, chapters, season, episode, soundbite, location
  case value, medium, license, alternateEnclosure, trailer, images, txt, remoteItem, podroll
  case liveItem, socialInteract, block

  /// The word of a name that is known to be of this vocabulary.
  init(_ name: XMLName) {
    self = Self(rawValue: name.index) ?? .guid
  }
}

extension Reading {
  mutating func podcast(_ word: PodcastWord, _ xml: inout XMLReader, into feed: inout Feed) {
    var podcast = feed.podcast ?? PodcastChannel()
    switch word {
    case .guid: podcast.guid = nonEmpty(&xml)
    case .locked: podcast.locked = nonEmpty(&xml)
    case .funding: funding(&xml, into: &podcast.funding)
    case .person:
      if let person = podcastPerson(&xml) { podcast.persons.append(person) }
    default: return keep(&xml, in: &feed.extensions)
    }
    feed.podcast = podcast
  }

  mutating func podcast(_ word: PodcastWord, _ xml: inout XMLReader, into entry: inout Entry) {
    var podcast = entry.podcast ?? PodcastEpisode()
    switch word {
    case .person:
      if let person = podcastPerson(&xml) { podcast.persons.append(person) }
    case .transcript:
      if let link = podcastLink(&xml) { podcast.transcripts.append(link) }
    case .chapters: podcast.chapters = podcastLink(&xml)
    case .season: podcast.season = number(&xml) ?? podcast.season
    case .episode: podcast.episode = number(&xml) ?? podcast.episode
    default: return keep(&xml, in: &entry.extensions)
    }
    entry.podcast = podcast
  }

  private mutating func funding(_ xml: inout XMLReader, into links: inout [Link]) {
    guard let url = xml.attribute(Names.url) else { return xml.skip() }
    var link = Link(resolve(url), rel: "payment")
    link.title = nonEmpty(&xml)
    links.append(link)
  }

  private mutating func podcastLink(_ xml: inout XMLReader) -> Link? {
    defer { xml.skip() }
    guard let url = xml.attribute(Names.url) else { return nil }
    return Link(
      resolve(url), rel: xml.attribute(Names.rel) ?? "", type: xml.attribute(Names.type),
      hreflang: xml.attribute(CoreWord.language.attribute))
  }

  private mutating func podcastPerson(_ xml: inout XMLReader) -> PodcastPerson? {
    var person = PodcastPerson("")
    person.role = xml.attribute(CoreWord.role.attribute)
    person.group = xml.attribute(CoreWord.group.attribute)
    person.image = xml.attribute(CoreWord.img.attribute).map(resolve)
    person.href = xml.attribute(Names.href).map(resolve)
    person.name = text(&xml)
    return person.name.isEmpty ? nil : person
  }
}
