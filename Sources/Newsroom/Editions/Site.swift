/// Everything that decides what the outlet's documents look like, beside the log.
package struct Site: Sendable {
  package var outlet: Outlet
  package var regions: RegionCatalog
  package var topics: TopicCatalog
  package var window: WindowPolicy
  package var searches: [NamedSearch]
  package var policies: EditionPolicies
  /// Words of credits and rights lines whose pictures only our own pages may show.
  package var reservedCredits: [String]
  package var sameStory: SameStoryPolicy

  package init(
    outlet: Outlet, regions: RegionCatalog, topics: TopicCatalog, window: WindowPolicy,
    searches: [NamedSearch] = [], policies: EditionPolicies = EditionPolicies(),
    reservedCredits: [String] = [], sameStory: SameStoryPolicy = SameStoryPolicy()
  ) {
    self.outlet = outlet
    self.regions = regions
    self.topics = topics
    self.window = window
    self.searches = searches
    self.policies = policies
    self.reservedCredits = reservedCredits
    self.sameStory = sameStory
  }

  /// What decides in which editions an article stands.
  package var rules: EditionRules {
    EditionRules(
      regions: regions, language: outlet.language, searches: searches, policies: policies,
      sameStory: sameStory)
  }

  /// Whether the configuration still names an edition: all but a search that was taken out of it.
  package func publishes(_ key: EditionKey) -> Bool {
    guard case .search(let name) = key else { return true }
    return searches.contains { $0.name == name }
  }

  /// The name of an edition for people: `Bencana di Kabupaten Asahan`.
  package func name(of key: EditionKey) -> String {
    switch key {
    case .partner(let name): return "Mitra \(name)"
    case .language(let tag): return LanguageName.name(of: tag)
    case .search(let name): return searches.first { $0.name == name }?.title ?? name
    case .all, .region, .topic, .regionTopic: break
    }
    let region = key.region.map { regions[$0]?.name ?? $0 }
    let topic = key.topic.map { topics[$0]?.name ?? $0 }
    return switch (topic, region) {
    case (let topic?, let region?): "\(topic) di \(region)"
    case (let topic?, nil): topic
    case (nil, let region?): region
    case (nil, nil): "Semua berita"
    }
  }

  /// The zone in which an article's times are told: that of its first region, else the outlet's.
  package func offset(of article: Article) -> Int32 {
    article.tagging.regions.first.flatMap { regions[$0] }.map { Int32($0.secondsFromUTC) }
      ?? outlet.zone.offset
  }
}
