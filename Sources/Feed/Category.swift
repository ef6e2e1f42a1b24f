/// A subject. RFC 4287 section 4.2.2; RSS `category`; `dc:subject`; JSON Feed `tags`.
public struct Category: Sendable, Hashable {
  public var term: String
  /// `scheme` in Atom, `domain` in RSS.
  public var scheme: String?
  public var label: String?

  public init(_ term: String, scheme: String? = nil, label: String? = nil) {
    self.term = term
    self.scheme = scheme
    self.label = label
  }
}
