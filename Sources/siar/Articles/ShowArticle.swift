import ArgumentParser
import ArticleStore
import Newsroom

struct ShowArticle: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show an article as it is now.",
    discussion: "`siar articles history` shows how it came to be so.")

  @OptionGroup var options: ArticleOptions

  @Flag(help: "With the text, as HTML.")
  var content = false

  private struct Shown: Encodable {
    var article: ArticleReport
    var content: String?
  }

  func run() async throws {
    let (site, id) = try await options.open(.reading)
    guard let stored = try await site.store.article(id) else { return }
    let report = try await site.report(of: stored)
    let html = stored.article.story.content
    guard options.format == .text else {
      return try sayJSON(Shown(article: report, content: content ? html : nil))
    }
    say(report.text)
    if content { say("\n\(html)") }
  }
}
