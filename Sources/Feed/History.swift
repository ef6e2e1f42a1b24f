/// What a document says of the rest of its feed. RFC 5005.
public struct History: Sendable, Hashable {
  /// `fh:complete`: the document holds every entry. Section 2.
  public var isComplete = false
  /// `fh:archive`: the document is an archive and will not change. Section 4.
  public var isArchive = false

  public init(isComplete: Bool = false, isArchive: Bool = false) {
    self.isComplete = isComplete
    self.isArchive = isArchive
  }
}
