/// The entry that this one answers. RFC 4685 section 3.
public struct InReplyTo: Sendable, Hashable {
  public var ref: String?
  public var href: String?
  public var type: String?
  public var source: String?

  public init(
    ref: String? = nil, href: String? = nil, type: String? = nil, source: String? = nil
  ) {
    self.ref = ref
    self.href = href
    self.type = type
    self.source = source
  }
}
