/// A reference from a feed or an entry to a resource. RFC 4287 section 4.2.7.
public struct Link: Sendable, Hashable {
  /// Absolute where a base was known, else as written.
  public var href: String
  /// The reference as written, where resolving it changed it.
  public var hrefAsWritten: String?
  /// The relation, `alternate` where the document names none.
  public var rel: String
  public var type: String?
  public var hreflang: String?
  public var title: String?
  /// Octets, where it could be read as a number.
  public var length: Int?

  public init(
    _ href: String, rel: String = Link.alternate, type: String? = nil, hreflang: String? = nil,
    title: String? = nil, length: Int? = nil
  ) {
    self.href = href
    self.rel = rel
    self.type = type
    self.hreflang = hreflang
    self.title = title
    self.length = length
  }

  public static let alternate = "alternate"
  public static let selfRelation = "self"
  public static let enclosure = "enclosure"
  public static let related = "related"
  public static let via = "via"
  public static let hub = "hub"
  /// RFC 5005 section 4.
  public static let current = "current"
  public static let previousArchive = "prev-archive"
  public static let nextArchive = "next-archive"
}

extension [Link] {
  /// The first link with relation `rel`; among alternates one of an HTML page, or of unnamed type,
  /// goes first.
  public func first(rel: String) -> Link? {
    var other: Link?
    for link in self where link.rel == rel {
      guard let type = link.type, type != "text/html", type != "application/xhtml+xml" else {
        return link
      }
      if other == nil { other = link }
    }
    return other
  }
}
