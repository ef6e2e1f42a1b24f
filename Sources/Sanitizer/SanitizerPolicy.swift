/// What a sanitiser lets through beyond its fixed lists of elements and attributes.
public struct SanitizerPolicy: Sendable, Hashable {
  /// Schemes that links may have, in lower case. Those that run or embed something (`javascript`,
  /// `vbscript`, `data`, `blob`, `file`) are refused even if named here.
  public var linkSchemes: Set<String> = ["http", "https", "mailto", "tel"]
  /// Pages that an `iframe` may show, over https only.
  public var embeds: [EmbedHost] = EmbedHost.known
  /// Whether images and media on loopback, in private networks, at IPv6 literals and at names
  /// without a dot are removed: a reader's program would load them from its own network.
  public var refusesPrivateHosts = true
  /// Whether images of at most one pixel, which only count readers, are removed.
  public var removesBeacons = true
  /// Whether pictures, sound, films and embedded pages are removed, with the figures around them and
  /// links to picture files.
  public var removesMedia = false
  /// UTF-8 bytes that are read; what follows is cut off, before a tag that would be cut in two.
  public var maximumBytes = 2 << 20
  /// Elements inside each other in the output; deeper ones lose their tags, not their content. Where
  /// the source nests four times as deep as this, reading stops.
  public var maximumDepth = 128
  /// Elements, texts and attributes that are read; reading stops there.
  public var maximumNodes = 200_000

  public init() {}

  public static let `default` = SanitizerPolicy()
}

/// A host, and a folder on it, whose pages may be shown in an `iframe`.
public struct EmbedHost: Sendable, Hashable {
  /// In lower case, compared as a whole.
  public var host: String
  /// What the path begins with.
  public var pathPrefix: String

  public init(_ host: String, pathPrefix: String = "/") {
    self.host = host
    self.pathPrefix = pathPrefix
  }

  /// Players of well-known video, audio and map services.
  public static let known = [
    EmbedHost("www.youtube.com", pathPrefix: "/embed/"),
    EmbedHost("youtube.com", pathPrefix: "/embed/"),
    EmbedHost("www.youtube-nocookie.com", pathPrefix: "/embed/"),
    EmbedHost("player.vimeo.com", pathPrefix: "/video/"),
    EmbedHost("www.dailymotion.com", pathPrefix: "/embed/"),
    EmbedHost("geo.dailymotion.com", pathPrefix: "/player"),
    EmbedHost("www.vidio.com", pathPrefix: "/embed/"),
    EmbedHost("w.soundcloud.com", pathPrefix: "/player/"),
    EmbedHost("open.spotify.com", pathPrefix: "/embed/"),
    EmbedHost("www.tiktok.com", pathPrefix: "/embed/"),
    EmbedHost("www.instagram.com", pathPrefix: "/p/"),
    EmbedHost("www.facebook.com", pathPrefix: "/plugins/"),
    EmbedHost("www.google.com", pathPrefix: "/maps/embed"),
    EmbedHost("maps.google.com", pathPrefix: "/maps"),
  ]
}
