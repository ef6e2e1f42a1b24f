package import Feed

/// An edition as a syndication document: a function of the log and the site, and of nothing else.
package struct EditionFeed: Sendable {
  /// How a format tells readers of a withdrawal.
  package enum Withdrawals: Sendable, Hashable {
    /// As tombstones. RFC 6721.
    case tombstones
    /// As entries that say so, since the format has no tombstone.
    case notices
  }

  package let site: Site

  package init(site: Site) {
    self.site = site
  }

  /// The edition's subscription document.
  ///
  /// - Parameters:
  ///   - edition: its place in the log.
  ///   - articles: its articles, newest significant change first, at least as many as the window
  ///     may hold.
  ///   - file: the document's file name in the edition's folder.
  ///   - withdrawals: how the format tells of them.
  /// - Returns: the document, newest `published` first.
  package func feed(
    _ edition: Edition, articles: [PublishedArticle], file: String, withdrawals: Withdrawals
  ) -> Feed {
    var feed = head(edition, file: file)
    let window = site.window.window(of: articles).sorted(by: Self.newestFirst)
    for published in window {
      switch (published.article.status, withdrawals) {
      case (.held, _), (.scheduled, _): continue
      case (.published, _): feed.entries.append(entry(published))
      case (.withdrawn(let when, let reason), .tombstones):
        feed.tombstones.append(tombstone(published.article, when: when, reason: reason))
      case (.withdrawn(let when, let reason), .notices):
        if published.article.notice?.isOver == true { continue }
        feed.entries.append(notice(published.article, when: when, reason: reason))
      }
    }
    return feed
  }

  private func head(_ edition: Edition, file: String) -> Feed {
    let outlet = site.outlet
    let name = site.name(of: edition.key)
    var feed = Feed()
    feed.id = outlet.id(of: edition.key)
    feed.title = Text(edition.key == .all ? outlet.title : "\(outlet.title) – \(name)")
    feed.subtitle = Text(edition.key == .all ? outlet.subtitle : "\(name): \(outlet.subtitle)")
    feed.links = [
      Link(outlet.url(of: edition.key, file: file), rel: Link.selfRelation),
      Link("\(outlet.baseURL)/", type: MediaType.html),
    ]
    feed.updated = FeedDate(edition.updated.at(offset: outlet.zone.offset))
    feed.language = outlet.language
    feed.authors = [Person(name: outlet.title, uri: "\(outlet.baseURL)/")]
    feed.generator = Generator("Siar")
    feed.rights = outlet.rights.map { Text($0) }
    feed.schedule = schedule
    feed.categories = categories(of: edition.key)
    return feed
  }

  /// Readers are asked to come back as often as caches are told to keep the document.
  private var schedule: Schedule {
    var schedule = Schedule()
    schedule.timeToLive = .seconds(300)
    return schedule
  }

  private func categories(of key: EditionKey) -> [Category] {
    (key.region.flatMap { site.regions[$0] }.map(categories(of:)) ?? [])
      + (key.topic.flatMap { site.topics[$0] }.map(categories(of:)) ?? [])
  }

  /// Newest `published` first, ties by sequence.
  private static func newestFirst(_ one: PublishedArticle, _ other: PublishedArticle) -> Bool {
    (one.article.published, one.sequence) > (other.article.published, other.sequence)
  }
}

extension EditionFeed {
  /// An article as readers see it.
  func entry(_ published: PublishedArticle) -> Entry {
    let article = published.article
    let story = article.story
    var entry = base(article)
    entry.title = Text(story.headline)
    entry.summary = story.summary.isEmpty ? nil : Text(story.summary)
    if !story.content.isEmpty {
      entry.contents = [Content(story.content, language: story.language)]
    }
    entry.authors = story.authors.map { Person(name: $0) }
    entry.categories = categories(of: article)
    entry.locations =
      article.tagging.regions.first.flatMap { site.regions[$0] }
      .map { [.point(GeoPoint(region: $0))] } ?? []
    add(story.pictures, to: &entry)
    add(NoteBlock(published, outlet: site.outlet), to: &entry)
    return entry
  }

