/// One demand on a document, with its place in the specifications.
public struct Rule: Sendable, Hashable {
  /// Stable, in kebab case: `rss-channel-title-missing`.
  public let id: String
  public let severity: Severity
  /// The kinds of document in which it is looked for.
  public let kinds: DocumentKind
  /// One sentence that says what to do.
  public let help: String
  /// Where the demand comes from: a specification and its section.
  public let source: String
  /// The message class of the W3C feed validator that says the same; nil where there is none.
  public let w3c: String?
  /// The profile that the rule belongs to and with which alone it is looked for; nil for all others.
  public let profile: Profile?

  init(
    _ id: String, _ severity: Severity, _ kinds: DocumentKind, in profile: Profile? = nil,
    help: String, source: String, w3c: String? = nil
  ) {
    self.id = id
    self.severity = severity
    self.kinds = kinds
    self.help = help
    self.source = source
    self.w3c = w3c
    self.profile = profile
  }

  /// Whether it is about how a server answers, not about what stands in a document.
  public var isAboutServer: Bool { id.hasPrefix("http-") }
}
