import ArgumentParser
import ArticleStore
import Newsroom

struct DuplicateArticles: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "duplicates",
    abstract: "Show articles of several outlets that tell one story, and which are shown.",
    discussion: """
      The percentage says how sure it is that an article tells the story of those before it. An \
      edition shows one telling and names the others (sameStory in siar.yaml). Where two stories were \
      taken for one, `siar articles apart` takes an article out.
      """)

  @OptionGroup var site: SiteOptions

  @Option(help: "text or json.")
  var format = ClassifyCommand.Format.text

  @Option(help: ArgumentHelp("At most so many stories.", valueName: "number"))
  var limit = 20

  func validate() throws {
    guard limit > 0 else { throw ValidationError("--limit: a number above 0 is needed.") }
  }

  func run() async throws {
    let open = try OpenSite(try site.settings(), .reading)
    let stories = try await open.store.stories(limit: limit).map {
      StoryReport($0, site: open.site)
    }
    if format == .json { return try sayJSON(stories) }
    for story in stories { say(story.text) }
    if stories.isEmpty { complain("no story is told twice") }
    if stories.count == limit { complain("the newest \(limit); --limit shows more") }
  }
}

struct SetArticleApart: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "apart",
    abstract: "Say that an article tells another story than those that it was put together with.",
    discussion: "It is shown wherever it belongs from then on, and is not put together again.")

  @OptionGroup var options: ArticleOptions

  func run() async throws {
    let (site, id) = try await options.open()
    let revisions = try await site.store.setApart(id, now: OpenSite.now())
    try await options.tell(revisions, of: id, in: site)
  }
}

/// What the command tells of a story.
private struct StoryReport: Encodable {
  struct Telling: Encodable {
    var article: ArticleReport
    /// 0.5 to 1; absent for the first telling.
    var score: Double?
  }

  var tellings: [Telling]

  init(_ story: StoryGroup, site: Site) {
    tellings = story.members.map { member in
      Telling(
        article: ArticleReport(member.article, site: site, editions: member.editions),
        score: member.score.map { ($0 * 1000).rounded() / 1000 })
    }
  }

  /// For people: a line for each telling, one for where it is shown, and an empty one at the end.
  var text: String {
    tellings.map { telling in
      let score = telling.score.map { "\(Int(($0 * 100).rounded())) %" } ?? "first"
      let editions = telling.article.editions
      let shown =
        editions.isEmpty
        ? "shown nowhere" : "shown in \(editions.joined(separator: ", "))"
      return "\(score.padded(to: 5))  \(telling.article.line)\n       \(shown)\n"
    }.joined()
  }
}
