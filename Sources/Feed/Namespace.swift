/// The XML namespaces of syndication: address and customary prefix.
public struct Namespace: Sendable, Hashable {
  public let uri: String
  public let prefix: String

  public init(_ uri: String, prefix: String) {
    self.uri = uri
    self.prefix = prefix
  }

  /// RFC 4287.
  public static let atom = Namespace("http://www.w3.org/2005/Atom", prefix: "atom")
  public static let atom03 = Namespace("http://purl.org/atom/ns#", prefix: "atom03")
  public static let xhtml = Namespace("http://www.w3.org/1999/xhtml", prefix: "xhtml")
  public static let xml = Namespace("http://www.w3.org/XML/1998/namespace", prefix: "xml")
  public static let rdf = Namespace("http://www.w3.org/1999/02/22-rdf-syntax-ns#", prefix: "rdf")
  public static let rss090 = Namespace("http://my.netscape.com/rdf/simple/0.9/", prefix: "rss090")
  public static let rss10 = Namespace("http://purl.org/rss/1.0/", prefix: "rss")
  /// RSS 1.0 module Content.
  public static let content = Namespace(
    "http://purl.org/rss/1.0/modules/content/", prefix: "content")
  public static let dublinCore = Namespace("http://purl.org/dc/elements/1.1/", prefix: "dc")
  public static let dublinCoreTerms = Namespace("http://purl.org/dc/terms/", prefix: "dcterms")
  /// Media RSS 1.5.1.
  public static let media = Namespace("http://search.yahoo.com/mrss/", prefix: "media")
  public static let geoRSS = Namespace("http://www.georss.org/georss", prefix: "georss")
  public static let geo = Namespace("http://www.w3.org/2003/01/geo/wgs84_pos#", prefix: "geo")
  public static let itunes = Namespace(
    "http://www.itunes.com/dtds/podcast-1.0.dtd", prefix: "itunes")
  public static let podcast = Namespace("https://podcastindex.org/namespace/1.0", prefix: "podcast")
  public static let slash = Namespace("http://purl.org/rss/1.0/modules/slash/", prefix: "slash")
  public static let wellFormedWeb = Namespace("http://wellformedweb.org/CommentAPI/", prefix: "wfw")
  /// RFC 4685.
  public static let threading = Namespace(
    "http://purl.org/syndication/thread/1.0", prefix: "thr")
  /// RFC 5005.
  public static let history = Namespace("http://purl.org/syndication/history/1.0", prefix: "fh")
  /// RFC 6721.
  public static let tombstones = Namespace("http://purl.org/atompub/tombstones/1.0", prefix: "at")
  /// RSS 1.0 module Syndication.
  public static let syndication = Namespace(
    "http://purl.org/rss/1.0/modules/syndication/", prefix: "sy")
  /// Ours, in lists of feeds: what is agreed with the partner whose feed it is.
  public static let partners = Namespace("tag:siar,2026:partners", prefix: "siar")
  public static let creativeCommonsRSS = Namespace(
    "http://backend.userland.com/creativeCommonsRssModule", prefix: "creativeCommons")
  public static let creativeCommons = Namespace("http://web.resource.org/cc/", prefix: "cc")
}
