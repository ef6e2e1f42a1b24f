/// A syndication document, whatever format carries it: what the parser returns and what the
/// generator takes.
///
/// RSS calls it a channel, Atom and JSON Feed a feed. Every property is what the document says;
/// where a value can be read in a wrong way, the text as written stands beside its interpretation.
public struct Feed: Sendable, Hashable {
  /// The format that the document was read from; nil for a feed made in memory.
  public var format: FeedFormat?

  /// The permanent identifier: `atom:id`, or what a format without one offers in its place.
  public var id: String?
  public var title: Text?
  /// `atom:subtitle`, RSS `description`, JSON Feed `description`.
  public var subtitle: Text?
  /// Atom 0.3 `info`: what the document is, for people who open it.
  public var info: Text?
  public var links: [Link] = []
  /// When the document last changed: `atom:updated`, RSS `lastBuildDate`.
  public var updated: FeedDate?
  /// When the content was published: RSS `pubDate` of the channel.
  public var published: FeedDate?
  /// BCP 47 language tag as written.
  public var language: String?
  public var authors: [Person] = []
  public var contributors: [Person] = []
  /// RSS `managingEditor`.
  public var managingEditor: Person?
  /// RSS `webMaster`.
  public var webMaster: Person?
  public var categories: [Category] = []
  public var generator: Generator?
  /// A small square picture: `atom:icon`, JSON Feed `favicon`.
  public var icon: String?
  /// A wide picture: `atom:logo`, JSON Feed `icon`, `itunes:image`.
  public var logo: String?
  /// RSS `image` of the channel.
  public var image: FeedImage?
  public var rights: Text?
  public var licenses: [License] = []

  /// RSS housekeeping: `ttl`, `skipHours`, `cloud`, ... and `sy`.
  public var schedule: Schedule?
  /// Feed paging and archiving, RFC 5005; the addresses are in `links`.
  public var history: History = History()
  /// WebSub hubs and JSON Feed `hubs`; Atom's and RSS's are also in `links` with rel `hub`.
  public var hubs: [Hub] = []
  /// JSON Feed `expired`: the feed will never change again.
  public var isExpired: Bool?
  public var locations: [GeoShape] = []
  public var podcast: PodcastChannel?

  public var entries: [Entry] = []
  /// Entries that were taken back: `at:deleted-entry`, RFC 6721.
  public var tombstones: [Tombstone] = []
  /// Elements and members of vocabularies that have no property of their own here.
  public var extensions: [ExtensionElement] = []

  public init() {}
}
