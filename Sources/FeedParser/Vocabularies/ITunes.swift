import Feed
import XML

/// Apple's podcast vocabulary.
enum ITunesWord: Int, Words {
  case author, owner, name, email, summary, subtitle, keywords, explicit, type, block, complete
  case newFeedURL
  case image, category, title, duration, season, episode, episodeType, order
  case isClosedCaptioned, link, pubDate

  var word: String { self == .newFeedURL ? "new-feed-url" : String(describing: self) }

  /// The word of a name that is known to be of this vocabulary.
  init(_ name: XMLName) {
    self = Self(rawValue: name.index) ?? .author
  }
}

extension Reading {
  mutating func itunes(_ word: ITunesWord, _ xml: inout XMLReader, into feed: inout Feed) {
    switch word {
    case .image: feed.logo = image(&xml) ?? feed.logo
    case .link where xml.attribute(Names.rel) == "image": feed.logo = image(&xml) ?? feed.logo
    case .category: category(&xml, into: &feed.categories)
    case .title, .duration, .season, .episode, .episodeType, .order, .isClosedCaptioned, .link,
      .pubDate, .name, .email:
      keep(&xml, in: &feed.extensions)
    default:
      var podcast = feed.podcast ?? PodcastChannel()
      itunes(word, &xml, into: &podcast)
      feed.podcast = podcast
    }
  }

  private mutating func itunes(
    _ word: ITunesWord, _ xml: inout XMLReader, into podcast: inout PodcastChannel
  ) {
    switch word {
    case .author: podcast.author = nonEmpty(&xml)
    case .owner: podcast.owner = owner(&xml)
    case .summary: podcast.summary = nonEmpty(&xml)
    case .subtitle: podcast.subtitle = nonEmpty(&xml)
    case .keywords: podcast.keywords = keywords(&xml)
    case .explicit: podcast.explicit = nonEmpty(&xml)
    case .type: podcast.type = nonEmpty(&xml)
    case .block: podcast.isBlocked = isYes(text(&xml))
    case .complete: podcast.isComplete = isYes(text(&xml))
    case .newFeedURL: podcast.newFeedURL = nonEmpty(&xml).map(resolve)
    default: xml.skip()
    }
  }

  mutating func itunes(_ word: ITunesWord, _ xml: inout XMLReader, into entry: inout Entry) {
    switch word {
    case .image: entry.image = image(&xml) ?? entry.image
    case .link where xml.attribute(Names.rel) == "image": entry.image = image(&xml) ?? entry.image
    case .category: category(&xml, into: &entry.categories)
    default:
      var podcast = entry.podcast ?? PodcastEpisode()
      entry.podcast = nil
      if itunes(word, &xml, into: &podcast) == false { keep(&xml, in: &entry.extensions) }
      entry.podcast = podcast == PodcastEpisode() ? nil : podcast
    }
  }

  /// False, and nothing read, for a word that says nothing of an episode.
  private mutating func itunes(
    _ word: ITunesWord, _ xml: inout XMLReader, into podcast: inout PodcastEpisode
  ) -> Bool {
    switch word {
    case .title: podcast.title = nonEmpty(&xml)
    case .author: podcast.author = nonEmpty(&xml)
    case .summary: podcast.summary = nonEmpty(&xml)
    case .subtitle: podcast.subtitle = nonEmpty(&xml)
    case .keywords: podcast.keywords = keywords(&xml)
    case .duration:
      podcast.durationAsWritten = nonEmpty(&xml)
      podcast.duration = podcast.durationAsWritten.flatMap { Duration(clock: $0) }
    case .explicit: podcast.explicit = nonEmpty(&xml)
    case .block: podcast.isBlocked = isYes(text(&xml))
    case .season: podcast.season = number(&xml)
    case .episode: podcast.episode = number(&xml)
    case .episodeType: podcast.episodeType = nonEmpty(&xml)
    case .order: podcast.order = number(&xml)
    default: return false
    }
    return true
  }

  private mutating func owner(_ xml: inout XMLReader) -> Person? {
    if let text = xml.leaf() { return Person(written: text) }
    var person = Person()
    while let name = xml.nextChild() {
      guard name.isKnown, Vocabulary(name) == .itunes else {
        xml.skip()
        continue
      }
      switch ITunesWord(name) {
      case .name: person.name = nonEmpty(&xml)
      case .email: person.email = nonEmpty(&xml)
      default: xml.skip()
      }
    }
    return person
  }

  private mutating func image(_ xml: inout XMLReader) -> String? {
    let href = xml.attribute(Names.href) ?? xml.attribute(Names.url)
    let inner = text(&xml)
    guard let address = href ?? (inner.isEmpty ? nil : inner) else { return nil }
    return resolve(trimmed(address))
  }

  /// A category with the ones inside of it, each on its own.
  private mutating func category(_ xml: inout XMLReader, into categories: inout [Category]) {
    if let text = xml.attribute(CoreWord.text.attribute), !text.isEmpty {
      categories.append(Category(trimmed(text), scheme: Namespace.itunes.uri))
    }
    if let leaf = xml.leaf() {
      if !leaf.isEmpty { categories.append(Category(leaf, scheme: Namespace.itunes.uri)) }
      return
    }
    while let name = xml.nextChild() {
      if name.isKnown, Vocabulary(name) == .itunes, ITunesWord(name) == .category {
        category(&xml, into: &categories)
      } else {
        xml.skip()
      }
    }
  }

  private mutating func keywords(_ xml: inout XMLReader) -> [String] {
    text(&xml).split { $0 == "," || $0 == ";" }.map { trimmed(String($0)) }.filter { !$0.isEmpty }
  }

  private func isYes(_ text: String) -> Bool {
    let word = text.lowercased()
    return word == "yes" || word == "true"
  }
}
