import Feed

/// What documents and articles are about: one category for each concept.
extension EditionFeed {
  func categories(of key: EditionKey, _ concepts: Manner.Concepts) -> [Category] {
    categories(
      topics: key.topic.map { [$0] } ?? [], regions: key.region.map { [$0] } ?? [], genre: nil,
      concepts, regionsFirst: true)
  }

  func categories(of article: Article, _ concepts: Manner.Concepts) -> [Category] {
    categories(
      topics: article.tagging.topics, regions: article.tagging.regions,
      genre: article.tagging.genre, concepts)
  }

  private func categories(
    topics: [String], regions: [String], genre: String?, _ concepts: Manner.Concepts,
    regionsFirst: Bool = false
  ) -> [Category] {
    let topics = topics.compactMap { site.topics[$0] }.map(concept)
    let regions = regions.compactMap { site.regions[$0] }.map(concept)
    let genres = (genre.flatMap { site.topics.genre($0) }).map { [concept($0)] } ?? []
    let all = (regionsFirst ? regions + topics : topics + regions) + genres
    return concepts == .codes ? all.map(\.coded) : Self.words(all)
  }

  /// A word that two concepts share is shown once.
  private static func words(_ concepts: [Concept]) -> [Category] {
    var shown: Set<String> = []
    return concepts.filter { shown.insert($0.word).inserted }
      .map { Category($0.word, scheme: $0.vocabulary, label: $0.word) }
  }

  private func concept(_ topic: Topic) -> Concept {
    Concept(
      word: topic.name, vocabulary: "\(site.outlet.baseURL)/topics/",
      coded: Category(
        topic.mainMediaTopic ?? topic.name,
        scheme: topic.mainMediaTopic.map { _ in Topic.mediaTopicScheme }, label: topic.name))
  }

  private func concept(_ region: Region) -> Concept {
    let vocabulary = "\(site.outlet.baseURL)/regions/"
    return Concept(
      word: region.name, vocabulary: vocabulary,
      coded: Category(region.code, scheme: vocabulary, label: region.name))
  }

  private func concept(_ genre: Genre) -> Concept {
    let vocabulary = "\(site.outlet.baseURL)/genres/"
    return Concept(
      word: genre.name, vocabulary: vocabulary,
      coded: Category(genre.id, scheme: vocabulary, label: genre.name))
  }
}

/// A topic, a region or a genre, as people and as programs call it.
private struct Concept {
  var word: String
  /// The address of the list that it is of.
  var vocabulary: String
  /// Its code in the vocabulary of those who made it.
  var coded: Category
}
