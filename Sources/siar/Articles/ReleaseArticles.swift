import ArgumentParser
import ArticleStore
import Newsroom

struct ReleaseArticles: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "release",
    abstract: "Publish articles that are held for an editor: those named, or all of a partner.",
    discussion: """
      `siar articles list --status held` shows what waits. A partner's article keeps the time at which \
      its publisher published it; that readers learn of it now is told as its last change.
      """)

  @OptionGroup var site: SiteOptions

  @Option(help: "text or json.")
  var format = ClassifyCommand.Format.text

  @Option(help: ArgumentHelp("All held articles of this partner.", valueName: "name"))
  var partner: String?

  @Argument(help: "Ids or the beginnings of some, or addresses.")
  var articles: [String] = []

  func validate() throws {
    guard articles.isEmpty != (partner == nil) else {
      throw ValidationError("Name articles, or a partner with --partner.")
    }
  }

  func run() async throws {
    let open = try OpenSite(try site.settings())
    let ids = try await ids(open)
    for id in ids { try await open.checkHeld(id) }
    var reports: [ArticleReport] = []
    for id in ids {
      _ = try await open.store.schedule(id, .now, now: OpenSite.now())
      if let stored = try await open.store.article(id) {
        reports.append(try await open.report(of: stored))
      }
    }
    if format == .json { return try sayJSON(reports) }
    for report in reports { say(report.line) }
    if reports.isEmpty { complain("nothing is held") }
  }

  private func ids(_ open: OpenSite) async throws -> [ArticleID] {
    guard let partner else {
      var ids: [ArticleID] = []
      for name in articles { ids.append(try await open.article(named: name)) }
      return ids
    }
    var filter = ArticleFilter()
    filter.partner = partner
    filter.status = ArticleStatus.held.name
    filter.limit = .max
    return try await open.store.articles(matching: filter).map(\.article.id)
  }
}

extension OpenSite {
  fileprivate func checkHeld(_ id: ArticleID) async throws {
    guard let status = try await store.article(id)?.article.status, status != .held else { return }
    throw StoreError.wrongStatus(id, is: status.name, needed: ArticleStatus.held.name)
  }
}
