/// A search that the outlet's configuration names and publishes as an edition. Every condition that
/// is set must hold.
package struct NamedSearch: Sendable, Hashable {
  /// A part of the edition's address: lower-case letters, digits and hyphens.
  package var name: String
  /// For readers; nil for the name.
  package var title: String?
  /// Words or phrases of which each must stand in headline, summary or text, as whole words in any
  /// letter case.
  package var all: [String] = []
  /// Words or phrases of which one must.
  package var any: [String] = []
  /// Words or phrases of which none may.
  package var none: [String] = []
  /// Slugs of which one must hold; a region stands for everything below it.
  package var regions: [String] = []
  package var topics: [String] = []
  /// `berita` for plain news.
  package var genres: [String] = []
  package var partners: [String] = []
  /// Primary subtags.
  package var languages: [String] = []

  package init(name: String) {
    self.name = name
  }

  /// Whether the search narrows anything at all.
  package var isEmpty: Bool {
    [all, any, none, regions, topics, genres, partners, languages].allSatisfy(\.isEmpty)
  }

  /// The search as one line of text, for comparing.
  var line: String {
    "\(name): \([all, any, none, regions, topics, genres, partners, languages])"
  }
}

extension NamedSearch {
  /// Whether the search finds an article.
  ///
  /// - Parameters:
  ///   - article: what is looked at.
  ///   - places: its regions with everything above them.
  ///   - language: its language.
  /// - Returns: whether every condition holds.
  func finds(_ article: Article, places: Set<String>, language: String?) -> Bool {
    let tagging = article.tagging
    guard regions.isEmpty || !places.isDisjoint(with: regions),
      topics.isEmpty || !Set(tagging.topics).isDisjoint(with: topics),
      genres.isEmpty || genres.contains(tagging.genre ?? EditionPolicy.plainNews),
      partners.isEmpty || article.origin.partner.map(partners.contains) ?? false,
      languages.isEmpty || language.map(languages.contains) ?? false
    else { return false }
    guard !(all.isEmpty && any.isEmpty && none.isEmpty) else { return true }
    let text = Self.words(of: article.story)
    let stands = { (phrase: String) in text.contains(Self.words(phrase)) }
    return all.allSatisfy(stands) && (any.isEmpty || any.contains(where: stands))
      && !none.contains(where: stands)
  }

  private static func words(of story: Story) -> String {
    words("\(story.headline) \(story.summary) \(withoutTags(story.content))")
  }

  /// The words in lower case, one space before and after each: a phrase stands in a text as whole
  /// words exactly where its words so written stand in the text's.
  private static func words(_ text: String) -> String {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
    return " " + words.joined(separator: " ") + " "
  }

  private static func withoutTags(_ html: String) -> String {
    var isInTag = false
    return String(
      html.map { character -> Character in
        if character == "<" { isInTag = true }
        defer { if character == ">" { isInTag = false } }
        return isInTag ? " " : character
      })
  }
}
