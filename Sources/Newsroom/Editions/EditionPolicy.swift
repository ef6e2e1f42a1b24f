/// What an edition publishes of its articles.
package struct EditionPolicy: Sendable, Hashable {
  /// How much of a text.
  package enum Text: String, Sendable, Hashable, CaseIterable {
    case full
    case summary
  }

  /// Which pictures.
  package enum Media: String, Sendable, Hashable, CaseIterable {
    case all
    /// Those that others may show: without a credit or a rights line that the outlet's configuration
    /// reserves for its own pages.
    case free
    case none
  }

  package var text = Text.full
  package var media = Media.all
  /// The rights line of the document in place of the outlet's.
  package var rights: String?
  /// The only genres that it takes, `berita` for plain news; nil for every one.
  package var genres: Set<String>?
  /// Genres that it does not take.
  package var withoutGenres: Set<String> = []
  /// Whether it is also written as MSN takes it.
  package var msn = false

  package init() {}

  /// The word for plain news among genres.
  package static let plainNews = "berita"

  /// Whether an article of a genre, nil for plain news, belongs to the edition.
  package func takes(genre: String?) -> Bool {
    let genre = genre ?? Self.plainNews
    return (genres?.contains(genre) ?? true) && !withoutGenres.contains(genre)
  }
}

/// The policies of all editions, the more special before the more general.
package struct EditionPolicies: Sendable, Hashable {
  /// A change of what a more general policy says.
  package struct Change: Sendable, Hashable {
    package var text: EditionPolicy.Text?
    package var media: EditionPolicy.Media?
    package var rights: String?
    package var genres: Set<String>?
    package var withoutGenres: Set<String>?
    package var msn: Bool?

    package init() {}
  }

  /// By an edition's path, `*` for every edition, or a path whose last part is `*`: `regions/*` is
  /// every edition below it, `regions/x/topics/y` included. Everything is called `all`.
  package var changes: [String: Change]

  package init(_ changes: [String: Change] = [:]) {
    self.changes = changes
  }

  /// The policy of an edition: each change that names it, the longest pattern last.
  package subscript(key: EditionKey) -> EditionPolicy {
    var policy = EditionPolicy()
    guard !changes.isEmpty else { return policy }
    for pattern in Self.patterns(of: key) {
      if let change = changes[pattern] { policy.apply(change) }
    }
    return policy
  }

  /// The patterns that name an edition, from the most general.
  private static func patterns(of key: EditionKey) -> [String] {
    guard key != .all else { return ["*", "all"] }
    let parts = key.path.split(separator: "/")
    return ["*"] + (1..<parts.count).map { parts.prefix($0).joined(separator: "/") + "/*" }
      + [key.path]
  }

  /// Whether a pattern can name an edition.
  package static func isPattern(_ text: String) -> Bool {
    if text == "*" || text == "all" { return true }
    guard !text.isEmpty else { return false }
    let kinds = ["regions/", "topics/", "partners/", "languages/", "searches/"]
    guard text.hasSuffix("/*") else { return EditionKey(path: text) != nil }
    return kinds.contains { text.hasPrefix($0) } && !text.dropLast(2).hasSuffix("/")
  }

  /// What it says of genres, for comparing.
  var genreLines: [String] {
    changes.sorted { $0.key < $1.key }.compactMap { pattern, change in
      guard change.genres != nil || change.withoutGenres != nil else { return nil }
      return
        "\(pattern): \(change.genres?.sorted() ?? ["*"]) \(change.withoutGenres?.sorted() ?? [])"
    }
  }
}

extension EditionPolicy {
  fileprivate mutating func apply(_ change: EditionPolicies.Change) {
    text = change.text ?? text
    media = change.media ?? media
    rights = change.rights ?? rights
    genres = change.genres ?? genres
    withoutGenres = change.withoutGenres ?? withoutGenres
    msn = change.msn ?? msn
  }
}
