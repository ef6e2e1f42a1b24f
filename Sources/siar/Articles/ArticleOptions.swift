import ArgumentParser
import ArticleStore
import Feed
import Newsroom
import OutletConfiguration

/// The options of every subcommand on one article.
struct ArticleOptions: ParsableArguments {
  @OptionGroup var site: SiteOptions

  @Option(help: "text or json.")
  var format = ClassifyCommand.Format.text

  @Argument(help: "An id or the beginning of one, or an address.")
  var article: String

  /// The outlet, and the article that is meant.
  func open(_ access: StoreAccess = .changing) async throws -> (OpenSite, ArticleID) {
    let site = try OpenSite(try self.site.settings(), access)
    return (site, try await site.article(named: article))
  }

  /// Tells what a change came to: the article and its revisions.
  func tell(_ revisions: [Revision], of id: ArticleID, in site: OpenSite) async throws {
    guard let stored = try await site.store.article(id) else { return }
    let report = try await site.report(of: stored)
    if format == .json {
      return try sayJSON(
        ArticleChanged(
          article: report,
          revisions: revisions.map { RevisionLine($0, in: site.site) }))
    }
    for revision in revisions {
      let article = revision.article.map(\.description) ?? ""
      say("\(revision.kind.rawValue)  \(article)  revision \(revision.sequence)")
    }
    say(report.line)
  }
}

/// What a subcommand that changes an article prints as JSON.
private struct ArticleChanged: Encodable {
  var article: ArticleReport
  var revisions: [RevisionLine]
}

/// Why the command cannot do what it was told.
struct ArticleRefusal: Error, CustomStringConvertible {
  var description: String
}

extension OpenSite {
  /// The article that a name means.
  ///
  /// - Throws: ``ArticleRefusal`` where there is none, or more than one.
  func article(named text: String) async throws -> ArticleID {
    guard let name = ArticleName(text, outlet: site.outlet) else {
      throw ArticleRefusal(
        description: """
          "\(text)" names no article: give its id, at least \(ArticleName.shortestPrefix) \
          characters of it, or an address
          """)
    }
    let found = try await store.articles(named: name, limit: 6)
    guard let id = found.first else {
      throw ArticleRefusal(description: "no article is called \(text)")
    }
    guard found.count == 1 else {
      let ids = found.prefix(5).map(\.description).joined(separator: ", ")
      throw ArticleRefusal(description: "\(text) means several articles: \(ids)")
    }
    return id
  }

  /// The moment that a text tells; without a zone it is in the outlet's.
  func time(_ text: String, option: String) throws -> Timestamp {
    guard let time = DateParser(defaultOffset: site.outlet.zone.offset).parse(text) else {
      throw ValidationError(
        "\(option): \"\(text)\" is no time; write 2026-08-17 06:00, or with a zone 2026-08-17T06:00+09:00."
      )
    }
    return time
  }
}
