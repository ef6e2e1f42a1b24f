/// What `itunes` and Podcast 2.0 say of a channel.
public struct PodcastChannel: Sendable, Hashable {
  public var author: String?
  public var owner: Person?
  public var summary: String?
  public var subtitle: String?
  public var keywords: [String] = []
  /// `itunes:explicit` as written.
  public var explicit: String?
  /// `itunes:type`: `episodic` or `serial`.
  public var type: String?
  public var isBlocked: Bool?
  public var isComplete: Bool?
  public var newFeedURL: String?
  /// `podcast:guid`.
  public var guid: String?
  /// `podcast:locked` as written.
  public var locked: String?
  public var funding: [Link] = []
  public var persons: [PodcastPerson] = []

  public init() {}
}

/// What `itunes` and Podcast 2.0 say of an episode.
public struct PodcastEpisode: Sendable, Hashable {
  public var title: String?
  public var author: String?
  public var summary: String?
  public var subtitle: String?
  public var keywords: [String] = []
  public var duration: Duration?
  /// `itunes:duration` as written.
  public var durationAsWritten: String?
  /// `itunes:explicit` as written.
  public var explicit: String?
  public var isBlocked: Bool?
  public var season: Int?
  public var episode: Int?
  /// `itunes:episodeType`: `full`, `trailer` or `bonus`.
  public var episodeType: String?
  public var order: Int?
  public var transcripts: [Link] = []
  public var chapters: Link?
  public var persons: [PodcastPerson] = []

  public init() {}
}

/// `podcast:person`.
public struct PodcastPerson: Sendable, Hashable {
  public var name: String
  public var role: String?
  public var group: String?
  public var image: String?
  public var href: String?

  public init(_ name: String) {
    self.name = name
  }
}
