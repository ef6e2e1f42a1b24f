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
  /// Sanitised HTML; the template writes it as it is.
  let content: String
  let isWithdrawn: Bool
  let reason: String?

  init(_ article: Article, site: Site) {
    self.site = site.outlet.title
    home = "\(site.outlet.baseURL)/"
    language = article.story.language ?? site.outlet.language
    let time = article.published.at(offset: site.offset(of: article))
    published = time.rfc3339
    date = IndonesianDate.text(time)
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
      pictures = article.story.pictures.map(PictureView.init)
      content = article.story.content
    }
  }
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
