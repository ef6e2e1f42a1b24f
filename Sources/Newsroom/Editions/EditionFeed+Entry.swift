import Feed

/// An article as readers see it.
extension EditionFeed {
  func entry(
    _ published: PublishedArticle, _ policy: EditionPolicy, _ concepts: Manner.Concepts
  ) -> Entry {
    let article = published.article
    let story = article.story
    var entry = base(article)
    entry.title = Text(AdvertorialLabel.headline(of: article))
    entry.summary = story.summary.isEmpty ? nil : Text(story.summary)
    if let html = content(published, policy) {
      entry.contents = [Content(html, language: story.language)]
    }
    entry.authors = story.authors.map { Person(name: $0) }
    entry.categories = categories(of: article, concepts)
    entry.locations =
      article.tagging.regions.first.flatMap { site.regions[$0] }
      .map { [.point(GeoPoint(region: $0))] } ?? []
    let media = MediaChoice(policy.media, reserved: site.reservedCredits)
    add(media.pictures(of: story), media.files(of: story), to: &entry)
    let notes = NoteBlock(published, outlet: site.outlet)
    entry.links += notes.links + published.tellingLinks(site.outlet)
    entry.inReplyTo = notes.inReplyTo
    return entry
  }

  /// What stands in the place of the text: corrections and replies, then the text where policy and
  /// the partner's terms allow it. Where they do not and there are notes, the summary, since readers
  /// that show the one do not show the other.
  private func content(_ published: PublishedArticle, _ policy: EditionPolicy) -> String? {
    let story = published.article.story
    let notes = NoteBlock(published, outlet: site.outlet).html
    let isFull = policy.text == .full && published.article.origin.source?.terms != .summary
    let text =
      if isFull {
        MediaChoice(policy.media, reserved: []).html(story.content)
      } else if notes
        .isEmpty
      { "" } else { HTMLText.paragraph(story.summary) }
    let parts = [notes, text].filter { !$0.isEmpty }
    return parts.isEmpty ? nil : parts.joined(separator: "\n")
  }

  /// The withdrawal under the entry's own id, with the reason and none of the withdrawn text.
  func notice(_ article: Article, when: Timestamp, reason: String) -> Entry {
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

  /// Films and sounds go first: of enclosures many readers take only one, and pictures have other
  /// places too.
  private func add(_ pictures: [Picture], _ files: [MediaFile], to entry: inout Entry) {
    guard !pictures.isEmpty || !files.isEmpty else { return }
    entry.enclosures =
      files.map(Enclosure.init)
      + pictures.map {
        Enclosure(url: $0.url, type: $0.type ?? "image/jpeg", length: $0.length ?? 0)
      }
    entry.image = pictures.first?.url
    guard !pictures.isEmpty else { return }
    var media = Media()
    media.contents = pictures.map(MediaContent.init)
    entry.media = media
  }
}

extension Enclosure {
  init(_ file: MediaFile) {
    self.init(
      url: file.url, type: file.type, length: file.length ?? 0, title: file.title,
      duration: file.duration.map { .seconds($0) })
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
    details.copyright = picture.rights.map { Text($0) }
  }
}

extension Source {
  init(_ partner: PartnerSource) {
    self.init(
      id: partner.feedID ?? partner.feedURL, title: Text(partner.title ?? partner.name))
    if let link = partner.link { links.append(Link(link, type: MediaType.html)) }
    if let feedURL = partner.feedURL { links.append(Link(feedURL, rel: Link.selfRelation)) }
    rights = partner.rights.map { Text($0) }
  }
}
