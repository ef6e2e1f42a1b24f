import Feed

/// What is agreed with a partner, field by field, as text: attributes of an OPML outline and options
/// of the command line are the same.
package enum PartnerField: String, Sendable, CaseIterable {
  case title
  case source
  case home
  case regions
  case topics
  case terms
  case rights
  case trust
  case zone
  case minimumInterval
  case maximumInterval
  case credentials
  case paused

  /// The namespace of the attributes in OPML.
  package static let namespace = Namespace.partners.uri

  /// What a value must be, for messages.
  package var expected: String {
    switch self {
    case .title, .rights: "a line of text"
    case .source: Partner.Source.allCases.map(\.rawValue).joined(separator: " or ")
    case .home: "an http or https address"
    case .regions: "slugs of regions, separated by commas"
    case .topics: "slugs of topics, separated by commas"
    case .terms: Partner.Terms.allCases.map(\.rawValue).joined(separator: " or ")
    case .trust: Partner.Trust.allCases.map(\.rawValue).joined(separator: " or ")
    case .zone: "Asia/Jakarta (WIB), Asia/Makassar (WITA) or Asia/Jayapura (WIT)"
    case .minimumInterval, .maximumInterval: "a time such as 15m, 6h or 1d"
    case .credentials: "env:NAME or file:PATH"
    case .paused: "true or false"
    }
  }

  /// Sets the field of a partner; an empty text sets it back to what it is when nothing is said.
  ///
  /// - Throws: ``PartnerFieldError``.
  package func set(_ text: String, of partner: inout Partner) throws(PartnerFieldError) {
    guard apply(text, to: &partner) else {
      throw PartnerFieldError(field: self, value: text)
    }
  }

  private func apply(_ text: String, to partner: inout Partner) -> Bool {
    let value = text.isEmpty ? nil : text
    switch self {
    case .title: partner.title = value
    case .home: partner.home = value
    case .rights: partner.rights = value
    case .regions: partner.regions = Self.list(text)
    case .topics: partner.topics = Self.list(text)
    case .source: return Self.choose(value, &partner.source, .feed)
    case .terms: return Self.choose(value, &partner.terms, .fullText)
    case .trust: return Self.choose(value, &partner.trust, .publish)
    case .zone:
      partner.zone = value.flatMap { OutletZone(name: $0) }
      return value == nil || partner.zone != nil
    case .minimumInterval:
      return Self.choose(value, &partner.pace.minimum, Partner.Pace.defaults.minimum)
    case .maximumInterval:
      return Self.choose(value, &partner.pace.maximum, Partner.Pace.defaults.maximum)
    case .credentials:
      partner.credentials = value.flatMap { CredentialSource($0) }
      return value == nil || partner.credentials != nil
    case .paused:
      partner.isPaused = value == "true"
      return ["true", "false", nil].contains(value)
    }
    return true
  }

  /// The field as text; nil where it is what it is when nothing is said.
  package func text(of partner: Partner) -> String? {
    let defaults = Partner(name: partner.name, address: partner.address)
    switch self {
    case .title: return partner.title
    case .home: return partner.home
    case .rights: return partner.rights
    case .regions: return Self.text(partner.regions)
    case .topics: return Self.text(partner.topics)
    case .source: return partner.source == .feed ? nil : partner.source.rawValue
    case .terms: return partner.terms == .fullText ? nil : partner.terms.rawValue
    case .trust: return partner.trust == .publish ? nil : partner.trust.rawValue
    case .zone: return partner.zone?.rawValue
    case .minimumInterval:
      let seconds = partner.pace.minimum
      return seconds == defaults.pace.minimum ? nil : Partner.Pace.text(seconds)
    case .maximumInterval:
      let seconds = partner.pace.maximum
      return seconds == defaults.pace.maximum ? nil : Partner.Pace.text(seconds)
    case .credentials: return partner.credentials?.description
    case .paused: return partner.isPaused ? "true" : nil
    }
  }

  private static func choose<Choice: RawRepresentable<String>>(
    _ text: String?, _ field: inout Choice, _ standard: Choice
  ) -> Bool {
    guard let choice = text.map(Choice.init(rawValue:)) ?? standard else { return false }
    field = choice
    return true
  }

  private static func choose(_ text: String?, _ field: inout Int, _ standard: Int) -> Bool {
    guard let text else {
      field = standard
      return true
    }
    guard let seconds = Partner.Pace.seconds(text) else { return false }
    field = seconds
    return true
  }

  private static func list(_ text: String) -> [String] {
    text.split(separator: ",").map { word in
      String(word.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }.filter { !$0.isEmpty }
  }

  private static func text(_ slugs: [String]) -> String? {
    slugs.isEmpty ? nil : slugs.joined(separator: ",")
  }
}

/// A value that a field cannot have.
package struct PartnerFieldError: Error, Sendable, Hashable, CustomStringConvertible {
  package var field: PartnerField
  package var value: String

  package var description: String {
    "\(field.rawValue): expected \(field.expected), found \"\(value)\""
  }
}
