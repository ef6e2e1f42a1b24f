/// A hub that tells of changes. JSON Feed 1.1 `hubs`; WebSub section 4.
public struct Hub: Sendable, Hashable {
  /// The protocol: `WebSub` or `rssCloud`.
  public var type: String
  public var url: String

  public init(type: String = "WebSub", url: String) {
    self.type = type
    self.url = url
  }
}
