/// An outlet that we pull from, and on which terms.
package struct Partner: Sendable, Hashable, Codable {
  /// The word for it in our addresses, logs and commands; never changed.
  package var name: PartnerName
  /// As readers see it; nil for what its own feed says.
  package var title: String?
  package var source: Source
  /// Where the source is.
  package var address: String
  /// Its home page.
  package var home: String?
  /// Slugs of the regions of an article that names none itself.
  package var regions: [String] = []
  /// Slugs of the topics of an article that tells none itself.
  package var topics: [String] = []
  package var terms = Terms.fullText
  /// The rights line of its articles, in place of what its feed says.
  package var rights: String?
  package var trust = Trust.publish
  /// The zone of dates that name none; nil for the outlet's.
  package var zone: OutletZone?
  package var pace = Pace()
  package var credentials: CredentialSource?
  /// An operator wants it left alone.
  package var isPaused = false

  package init(name: PartnerName, source: Source = .feed, address: String) {
    self.name = name
    self.source = source
    self.address = address
  }

  /// What is read from a partner.
  package enum Source: String, Sendable, Hashable, Codable, CaseIterable {
    /// RSS, RDF, Atom or JSON Feed.
    case feed
    /// WordPress's REST API; the partner's address is its root.
    case wordpress
  }

  /// How much of an article we may publish.
  package enum Terms: String, Sendable, Hashable, Codable, CaseIterable {
    case fullText = "full-text"
    case summary
  }

  /// Who decides that a new article is published.
  package enum Trust: String, Sendable, Hashable, Codable, CaseIterable {
    /// It is published as it comes.
    case publish
    /// An editor has to release it.
    case hold
  }

  /// How often it may be asked, in seconds.
  package struct Pace: Sendable, Hashable, Codable {
    package static let defaults = Pace()

    package var minimum = 15 * 60
    package var maximum = 6 * 3600

    package init() {}
  }
}
