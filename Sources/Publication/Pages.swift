import ArticleStore
import Feed
import FeedGenerator
import Foundation
import Mustache
import Newsroom

/// The pages for people, from the templates in the configuration's folder. They need no script.
package struct Pages: Sendable {
  private let templates: MustacheLibrary

  /// Reads `home.mustache` and `article.mustache` in a folder.
  ///
  /// - Throws: ``PagesError`` naming the file that is missing or cannot be read.
  package init(folder: String) throws(PagesError) {
    var templates = MustacheLibrary()
    for name in ["home", "article"] {
      let file = "\(folder)/\(name).mustache"
      do {
        let text = try String(contentsOfFile: file, encoding: .utf8)
        templates.register(try MustacheTemplate(string: text), named: name)
      } catch {
        throw PagesError(file: file, reason: "\(error)")
      }
    }
    self.templates = templates
  }

  /// The home page: every edition in which readers find an article, with its feeds.
  func home(_ editions: [Edition], renderer: Renderer, epoch: Epoch) -> Rendition {
    let page = HomePage(editions: editions.filter { $0.liveCount > 0 }, site: renderer.site)
    let html = templates.render(page, withTemplate: "home") ?? ""
    return renderer.page(
      "index.html", MediaType.html, Array(html.utf8), of: editions, epoch: epoch)
  }

  /// Our page of an article, or of its withdrawal.
  func article(_ published: PublishedArticle, site: Site, epoch: Epoch) -> ArticlePage {
    let view = ArticleView(published, site: site)
    let html = templates.render(view, withTemplate: "article") ?? ""
    return ArticlePage(
      rendition: Rendition(
        path: "articles/\(published.article.id)/index.html", mediaType: MediaType.html,
        body: Array(html.utf8), sequence: published.sequence,
        lastModified: max(published.significant, published.article.updated, epoch.time)),
      isWithdrawn: view.isWithdrawn)
  }
}

/// Our page of an article.
package struct ArticlePage: Sendable {
  package let rendition: Rendition
  /// The page says that the article was taken back, and why: it is served with status 410.
  package let isWithdrawn: Bool
}

/// A template that cannot be used.
package struct PagesError: Error, CustomStringConvertible {
  package let file: String
  package let reason: String

  package var description: String { "\(file): cannot use this template: \(reason)" }
}
