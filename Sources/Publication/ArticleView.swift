import Feed
import Newsroom

/// What the template of an article's page shows.
struct ArticleView {
  let site: String
  let home: String
  let language: String
  let headline: String
  /// RFC 3339.
  let published: String
  /// For people.
  let date: String
  let authors: String?
  /// Where the article is at home: its publisher's page, else this one.
  let canonical: String
  /// Whose article it is; nil for one of our own.
  let publisher: PublisherView?
  let pictures: [PictureView]
  /// Sanitised HTML, corrections and replies first; the template writes it as it is.
  let content: String
  /// The articles that correct or answer this one, those that it corrects or answers, and other
  /// outlets' tellings of its story.
  let related: [RelatedView]
  let isRelated: Bool
  let isWithdrawn: Bool
  let reason: String?

  init(_ published: PublishedArticle, site: Site) {
    let article = published.article
    let notes = NoteBlock(published, outlet: site.outlet)
    canonical = article.story.canonicalURL ?? site.outlet.page(of: article.id)
    publisher = article.origin.source.map {
      PublisherView($0, page: article.story.canonicalURL)
    }
    self.site = site.outlet.title
    home = "\(site.outlet.baseURL)/"
    language = article.story.language ?? site.outlet.language
    let time = article.published.at(offset: site.offset(of: article))
    self.published = time.rfc3339
    date = IndonesianDate.text(time)
    related = (notes.links + published.tellingLinks(site.outlet))
      .map { RelatedView(url: $0.href, title: $0.title ?? $0.href) }
    isRelated = !related.isEmpty
    if case .withdrawn(_, let reason) = article.status {
      isWithdrawn = true
      self.reason = reason
      headline = "Berita ditarik"
      authors = nil
      pictures = []
      content = ""
    } else {
      isWithdrawn = false
      reason = nil
      headline = article.story.headline
      authors =
        article.story.authors.isEmpty
        ? nil : article.story.authors.joined(separator: ", ")
      pictures = article.story.picturesBesideText.map(PictureView.init)
      content = [notes.html, Self.text(of: article)].filter { !$0.isEmpty }
        .joined(separator: "\n")
    }
  }

  /// As much of an article as its publisher's terms allow.
  private static func text(of article: Article) -> String {
    guard article.origin.source?.terms == .summary || article.story.content.isEmpty else {
      return article.story.content
    }
    return HTMLText.paragraph(article.story.summary)
  }
}

/// The outlet that an article was taken from.
struct PublisherView {
  let name: String
  let home: String?
  let rights: String?
  /// Its own page of the article.
  let page: String?

  init(_ source: PartnerSource, page: String?) {
    name = source.title ?? source.name
    home = source.link
    rights = source.rights
    self.page = page
  }
}

/// A link to another article.
struct RelatedView {
  let url: String
  let title: String
}

/// A picture with what stands under it.
struct PictureView {
  let url: String
  let caption: String?
  let credit: String?

  init(_ picture: Picture) {
    url = picture.url
    caption = picture.caption
    credit = picture.credit
  }
}
