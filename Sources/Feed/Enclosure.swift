/// A file that belongs to an entry. RSS `enclosure`, Atom link with rel `enclosure`, JSON Feed
/// attachment.
public struct Enclosure: Sendable, Hashable {
  public var url: String
  /// Media type as written.
  public var type: String?
  /// Octets; 0 where the outlet does not know. RSS Profile, "enclosure".
  public var length: Int?
  public var title: String?
  /// JSON Feed `duration_in_seconds`.
  public var duration: Duration?

  public init(
    url: String, type: String? = nil, length: Int? = nil, title: String? = nil,
    duration: Duration? = nil
  ) {
    self.url = url
    self.type = type
    self.length = length
    self.title = title
    self.duration = duration
  }
}
