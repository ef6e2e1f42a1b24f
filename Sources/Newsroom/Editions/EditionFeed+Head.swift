import Feed

/// What stands before the entries.
extension EditionFeed {
  /// The document `file` of an edition without entries and dates.
  func head(_ key: EditionKey, file: String, _ concepts: Manner.Concepts) -> Feed {
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
    feed.categories = categories(of: key, concepts)
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

extension GeoPoint {
  init(region: Region) {
    self.init(latitude: region.centroid.latitude, longitude: region.centroid.longitude)
  }
}
