/// An author, contributor or other named person. RFC 4287 section 3.2; RSS `author`, `dc:creator`.
public struct Person: Sendable, Hashable {
  public var name: String?
  public var email: String?
  public var uri: String?
  /// JSON Feed `avatar`.
  public var avatar: String?

  public init(
    name: String? = nil, email: String? = nil, uri: String? = nil, avatar: String? = nil
  ) {
    self.name = name
    self.email = email
    self.uri = uri
    self.avatar = avatar
  }
}
