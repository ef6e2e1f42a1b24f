/// RSS `image` of a channel: at most 144 by 400 pixels. RSS 2.0, `<image>`.
public struct FeedImage: Sendable, Hashable {
  public var url: String
  public var title: String?
  public var link: String?
  /// Pixels.
  public var width: Int?
  /// Pixels.
  public var height: Int?
  public var description: String?

  public init(
    url: String, title: String? = nil, link: String? = nil, width: Int? = nil, height: Int? = nil,
    description: String? = nil
  ) {
    self.url = url
    self.title = title
    self.link = link
    self.width = width
    self.height = height
    self.description = description
  }
}
