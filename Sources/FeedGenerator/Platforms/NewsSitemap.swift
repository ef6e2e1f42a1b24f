public import Feed

/// A news sitemap: the pages of the last two days, as search engines ask for them.
///
/// sitemaps.org protocol 0.9 with Google's namespace `sitemap-news/0.9`.
public struct NewsSitemap: Sendable, Hashable {
  /// One page with a story.
  public struct Page: Sendable, Hashable {
    /// Absolute.
    public var url: String
    /// Plain text.
    public var title: String
    public var published: Timestamp
    /// When the page last changed; nil where it has not changed since.
    public var modified: Timestamp?
    /// ISO 639 code as Google writes it: two or three letters, or `zh-cn`, `zh-tw`.
    public var language: String

    public init(
      url: String, title: String, published: Timestamp, modified: Timestamp? = nil, language: String
    ) {
      self.url = url
      self.title = title
      self.published = published
      self.modified = modified
      self.language = language
    }
  }

  /// The name of the publication as its readers know it.
  public var publication: String
  /// Newest first.
  public var pages: [Page]
  /// Entries that were left out.
  public var omissions: [Omission] = []

  public init(publication: String, pages: [Page] = []) {
    self.publication = publication
    self.pages = pages
  }

  /// Google's limit: at most so many pages in one sitemap.
  public static let maximumPages = 1000
  /// Google's limit: pages no older than so many seconds.
  public static let maximumAge: Int64 = 48 * 3600
}

extension NewsSitemap {
  /// The sitemap of a feed's entries.
  ///
  /// - Parameters:
  ///   - feed: its entries in any order; withdrawn ones are no entries of it.
  ///   - publication: the publication's name; without one the feed's title.
  ///   - sites: addresses of the publisher's own sites; a page elsewhere is left out, since a
  ///     sitemap speaks only for the publisher's pages.
  ///   - moment: the end of the two days; without one the feed's date.
  public init(
    of feed: Feed, publication: String? = nil, sites: [String], at moment: Timestamp? = nil
  ) {
    self.init(publication: publication ?? feed.plainTitle)
    let end = moment ?? feed.updatedMoment ?? .unknown
    let own = OwnSites(sites)
    var found: [(page: Page, id: String)] = []
    for entry in feed.entries {
      let id = entry.id(in: feed)
      switch Self.page(of: entry, in: feed, own: own, end: end) {
      case .success(let page): found.append((page, id))
      case .failure(let refusal): omissions.append(Omission(id: id, reason: refusal.reason))
      }
    }
    // Sorting is stable, so that pages of one moment stay in the feed's order.
    found.sort { $0.page.published > $1.page.published }
    pages = found.prefix(Self.maximumPages).map(\.page)
    omissions += found.dropFirst(Self.maximumPages).map { Omission(id: $0.id, reason: .tooMany) }
  }

  private struct Refusal: Error {
    var reason: Omission.Reason
  }

  private static func page(
    of entry: Entry, in feed: Feed, own: OwnSites, end: Timestamp
  ) -> Result<Page, Refusal> {
    func refuse(_ reason: Omission.Reason) -> Result<Page, Refusal> {
      .failure(Refusal(reason: reason))
    }
    guard let title = entry.title?.plain.unlessBlank else { return refuse(.noTitle) }
    guard let url = entry.page else { return refuse(.noAddress) }
    guard own.own(url) else { return refuse(.foreignAddress(url)) }
    guard let published = entry.publishedMoment else { return refuse(.noDate) }
    guard published <= end else { return refuse(.notYet) }
    guard published.seconds >= end.seconds - maximumAge else { return refuse(.tooOld) }
    let updated = entry.updatedMoment.flatMap { $0 > published ? $0 : nil }
    let language = (entry.language?.unlessBlank ?? feed.language?.unlessBlank).map(code) ?? "id"
    return .success(
      Page(url: url, title: title, published: published, modified: updated, language: language))
  }

  /// The language as Google's sitemaps have it, of a BCP 47 tag.
  private static func code(_ tag: String) -> String {
    let parts = tag.lowercased().split(separator: "-")
    guard let language = parts.first else { return "id" }
    guard language == "zh" else { return String(language) }
    return parts.contains("hant") || parts.contains("tw") ? "zh-tw" : "zh-cn"
  }
}
