/// An entry that was taken back. RFC 6721 section 3.
public struct Tombstone: Sendable, Hashable {
  /// The id of the entry.
  public var ref: String
  public var when: FeedDate?
  public var comment: Text?
  public var by: Person?
  public var links: [Link] = []
  public var source: Source?

  public init(ref: String, when: FeedDate? = nil, comment: Text? = nil) {
    self.ref = ref
    self.when = when
    self.comment = comment
  }
}
