package import Feed

/// An edition as a syndication document: a function of the log and the site, and of nothing else.
package struct EditionFeed: Sendable {
  package var site: Site

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
  ///   - manner: how the format tells what formats tell in different ways.
  /// - Returns: the document, newest `published` first.
  package func feed(
    _ edition: Edition, articles: [PublishedArticle], file: String, manner: Manner
  ) -> Feed {
    var feed = head(edition.key, file: file, manner.concepts)
    feed.updated = date(edition.updated)
    if let page = previousPage(of: edition, articles: articles) {
      link(Link.previousArchive, to: page, of: edition.key, file: file, in: &feed)
    }
    fill(
      &feed, with: site.window.window(of: articles), of: edition.key, manner,
      keepsOldNotices: false)
    return feed
  }

  /// A page of the edition's archive. RFC 5005 section 4.
  ///
  /// - Parameters:
  ///   - page: which one.
  ///   - edition: its place in the log.
  ///   - articles: all of the page, those that left the edition included.
  ///   - file: the document's file name in the page's folder.
  ///   - manner: how the format tells what formats tell in different ways.
  /// - Returns: the document, newest `published` first.
  package func archive(
    _ page: ArchivePage, of edition: Edition, articles: [PublishedArticle], file: String,
    manner: Manner
  ) -> Feed {
    var feed = head(edition.key, file: page.path(file), manner.concepts)
    feed.history.isArchive = true
    feed.updated = date(articles.map(\.article.updated).max() ?? edition.updated)
    feed.links.append(
      Link(site.outlet.url(of: edition.key, file: file), rel: Link.current))
    if let previous = edition.archivePage(page.number - 1) {
      link(Link.previousArchive, to: previous, of: edition.key, file: file, in: &feed)
    }
    if let next = edition.archivePage(page.number + 1) {
      link(Link.nextArchive, to: next, of: edition.key, file: file, in: &feed)
    }
    fill(&feed, with: articles[...], of: edition.key, manner, keepsOldNotices: true)
    return feed
  }

  /// The page of the archive that goes on where the window ends: the newest full one, where the
  /// window holds every article behind it. `articles` as for the subscription document.
  package func previousPage(of edition: Edition, articles: [PublishedArticle]) -> ArchivePage? {
    let sealed = edition.sealedPages * ArchivePage.size
    let isCovered =
      site.window.window(of: articles).count { $0.ordinal > sealed } == edition.joinedCount - sealed
    return isCovered ? edition.newestSealedPage : edition.openPage
  }

  /// Names another page. JSON Feed calls the page with older entries the next one.
  private func link(
    _ relation: String, to page: ArchivePage, of key: EditionKey, file: String, in feed: inout Feed
  ) {
    let address = site.outlet.url(of: key, file: page.path(file))
    feed.links.append(Link(address, rel: relation))
    if relation == Link.previousArchive, file.hasSuffix(".json") {
      feed.links.append(Link(address, rel: "next"))
    }
  }

  private func fill(
    _ feed: inout Feed, with articles: ArraySlice<PublishedArticle>, of key: EditionKey,
    _ manner: Manner, keepsOldNotices: Bool
  ) {
    let policy = site.policies[key]
    for published in articles.sorted(by: Self.newestFirst) {
      let article = published.article
      switch article.status {
      case .held, .scheduled: continue
      case .published: feed.entries.append(entry(published, policy, manner.concepts))
      case .withdrawn(let when, let reason):
        if manner.withdrawals.hasTombstones {
          feed.tombstones.append(tombstone(article, reason: reason))
        }
        let isTold = keepsOldNotices || article.notice?.isOver != true
        if manner.withdrawals.hasNotices, isTold {
          feed.entries.append(notice(article, when: when, reason: reason))
        }
      }
    }
  }

  /// Newest `published` first, ties by sequence.
  private static func newestFirst(_ one: PublishedArticle, _ other: PublishedArticle) -> Bool {
    (one.article.published, one.sequence) > (other.article.published, other.sequence)
  }

  private func date(_ time: Timestamp) -> FeedDate {
    FeedDate(time.at(offset: site.outlet.zone.offset))
  }

  /// Of the moment at which the notice was last updated: an entry that is newer than its tombstone
  /// would make it void. RFC 6721 section 3.
  private func tombstone(_ article: Article, reason: String) -> Tombstone {
    var tombstone = Tombstone(
      ref: article.entryID, when: FeedDate(article.updated.at(offset: site.offset(of: article))),
      comment: Text(reason))
    tombstone.by = Person(name: site.outlet.title, uri: "\(site.outlet.baseURL)/")
    return tombstone
  }
}
