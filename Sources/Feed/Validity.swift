/// The time in which an entry may be shown: `dcterms:valid` as a DCMI Period.
public struct Validity: Sendable, Hashable {
  public var start: FeedDate?
  public var end: FeedDate?

  public init(start: FeedDate? = nil, end: FeedDate? = nil) {
    self.start = start
    self.end = end
  }
}
