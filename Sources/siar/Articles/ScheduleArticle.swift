import ArgumentParser
import ArticleStore
import Newsroom

struct ScheduleArticle: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schedule",
    abstract: "Say when an article that readers have not seen is published.",
    discussion: "When the time comes it appears by itself where `siar serve` or `siar build` runs.")

  @OptionGroup var options: ArticleOptions

  @Option(help: ArgumentHelp("When; without a zone in the outlet's.", valueName: "time"))
  var at: String?

  @Flag(help: "Now.")
  var now = false

  @Flag(help: "When an editor says so.")
  var hold = false

  func validate() throws {
    guard [at != nil, now, hold].count(where: \.self) == 1 else {
      throw ValidationError("Give one of --at TIME, --now and --hold.")
    }
  }

  func run() async throws {
    let (site, id) = try await options.open()
    let schedule: Schedule =
      if let at { .at(try site.time(at, option: "--at")) } else { now ? .now : .held }
    let revision = try await site.store.schedule(id, schedule, now: OpenSite.now())
    try await options.tell([revision], of: id, in: site)
  }
}
