import Feed

/// What editions do with articles of several outlets that tell one story.
package struct SameStoryPolicy: Sendable, Hashable {
  /// Which telling is preferred.
  package enum Preference: Sendable, Hashable {
    case own
    /// The one with the longest text.
    case fullest
    case earliest
    /// The one of a partner.
    case partner(String)

    /// The word for it in `siar.yaml`: `own`, `fullest`, `earliest`, or a partner's name.
    package init?(_ word: String) {
      switch word {
      case "own": self = .own
      case "fullest": self = .fullest
      case "earliest": self = .earliest
      default:
        guard PartnerName(word) != nil else { return nil }
        self = .partner(word)
      }
    }

    var word: String {
      switch self {
      case .own: "own"
      case .fullest: "fullest"
      case .earliest: "earliest"
      case .partner(let name): name
      }
    }
  }

  /// An edition shows one telling and names the others; else it shows all.
  package var showsOne = true
  /// The first one decides, the next where that does not.
  package var preferences: [Preference] = [.own, .fullest]

  package init() {}

  /// Tellings with the preferred ones first, else in the order in which they were published.
  package func ordered(_ articles: [Article]) -> [Article] {
    articles.sorted { one, other in
      for preference in preferences {
        let (left, right) = (Self.rank(one, preference), Self.rank(other, preference))
        if left != right { return left > right }
      }
      return (one.published, one.id.description) < (other.published, other.id.description)
    }
  }

  private static func rank(_ article: Article, _ preference: Preference) -> Int {
    switch preference {
    case .own: article.origin.partner == nil ? 1 : 0
    case .fullest: article.story.content.utf8.count
    case .earliest: -Int(clamping: article.published.seconds)
    case .partner(let name): article.origin.partner == name ? 1 : 0
    }
  }

  /// What decides, for comparing.
  var line: String {
    "\(showsOne ? "one" : "all") \(preferences.map(\.word).joined(separator: ","))"
  }
}
