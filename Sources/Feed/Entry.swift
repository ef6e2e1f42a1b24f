/// One story as a feed tells it: RSS `item`, Atom `entry`, JSON Feed item.
public struct Entry: Sendable, Hashable {
  /// `atom:id`, RSS `guid`, JSON Feed `id`, as written.
  public var id: String?
  /// RSS `isPermaLink`: whether the guid is the story's address. Nil where the format has no such word.
  public var idIsPermalink: Bool?
  public var title: Text?
  public var links: [Link] = []
  /// A short text about the story: `atom:summary`, RSS `description`, JSON Feed `summary`.
  public var summary: Text?
  /// The story itself, once per form in which the document gives it.
  public var contents: [Content] = []
  public var published: FeedDate?
  public var updated: FeedDate?
  /// `dcterms:created`, Atom 0.3 `created`.
  @Apart public var created: FeedDate?
  /// `dcterms:valid`, RSS `expirationDate`: when the entry may be shown.
  @Apart public var validity: Validity?
  public var authors: [Person] = []
  public var contributors: [Person] = []
  public var categories: [Category] = []
  public var enclosures: [Enclosure] = []
  @Apart public var media: Media?
  @Apart public var rights: Text?
  public var licenses: [License] = []
  /// BCP 47 language tag as written, where it is the entry's own.
  public var language: String?
  /// The feed that the entry was copied from: `atom:source`, RSS `source`.
  @Apart public var source: Source?
  @Apart public var discussion: Discussion?
  /// `thr:in-reply-to`, RFC 4685.
  public var inReplyTo: [InReplyTo] = []
  public var locations: [GeoShape] = []
  /// JSON Feed `image`, `itunes:image`: the main picture.
  public var image: String?
  /// JSON Feed `banner_image`.
  public var bannerImage: String?
  /// JSON Feed `external_url`: the page that the story is about.
  public var externalURL: String?
  @Apart public var podcast: PodcastEpisode?
  /// Elements and members of vocabularies that have no property of their own here.
  public var extensions: [ExtensionElement] = []
  /// Where the entry begins in the document it was read from.
  public var position: SourcePosition?

  public init() {}
}
