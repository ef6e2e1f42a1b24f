import Feed
import SeededTexts

/// Makes feeds of every shape: each property there or not, each text out of ``NastyText``.
struct RandomFeed {
  var generator: SeededGenerator
  /// Whether addresses, dates and persons are such as a document can carry unchanged; texts are wild
  /// all the same.
  let isSound: Bool

  let samples: [String]

  init(seed: UInt64, isSound: Bool = false, samples: [String] = NastyText.samples) {
    generator = SeededGenerator(seed: seed)
    self.isSound = isSound
    self.samples = samples
  }

  mutating func feed() -> Feed {
    var feed = Feed()
    feed.id = uuid()
    feed.title = maybe { $0.styledText() }
    feed.subtitle = maybe { $0.styledText() }
    feed.info = maybe { $0.styledText() }
    feed.links = feedLinks()
    feed.updated = isSound ? date() : maybe { $0.date() }
    feed.published = maybe { $0.date() }
    feed.language = maybe { _ in "id" }
    feed.authors = list { $0.person() }
    feed.contributors = list { $0.person() }
    feed.managingEditor = maybe { $0.person() }
    feed.webMaster = maybe { $0.person() }
    feed.categories = list { $0.category() }
    feed.generator = maybe { Generator($0.text(), uri: $0.maybe { $0.url() }, version: $0.text()) }
    feed.icon = maybe { $0.url() }
    feed.logo = maybe { $0.url() }
    feed.image = maybe {
      FeedImage(
        url: $0.url(), title: $0.maybe { $0.text() },
        link: $0.isSound ? nil : $0.maybe { $0.url() },
        width: $0.number(300), height: 40, description: $0.maybe { $0.text() })
    }
    feed.rights = maybe { $0.styledText() }
    feed.licenses = list { License(url: $0.url()) }
    feed.schedule = maybe { $0.schedule() }
    feed.history = history()
    feed.hubs = list { Hub(type: $0.bool() ? "WebSub" : "rssCloud", url: $0.url()) }
    feed.isExpired = maybe { $0.bool() }
    feed.locations = list { $0.place() }
    feed.extensions = list { $0.extensionElement() }
    feed.entries = (0..<number(4)).map { _ in entry() }
    feed.podcast = maybe { $0.show() }
    feed.tombstones = list {
      var tombstone = Tombstone(
        ref: $0.uuid(), when: $0.isSound ? $0.date() : $0.maybe { $0.date() },
        comment: $0.maybe { $0.styledText() })
      tombstone.by = $0.maybe { $0.person() }
      tombstone.links = $0.list { Link($0.url(), rel: Link.via) }
      tombstone.source = $0.maybe { $0.source() }
      return tombstone
    }
    return feed
  }

  mutating func entry() -> Entry {
    var entry = Entry()
    entry.id = uuid()
    entry.idIsPermalink = maybe { $0.bool() }
    entry.title = maybe { $0.styledText() }
    entry.links = links()
    entry.summary = maybe { $0.styledText() }
    entry.contents = contents()
    entry.published = maybe { $0.date() }
    entry.updated = maybe { $0.date() }
    entry.created = maybe { $0.date() }
    entry.validity = maybe { Validity(start: $0.maybe { $0.date() }, end: $0.maybe { $0.date() }) }
    entry.authors = list { $0.person() }
    entry.contributors = list { $0.person() }
    entry.categories = list { $0.category() }
    entry.enclosures = list {
      Enclosure(
        url: $0.url(), type: $0.maybe { _ in "audio/mpeg" }, length: $0.maybe { $0.number(9) },
        title: $0.maybe { $0.text() }, duration: $0.maybe { .seconds($0.number(900)) })
    }
    entry.media = maybe { $0.media() }
    entry.rights = maybe { $0.styledText() }
    entry.licenses = list { License(url: $0.url()) }
    entry.language = maybe { _ in "jv" }
    entry.source = maybe { $0.source() }
    entry.discussion = maybe { $0.discussion() }
    entry.inReplyTo = list {
      InReplyTo(
        ref: $0.uuid(), href: $0.maybe { $0.url() }, type: $0.maybe { _ in "text/html" },
        source: $0.maybe { $0.url() })
    }
    entry.podcast = maybe { $0.episode() }
    entry.locations = list { $0.place() }
    entry.image = maybe { $0.url() }
    entry.bannerImage = maybe { $0.url() }
    entry.externalURL = maybe { $0.url() }
    entry.extensions = list { $0.extensionElement() }
    return entry
  }
}
