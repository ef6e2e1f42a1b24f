import ArgumentParser
import ArticleStore
import FeedServer
import Logging
import Newsroom
import OutletConfiguration
import Publication

struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Serve the site over HTTP until told to stop (SIGTERM, Ctrl-C).")

  @OptionGroup var options: SiteOptions

  @Option(help: ArgumentHelp("Where to listen; port 0 takes a free one.", valueName: "host:port"))
  var listen: String?

  @Option(
    help: ArgumentHelp(
      "What this process does: listener, aggregator, or both.", valueName: "role,..."))
  var roles = Roles.all

  func run() async throws {
    Output.bearLosses()
    var settings = try options.settings()
    if let listen { try settings.set("listen", to: listen, place: "--listen") }
    let site = try OpenSite(settings, .serving)
    let desk = try await PartnerDesk(site, .serving)
    try await desk.beginReading()
    guard roles.contains(.listener) else { return try await desk.aggregate() }
    let press = try await site.press()
    let logger = Logger.siar()
    let host = settings.listen.host
    let watch = StoreWatch(store: site.store, logger: logger)
    await watch.look()
    let server = FeedServer(
      press: press, callbacks: desk.door(logger), host: host, port: settings.listen.port,
      logger: logger, now: OpenSite.now, remarks: { watch.remarks })
    let others = roles.contains(.aggregator) ? desk.services(logger) : []
    try await server.run(beside: [watch] + others) { port in
      tell(at: ListenAddress(host: host, port: port), press)
    }
  }

  private func tell(at address: ListenAddress, _ press: Press) {
    let base = "http://\(address)"
    let editions = press.editions.filter { $0.liveCount > 0 }
    say("Serving \(editions.count) editions at \(base)/")
    say("  \(base)/rss.xml   \(base)/atom.xml   \(base)/feed.json")
    if let region = editions.first(where: { $0.key.region?.hasPrefix("k") ?? false }) {
      say("  \(base)/\(region.key.path)/rss.xml")
    }
    say("  \(base)/feeds.opml lists them all. Stop with Ctrl-C.")
  }
}
