import Feed

/// What stands before the entries.
extension EditionFeed {
  /// The document `file` of an edition without entries and dates.
  func head(_ key: EditionKey, file: String) -> Feed {
    let outlet = site.outlet
    let name = site.name(of: key)
    var feed = Feed()
    feed.id = outlet.id(of: key)
    feed.title = Text(key == .all ? outlet.title : "\(outlet.title) – \(name)")
    feed.subtitle = Text(key == .all ? outlet.subtitle : "\(name): \(outlet.subtitle)")
    feed.links = [
      Link(outlet.url(of: key, file: file), rel: Link.selfRelation),
      Link("\(outlet.baseURL)/", type: MediaType.html),
    ]
    feed.language = language(of: key)
    feed.authors = [Person(name: outlet.title, uri: "\(outlet.baseURL)/")]
    feed.generator = Generator("Siar")
    feed.rights = (site.policies[key].rights ?? outlet.rights).map { Text($0) }
    feed.schedule = schedule
    feed.categories = categories(of: key)
    feed.locations =
      key.region.flatMap { site.regions[$0] }.map { [.point(GeoPoint(region: $0))] } ?? []
    if let logo = outlet.logo { set(logo, of: &feed) }
    return feed
  }

  private func language(of key: EditionKey) -> String {
    if case .language(let tag) = key { tag } else { site.outlet.language }
  }

  /// Readers are asked to come back as often as caches are told to keep the document.
  private var schedule: Schedule {
    var schedule = Schedule()
    schedule.timeToLive = .seconds(300)
    return schedule
  }

  /// RSS takes a picture of at most 144 by 400 pixels; its title and link are the channel's.
  private func set(_ logo: Logo, of feed: inout Feed) {
    feed.logo = logo.url
    feed.icon = logo.width == logo.height ? logo.url : nil
    guard logo.width <= 144, logo.height <= 400 else { return }
    feed.image = FeedImage(
      url: logo.url, title: feed.title?.value, link: "\(site.outlet.baseURL)/",
      width: logo.width, height: logo.height)
  }
}

/// What documents and articles are about: names for people, and codes for programs.
extension EditionFeed {
  private func categories(of key: EditionKey) -> [Category] {
    (key.region.flatMap { site.regions[$0] }.map(categories(of:)) ?? [])
      + (key.topic.flatMap { site.topics[$0] }.map(categories(of:)) ?? [])
  }

  func categories(of article: Article) -> [Category] {
    let topics = article.tagging.topics.compactMap { site.topics[$0] }
    let regions = article.tagging.regions.compactMap { site.regions[$0] }
    let genre = article.tagging.genre.flatMap { site.topics.genre($0) }
    return topics.flatMap(categories(of:)) + regions.flatMap(categories(of:))
      + (genre.map(categories(of:)) ?? [])
  }

  private func categories(of topic: Topic) -> [Category] {
    [Category(topic.name, label: topic.name)]
      + (topic.mainMediaTopic.map {
        [Category($0, scheme: Topic.mediaTopicScheme, label: topic.name)]
      } ?? [])
  }

  private func categories(of region: Region) -> [Category] {
    [
      Category(region.name, label: region.name),
      Category(region.code, scheme: "\(site.outlet.baseURL)/regions/", label: region.name),
    ]
  }

  private func categories(of genre: Genre) -> [Category] {
    [
      Category(genre.name, label: genre.name),
      Category(genre.id, scheme: "\(site.outlet.baseURL)/genres/", label: genre.name),
    ]
  }
}

extension GeoPoint {
  init(region: Region) {
    self.init(latitude: region.centroid.latitude, longitude: region.centroid.longitude)
  }
}
