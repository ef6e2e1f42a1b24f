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
