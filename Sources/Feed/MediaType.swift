/// The media types under which feeds are served.
public enum MediaType {
  /// Not registered, but what every reader knows.
  public static let rss = "application/rss+xml"
  /// RFC 4287 section 7.
  public static let atom = "application/atom+xml"
  /// JSON Feed 1.1.
  public static let jsonFeed = "application/feed+json"
  /// RFC 8259; ninjs has no type of its own.
  public static let json = "application/json"
  public static let opml = "text/x-opml"
  public static let html = "text/html"
}
