extension EditionKey {
  /// The editions that an article belongs to: all, its regions with everything above them, its
  /// topics, and each of its topics in each of those regions. Sorted, without repetition.
  package static func keys(of article: Article, in regions: RegionCatalog) -> [EditionKey] {
    let places = Set(
      article.tagging.regions.flatMap { slug in [slug] + regions.ancestors(of: slug).map(\.id) })
    var keys: [EditionKey] = [.all]
    keys += places.map { .region($0) }
    for topic in Set(article.tagging.topics) {
      keys.append(.topic(topic))
      keys += places.map { .regionTopic(region: $0, topic: topic) }
    }
    return keys.sorted()
  }
}
