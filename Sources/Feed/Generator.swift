/// The program that made the document. RFC 4287 section 4.2.4.
public struct Generator: Sendable, Hashable {
  public var name: String
  public var uri: String?
  public var version: String?

  public init(_ name: String, uri: String? = nil, version: String? = nil) {
    self.name = name
    self.uri = uri
    self.version = version
  }
}
