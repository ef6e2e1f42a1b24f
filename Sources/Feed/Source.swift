/// The feed that an entry was copied from. RFC 4287 section 4.2.11; RSS `source`.
public struct Source: Sendable, Hashable {
  public var id: String?
  public var title: Text?
  public var links: [Link] = []
  public var updated: FeedDate?
  public var authors: [Person] = []
  public var contributors: [Person] = []
  public var categories: [Category] = []
  public var generator: Generator?
  public var icon: String?
  public var logo: String?
  public var subtitle: Text?
  public var rights: Text?

  public init(id: String? = nil, title: Text? = nil, links: [Link] = []) {
    self.id = id
    self.title = title
    self.links = links
  }
}
