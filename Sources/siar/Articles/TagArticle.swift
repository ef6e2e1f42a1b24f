import ArgumentParser
import ArticleStore
import Newsroom

struct TagArticle: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tag",
    abstract: "Set the regions, topics or genre of an article by hand.",
    discussion: """
      What an editor sets is never overruled by the rules of recognition; --by-rules gives it back to \
      them. An article that leaves an edition by this is simply no longer in it.
      """)

  @OptionGroup var options: ArticleOptions

  @Option(help: ArgumentHelp("Exactly these regions; repeat for more.", valueName: "slug"))
  var region: [String] = []

  @Option(help: ArgumentHelp("One more region.", valueName: "slug"))
  var addRegion: [String] = []

  @Option(help: ArgumentHelp("One region less.", valueName: "slug"))
  var removeRegion: [String] = []

  @Option(help: ArgumentHelp("Exactly these topics; repeat for more.", valueName: "slug"))
  var topic: [String] = []

  @Option(help: ArgumentHelp("One more topic.", valueName: "slug"))
  var addTopic: [String] = []

  @Option(help: ArgumentHelp("One topic less.", valueName: "slug"))
  var removeTopic: [String] = []

  @Option(help: ArgumentHelp("The genre.", valueName: "slug"))
  var genre: String?

  @Flag(help: "Plain news: no genre.")
  var noGenre = false

  @Flag(help: "All as the rules say now.")
  var byRules = false

  func validate() throws {
    let lists = [addRegion, removeRegion, addTopic, removeTopic, region, topic]
    let isEdit = lists.contains { !$0.isEmpty } || genre != nil || noGenre
    guard isEdit != byRules else {
      throw ValidationError(
        "Say what to change: --region, --topic, --genre and the like, or --by-rules alone.")
    }
    guard region.isEmpty || (addRegion + removeRegion).isEmpty,
      topic.isEmpty || (addTopic + removeTopic).isEmpty, genre == nil || !noGenre
    else { throw ValidationError("Either set a list, or add to and remove from it.") }
  }

  func run() async throws {
    let (site, id) = try await options.open()
    guard let stored = try await site.store.article(id) else { return }
    let edit = try edit(site)
    let clues = try await site.store.explanation(of: id)?.clues
    let found = Reclassification(store: site.store, classifier: Classifier(site.rules))
      .verdict(on: stored.article, clues: clues).tagging
    let tagging = edit.applied(to: stored.article.tagging, found: found)
    guard tagging != stored.article.tagging else {
      complain("nothing changes: it is tagged so already")
      return try await options.tell([], of: id, in: site)
    }
    let revision = try await site.store.tag(id, tagging, now: OpenSite.now())
    try await options.tell([revision], of: id, in: site)
  }

  private func edit(_ site: OpenSite) throws -> TaggingEdit {
    guard !byRules else { return .machine }
    var edit = TaggingEdit()
    edit.regions = choice(
      set: try region.map(site.region), adding: try addRegion.map(site.region),
      removing: try removeRegion.map(site.region))
    edit.topics = choice(
      set: try topic.map(site.topic), adding: try addTopic.map(site.topic),
      removing: try removeTopic.map(site.topic))
    if let genre { edit.genre = .set(try site.genre(genre)) }
    if noGenre { edit.genre = .set(nil) }
    return edit
  }

  private func choice(set: [String], adding: [String], removing: [String]) -> TaggingEdit.Choice {
    if !set.isEmpty { return .set(set) }
    return adding.isEmpty && removing.isEmpty
      ? .keep : .change(adding: adding, removing: removing)
  }
}
