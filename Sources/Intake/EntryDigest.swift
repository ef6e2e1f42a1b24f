import Crypto
import Feed
import Newsroom

/// A number for everything that an entry says and that decides what we make of it: the same number
/// the next time means that there is nothing to do.
struct EntryDigest {
  private var hash = SHA256()

  /// Changes when entries are read otherwise than before: then each is read once more, and is known by
  /// what it is called from now on.
  private static let reading = "2"

  /// What all entries of a document share.
  init(feed: Feed, partner: Partner, rules: String, guidsAreDegraded: Bool) {
    add(Self.reading)
    add(rules)
    add(guidsAreDegraded ? "1" : "0")
    add(feed.id)
    add(feed.title?.value)
    add(feed.rights?.value)
    for link in feed.links { add(link) }
    for author in feed.authors { add(author.name) }
    for field in PartnerField.allCases where field != .paused { add(field.text(of: partner)) }
  }

  /// The number of an entry.
  func of(_ entry: Entry) -> UInt64 {
    var digest = self
    digest.add(entry)
    return digest.hash.finalize().prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
  }

  private mutating func add(_ entry: Entry) {
    add(entry.id)
    add(entry.title?.value)
    add(entry.language)
    for link in entry.links { add(link) }
    add(entry.summary?.value)
    for content in entry.contents { add(content.value) }
    for date in [entry.published, entry.updated, entry.created] { add(date?.source) }
    for author in entry.authors { add(author.name) }
    for category in entry.categories { add(category.term) }
    for enclosure in entry.enclosures {
      add(enclosure.url)
      add(enclosure.type)
    }
    if let media = entry.media { add(media) }
    for text in [entry.image, entry.bannerImage, entry.podcast?.title, entry.podcast?.summary] {
      add(text)
    }
  }

  private mutating func add(_ media: Media) {
    for content in media.contents + media.groups.flatMap(\.contents) {
      add(content.url)
      add(content.details)
    }
    for group in media.groups { add(group.details) }
    add(media.details)
  }

  private mutating func add(_ details: MediaDetails) {
    for text in [details.title, details.description, details.copyright] { add(text?.value) }
    for thumbnail in details.thumbnails { add(thumbnail.url) }
    for credit in details.credits { add(credit.name) }
  }

  private mutating func add(_ link: Link) {
    add(link.rel)
    add(link.href)
  }

  /// The length goes first, so that two texts are never taken for one.
  private mutating func add(_ text: String?) {
    guard var text else { return hash.update(data: [0xFF]) }
    text.withUTF8 { bytes in
      unsafe withUnsafeBytes(of: UInt32(truncatingIfNeeded: bytes.count).bigEndian) {
        unsafe hash.update(bufferPointer: $0)
      }
      unsafe hash.update(bufferPointer: UnsafeRawBufferPointer(bytes))
    }
  }
}
