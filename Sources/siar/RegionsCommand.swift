import ArgumentParser
import ArticleStore
import Foundation
import Newsroom
import OutletConfiguration

struct RegionsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "regions",
    abstract: "List the regions as a tree, or search them.",
    discussion: """
      A query is a part of a name, an alias, a capital, a slug, a Kemendagri code in force or \
      former, or the name of a group such as Jabodetabek. The last number of a line is that of the \
      articles that readers find in the region's feeds.
      """)

  @OptionGroup var options: SiteOptions

  @Option(help: "text or json.")
  var format = ClassifyCommand.Format.text

  @Flag(help: "Show also everything below what is found.")
  var tree = false

  @Flag(help: "Show capital, time zone, aliases, former codes and groups too.")
  var details = false

  @Flag(help: "Leave out regions without articles.")
  var withArticles = false

  @Argument(help: "What to look for; everything when left out.")
  var query: String?

  func run() async throws {
    let settings = try options.settings()
    let catalog = try OpenSite.rules(of: settings).regions
    // Looking something up makes no store where there is none.
    let articles =
      FileManager.default.fileExists(atPath: settings.store)
      ? try await counts(SQLiteStore(path: settings.store, regions: catalog, access: .reading))
      : [:]
    let found = query.map(catalog.regionsOrGroup) ?? catalog.regions
    if found.isEmpty, let query {
      complain("no region or group is called \(query)")
      throw ExitCode.errorsFound
    }
    let lines = (tree ? catalog.withDescendants(found) : found)
      .map { RegionLine($0, articles: articles[$0.id] ?? 0, in: catalog) }
      .filter { !withArticles || $0.articles > 0 }
    guard format == .text else { return try sayJSON(lines) }
    for line in lines { say(text(line)) }
  }

  private func counts(_ store: SQLiteStore) async throws -> [String: Int] {
    try await store.editions().reduce(into: [:]) { counts, edition in
      if case .region(let slug) = edition.key { counts[slug] = edition.liveCount }
    }
  }

  private func text(_ line: RegionLine) -> String {
    let isTree = query == nil || tree
    let indent = isTree && line.parent != nil ? "  " : ""
    let former = line.formerCodes.first { $0.code == query }
    let note = former.map { " (\($0.code) until \($0.validUntil))" } ?? ""
    let articles = line.articles > 0 ? "  \(line.articles)" : ""
    let head = "\(indent)\(line.code)  \(line.name)\(note)  \(line.slug)\(articles)"
    guard details else { return head }
    return ([head] + line.details.map { "\(indent)       \($0)" }).joined(separator: "\n")
  }
}
