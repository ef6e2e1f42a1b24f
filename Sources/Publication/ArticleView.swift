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
      content = [notes.html, article.story.content].filter { !$0.isEmpty }
        .joined(separator: "\n")
    }
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
