import Newsroom
import Yams

/// Named searches and the policies of editions.
extension Configuration {
  private static let searchKeys = [
    "title", "all", "any", "none", "regions", "topics", "genres", "partners", "languages",
  ]
  private static let policyKeys = ["text", "media", "rights", "genres", "withoutGenres", "msn"]

  /// Reads `searches`: a mapping of names to conditions.
  static func searches(_ node: Node, file: String) throws(ConfigurationError) -> [NamedSearch] {
    var searches: [NamedSearch] = []
    for (name, value) in try KeyedNode(node, path: "searches", file: file, known: []).pairs {
      let place = NodeReader.place(value, file)
      guard PartnerName(name) != nil else {
        throw .badValue(
          key: "searches", value: name, place: place,
          expected: "a name of lower-case letters, digits and hyphens")
      }
      let search = try search(
        name, KeyedNode(value, path: "searches.\(name)", file: file, known: searchKeys))
      guard !search.isEmpty else {
        throw .wrongShape(
          key: "searches.\(name)", place: place,
          expected: "a condition: " + searchKeys.dropFirst().joined(separator: ", "))
      }
      searches.append(search)
    }
    return searches
  }

  private static func search(_ name: String, _ node: KeyedNode) throws(ConfigurationError)
    -> NamedSearch
  {
    var search = NamedSearch(name: name)
    search.title = try node.text("title")
    search.all = try node.list("all") ?? []
    search.any = try node.list("any") ?? []
    search.none = try node.list("none") ?? []
    search.regions = try node.list("regions") ?? []
    search.topics = try node.list("topics") ?? []
    search.genres = try node.list("genres") ?? []
    search.partners = try node.list("partners") ?? []
    search.languages = try node.list("languages") ?? []
    return search
  }

  /// Reads `policies`: a mapping of editions, or patterns of them, to what they publish.
  static func policies(_ node: Node, file: String) throws(ConfigurationError) -> EditionPolicies {
    var policies = EditionPolicies()
    for (pattern, value) in try KeyedNode(node, path: "policies", file: file, known: []).pairs {
      guard EditionPolicies.isPattern(pattern) else {
        throw .badValue(
          key: "policies", value: pattern, place: NodeReader.place(value, file),
          expected: "an edition such as all or topics/bencana, or a pattern such as * or regions/*")
      }
      policies.changes[pattern] = try change(
        KeyedNode(value, path: "policies.\(pattern)", file: file, known: policyKeys))
    }
    return policies
  }

  private static func change(_ node: KeyedNode) throws(ConfigurationError) -> EditionPolicies.Change
  {
    var change = EditionPolicies.Change()
    change.text = try node.word("text")
    change.media = try node.word("media")
    change.rights = try node.text("rights")
    change.genres = try node.list("genres").map(Set.init)
    change.withoutGenres = try node.list("withoutGenres").map(Set.init)
    change.msn = try node.flag("msn")
    return change
  }
}
