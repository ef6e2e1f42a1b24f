/// Everything that decides what the outlet's documents look like, beside the log.
package struct Site: Sendable {
  package var outlet: Outlet
  package var regions: RegionCatalog
  package var topics: TopicCatalog
  package var window: WindowPolicy

  package init(
    outlet: Outlet, regions: RegionCatalog, topics: TopicCatalog, window: WindowPolicy
  ) {
    self.outlet = outlet
    self.regions = regions
    self.topics = topics
    self.window = window
  }

  /// The name of an edition for people: `Bencana di Kabupaten Asahan`.
  package func name(of key: EditionKey) -> String {
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
