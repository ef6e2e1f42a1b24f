/// What an edition selects: the key of a feed, and its place in the site.
package enum EditionKey: Sendable, Hashable {
  /// Every article.
  case all
  /// A region with everything below it, by slug.
  case region(String)
  /// A topic by slug.
  case topic(String)
  case regionTopic(region: String, topic: String)
  /// What came from a partner, by its name.
  case partner(String)
  /// What is written in a language, by the primary subtag of its BCP 47 tag in lower case.
  case language(String)
  /// What a search selects that the outlet's configuration names.
  case search(String)

  /// The folder of the edition's documents in the site, without slashes at its ends: empty for
  /// ``all``, else such as `regions/kab-asahan/topics/bencana`.
  package var path: String {
    switch self {
    case .all: ""
    case .region(let region): "regions/\(region)"
    case .topic(let topic): "topics/\(topic)"
    case .regionTopic(let region, let topic): "regions/\(region)/topics/\(topic)"
    case .partner(let name): "partners/\(name)"
    case .language(let tag): "languages/\(tag)"
    case .search(let name): "searches/\(name)"
    }
  }

  /// The key whose ``path`` this is; nil where there is none. Slugs are not looked up.
  package init?(path: some StringProtocol) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.dropFirst().allSatisfy({ !$0.isEmpty }) else { return nil }
    switch (parts.first, parts.count) {
    case ("", 1), (nil, _): self = .all
    case ("regions", 2): self = .region(String(parts[1]))
    case ("topics", 2): self = .topic(String(parts[1]))
    case ("partners", 2): self = .partner(String(parts[1]))
    case ("languages", 2): self = .language(String(parts[1]))
    case ("searches", 2): self = .search(String(parts[1]))
    case ("regions", 4) where parts[2] == "topics":
      self = .regionTopic(region: String(parts[1]), topic: String(parts[3]))
    default: return nil
    }
  }

  package var region: String? {
    switch self {
    case .region(let region), .regionTopic(let region, _): region
    case .all, .topic, .partner, .language, .search: nil
    }
  }

  package var topic: String? {
    switch self {
    case .topic(let topic), .regionTopic(_, let topic): topic
    case .all, .region, .partner, .language, .search: nil
    }
  }
}

extension EditionKey: Comparable {
  /// By path, so that lists are the same on every node.
  package static func < (one: Self, other: Self) -> Bool {
    one.path.utf8.lexicographicallyPrecedes(other.path.utf8)
  }
}

extension EditionKey: Codable {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let path = try container.decode(String.self)
    guard let key = EditionKey(path: path) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "no edition has the path \(path)")
    }
    self = key
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(path)
  }
}
