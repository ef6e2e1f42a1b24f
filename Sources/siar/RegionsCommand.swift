import ArgumentParser
import ArticleStore
import Foundation
import Newsroom

struct RegionsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "regions",
    abstract: "List the regions as a tree, or search them by name, slug or Kemendagri code.",
    discussion: "The number is that of the articles that readers find in the region's feeds.")

  @OptionGroup var options: SiteOptions

  @Option(help: "text or json.")
  var format = ClassifyCommand.Format.text

  @Argument(help: "A part of a name, a slug or a code; everything when left out.")
  var query: String?

  /// A region with what the command tells of it.
  private struct Line: Encodable {
    var slug: String
    var code: String
    var name: String
    var parent: String?
    var articles: Int
  }

  func run() async throws {
    let site = try OpenSite(try options.settings())
    let counts = Dictionary(
      uniqueKeysWithValues: try await site.store.editions().map { ($0.key, $0.liveCount) })
    let catalog = site.rules.regions
    let found = query.map(catalog.search) ?? catalog.regions
    let lines = found.map { region in
      Line(
        slug: region.id, code: region.code, name: region.name, parent: region.parent,
        articles: counts[.region(region.id)] ?? 0)
    }
    if lines.isEmpty, let query { complain("no region is called \(query)") }
    try show(lines)
    if lines.isEmpty { throw ExitCode.errorsFound }
  }

  private func show(_ lines: [Line]) throws {
    guard format == .text else { return try sayJSON(lines) }
    let isTree = query == nil
    for line in lines {
      let indent = isTree && line.parent != nil ? "  " : ""
      let articles = line.articles > 0 ? "  \(line.articles)" : ""
      say("\(indent)\(line.code)  \(line.name)  \(line.slug)\(articles)")
    }
  }
}