  private func tombstone(_ article: Article, when: Timestamp, reason: String) -> Tombstone {
    var tombstone = Tombstone(
      ref: article.entryID, when: FeedDate(when.at(offset: site.offset(of: article))),
      comment: Text(reason))
    tombstone.by = Person(name: site.outlet.title, uri: "\(site.outlet.baseURL)/")
    return tombstone
  }

  /// The withdrawal under the entry's own id, with the reason and none of the withdrawn text.
  private func notice(_ article: Article, when: Timestamp, reason: String) -> Entry {
    var entry = base(article)
    entry.title = Text("Berita ditarik")
    entry.summary = Text(reason)
    entry.contents = [Content(reason, kind: .plain)]
    entry.validity = Validity(end: FeedDate(when.at(offset: site.offset(of: article))))
    return entry
  }

  private func base(_ article: Article) -> Entry {
    let offset = site.offset(of: article)
    var entry = Entry()
    entry.id = article.entryID
    entry.idIsPermalink = false
    entry.links = [
      Link(
        article.story.canonicalURL ?? site.outlet.page(of: article.id), type: MediaType.html)
    ]
    entry.published = FeedDate(article.published.at(offset: offset))
    entry.updated = FeedDate(article.updated.at(offset: offset))
    entry.language = article.story.language
    if case .partner(let source) = article.origin {
      entry.source = Source(source)
      entry.rights = source.rights.map { Text($0) }
    }
    return entry
  }

  private func add(_ notes: NoteBlock, to entry: inout Entry) {
    entry.links += notes.links
    entry.inReplyTo = notes.inReplyTo
    guard !notes.html.isEmpty else { return }
    if entry.contents.isEmpty { entry.contents = [Content("", language: entry.language)] }
    for index in entry.contents.indices {
      let text = [notes.html, entry.contents[index].value].filter { !$0.isEmpty }
      entry.contents[index].value = text.joined(separator: "\n")
    }
  }

  private func add(_ pictures: [Picture], to entry: inout Entry) {
    guard !pictures.isEmpty else { return }
    entry.enclosures = pictures.map {
      Enclosure(url: $0.url, type: $0.type ?? "image/jpeg", length: $0.length ?? 0)
    }
    var media = Media()
    media.contents = pictures.map(MediaContent.init)
    entry.media = media
    entry.image = pictures.first?.url
  }
}

extension EditionFeed {
  /// What an article is about, by names for people first, then by codes for programs.
  private func categories(of article: Article) -> [Category] {
    let topics = article.tagging.topics.compactMap { site.topics[$0] }
    let regions = article.tagging.regions.compactMap { site.regions[$0] }
    let genre = article.tagging.genre.flatMap { site.topics.genre($0) }
    return topics.flatMap(categories(of:)) + regions.flatMap(categories(of:))
      + (genre.map { [Category($0.name, label: $0.name)] } ?? [])
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
}

extension GeoPoint {
  init(region: Region) {
    self.init(latitude: region.centroid.latitude, longitude: region.centroid.longitude)
  }
}

extension MediaContent {
  init(_ picture: Picture) {
    self.init(url: picture.url)
    type = picture.type
    medium = "image"
    fileSize = picture.length
    width = picture.width
    height = picture.height
    details.description = picture.caption.map { Text($0) }
    details.credits = picture.credit.map { [MediaCredit($0, role: "photographer")] } ?? []
  }
}

extension Source {
  init(_ partner: PartnerSource) {
    self.init(
      id: partner.feedID ?? partner.feedURL, title: Text(partner.title ?? partner.name))
    if let link = partner.link { links.append(Link(link, type: MediaType.html)) }
    if let feedURL = partner.feedURL { links.append(Link(feedURL, rel: Link.selfRelation)) }
  }
}
