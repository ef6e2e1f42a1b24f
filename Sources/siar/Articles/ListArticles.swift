import ArgumentParser
import ArticleStore
import Newsroom

struct ListArticles: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List articles, newest first, by what they are about, where they come from, or words."
  )

  @OptionGroup var site: SiteOptions

  @Option(help: "text or json.")
  var format = ClassifyCommand.Format.text

  @Option(
    help: ArgumentHelp("Slug or Kemendagri code; everything below it counts.", valueName: "region"))
  var region: String?

  @Option(help: ArgumentHelp("Slug of a topic.", valueName: "topic"))
  var topic: String?

  @Option(help: ArgumentHelp("Slug of a genre.", valueName: "genre"))
  var genre: String?

  @Option(help: ArgumentHelp("Only what came from this partner.", valueName: "name"))
  var partner: String?

  @Option(help: "held, scheduled, published or withdrawn.")
  var status: Status?

  @Option(help: ArgumentHelp("Published at this time or later, or to be.", valueName: "time"))
  var since: String?

  @Option(help: ArgumentHelp("At most so many.", valueName: "number"))
  var limit = 50

  @Argument(help: "Words that all stand in headline, summary or text.")
  var words: [String] = []

  enum Status: String, ExpressibleByArgument, CaseIterable {
    case held
    case scheduled
    case published
    case withdrawn
  }

  func validate() throws {
    guard limit > 0 else { throw ValidationError("--limit: a number above 0 is needed.") }
  }

  func run() async throws {
    let open = try OpenSite(try site.settings(), .reading)
    let articles = try await open.store.articles(matching: try filter(open))
    var reports: [ArticleReport] = []
    for article in articles { reports.append(try await open.report(of: article)) }
    if format == .json { return try sayJSON(reports) }
    for report in reports { say(report.line) }
    if reports.isEmpty { complain("no article is like that") }
    if reports.count == limit { complain("the newest \(limit); --limit shows more") }
  }

  private func filter(_ open: OpenSite) throws -> ArticleFilter {
    var filter = ArticleFilter()
    filter.region = try region.map { try open.region($0) }
    filter.topic = try topic.map { try open.topic($0) }
    filter.genre = try genre.map { try open.genre($0) }
    filter.partner = partner
    filter.status = status?.rawValue
    filter.since = try since.map { try open.time($0, option: "--since") }
    filter.text = words.isEmpty ? nil : words.joined(separator: " ")
    filter.limit = limit
    return filter
  }
}

/// Names of regions, topics and genres as people write them.
extension OpenSite {
  func region(_ text: String) throws -> String {
    guard let region = rules.regions.region(named: text) else {
      throw ValidationError("no region is called \"\(text)\"; `siar regions` lists them.")
    }
    return region.id
  }

  func topic(_ text: String) throws -> String {
    guard let topic = rules.topics.topic(named: text) else {
      let topics = rules.topics.topics.map(\.id).joined(separator: ", ")
      throw ValidationError("no topic is called \"\(text)\": \(topics).")
    }
    return topic.id
  }

  func genre(_ text: String) throws -> String {
    guard let genre = rules.topics.genre(text.lowercased()) else {
      let genres = rules.topics.genres.map(\.id).joined(separator: ", ")
      throw ValidationError("no genre is called \"\(text)\": \(genres).")
    }
    return genre.id
  }
}
