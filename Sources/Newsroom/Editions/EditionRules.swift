import Crypto
import Feed

/// What decides in which editions an article stands, beside the article itself.
package struct EditionRules: Sendable {
  package var regions: RegionCatalog
  /// BCP 47 tag of the outlet's own language.
  package var language: String
  package var searches: [NamedSearch]
  package var policies: EditionPolicies
  package var sameStory: SameStoryPolicy

  package init(
    regions: RegionCatalog, language: String = "id", searches: [NamedSearch] = [],
    policies: EditionPolicies = EditionPolicies(), sameStory: SameStoryPolicy = SameStoryPolicy()
  ) {
    self.regions = regions
    self.language = language
    self.searches = searches
    self.policies = policies
    self.sameStory = sameStory
  }

  /// The editions that an article belongs to: all, its regions with everything above them, its
  /// topics, each of its topics in each of those regions, its partner, its language, and the searches
  /// that find it; of these the ones whose policy takes its genre. Sorted, without repetition.
  package func keys(of article: Article) -> [EditionKey] {
    let places = Set(article.tagging.regions.flatMap { [$0] + regions.idsAbove($0) })
    let language = language(of: article)
    var keys: [EditionKey] = [.all]
    keys += places.map { .region($0) }
    for topic in Set(article.tagging.topics) {
      keys.append(.topic(topic))
      keys += places.map { .regionTopic(region: $0, topic: topic) }
    }
    if let partner = article.origin.partner, Self.isWord(partner) { keys.append(.partner(partner)) }
    if let language { keys.append(.language(language)) }
    keys += searches.filter { $0.finds(article, places: places, language: language) }
      .map { .search($0.name) }
    return keys.filter { policies[$0].takes(genre: article.tagging.genre) }
      .map { (key: $0, path: $0.path) }
      .sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }.map(\.key)
  }

  /// The primary subtag of an article's language in lower case, today's code for one that was
  /// replaced; nil where the tag is none.
  private func language(of article: Article) -> String? {
    let tag = article.story.language ?? language
    let subtag = tag.prefix { $0 != "-" && $0 != "_" }.lowercased()
    guard (2...8).contains(subtag.utf8.count), subtag.utf8.allSatisfy({ (97...122).contains($0) })
    else { return nil }
    return Self.replaced[subtag] ?? subtag
  }

  /// ISO 639 codes that were withdrawn and are still met. IANA language subtag registry.
  private static let replaced = ["in": "id", "jw": "jv", "iw": "he", "ji": "yi"]

  /// Whether a partner's name can be a part of an address.
  private static func isWord(_ name: String) -> Bool {
    !name.isEmpty
      && name.utf8.allSatisfy {
        (97...122).contains($0) || (65...90).contains($0) || (48...57).contains($0) || $0 == 45
          || $0 == 95
      }
  }

  /// What tells two sets of rules apart: a digest of everything that decides.
  package var fingerprint: String {
    let tree = regions.regions.map { "\($0.id)<\($0.parent ?? "")" }.joined(separator: " ")
    let parts = ["3", language, tree, sameStory.line] + searches.map(\.line) + policies.genreLines
    return Hexadecimal.text(
      SHA256.hash(data: Array(parts.joined(separator: "\n").utf8)).prefix(16))
  }
}
