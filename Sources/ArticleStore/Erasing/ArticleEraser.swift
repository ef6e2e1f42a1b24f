import Newsroom
import Sanitizer

/// Takes out of an article what the law demands.
struct ArticleEraser {
  let scope: Erasure.Scope
  private let names: NameEraser?

  private static let withoutMedia: Sanitizer = {
    var policy = SanitizerPolicy.default
    policy.removesMedia = true
    return Sanitizer(policy: policy)
  }()

  /// - Parameters:
  ///   - scope: what is erased.
  ///   - names: for the scope `names`, what is taken out wherever it stands.
  init(scope: Erasure.Scope, names: [String]) {
    self.scope = scope
    self.names = names.isEmpty ? nil : NameEraser(names)
  }

  func erased(_ article: Article) -> Article {
    var article = article
    switch scope {
    case .text: eraseText(&article)
    case .media: eraseMedia(&article.story)
    case .names:
      if let names { names.erase(&article) } else { eraseBylines(&article.story) }
    case .all:
      eraseText(&article)
      eraseMedia(&article.story)
      eraseBylines(&article.story)
      article.story.language = nil
    }
    return article
  }

  /// In how many places of the article that stands which is erased.
  func count(in article: Article) -> Int {
    let story = article.story
    let texts = [story.headline, story.summary, story.content].count { !$0.isEmpty }
    let media =
      story.pictures.count
      + (Self.withoutMedia.sanitize(story.content).html == story.content ? 0 : 1)
    let bylines = story.authors.count + story.pictures.count { $0.credit != nil }
    return switch scope {
    case .text: texts
    case .media: media
    case .names: names?.count(in: article) ?? bylines
    case .all: texts + media + bylines
    }
  }

  private func eraseText(_ article: inout Article) {
    let story = article.story
    article.story = Story(
      headline: "", authors: story.authors, pictures: story.pictures, media: story.media,
      language: story.language)
    article.notes.removeAll { $0.article == nil }
  }

  private func eraseMedia(_ story: inout Story) {
    story.pictures = []
    story.media = []
    story.content = Self.withoutMedia.sanitize(story.content).html
  }

  private func eraseBylines(_ story: inout Story) {
    story.authors = []
    for index in story.pictures.indices { story.pictures[index].credit = nil }
  }
}
