import ArgumentParser
import ArticleStore
import FeedAggregator
import Logging
import Newsroom
import OutletConfiguration
import ServiceLifecycle
import UnixSignals

struct AggregateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "aggregate",
    abstract: "Poll the partners when they are due, until told to stop (SIGTERM, Ctrl-C).",
    discussion: """
      What comes in is served by `siar serve`, whichever process runs it. Any number of processes \
      may share a store; each partner is asked by one at a time.
      """)

  @OptionGroup var options: SiteOptions

  @Flag(help: "Poll those that are due, then stop: for cron.")
  var once = false

  func run() async throws {
    if !once { Output.bearLosses() }
    let desk = try await PartnerDesk(options, once ? .making : .serving)
    try await desk.beginReading()
    guard once else { return try await desk.aggregate() }
    let subscriber = desk.subscriber(Logger.siar())
    try await subscriber.readDelivered()
    let aggregator = desk.aggregator(Logger.siar())
    let reports = try await aggregator.pollDue()
    for report in reports { say("\(report.partner)  \(PollText.words(report.result))") }
    if reports.isEmpty { say("Nobody is due.") }
    for page in try await aggregator.checkDue() where page.hidden != nil {
      say("hidden \(page.article), whose page is gone: \(page.url)")
    }
    try await subscriber.askDue()
  }
}

extension PartnerDesk {
  func aggregator(_ logger: Logger) -> Aggregator {
    Aggregator(
      poller: poller(), pages: pages(), slots: site.settings.aggregator.concurrency, logger: logger)
  }

  /// Everything that runs for partners.
  func services(_ logger: Logger) -> [any Service] { [aggregator(logger), subscriber(logger)] }

  /// Polls until the process is told to stop.
  func aggregate() async throws {
    let logger = Logger.siar()
    let partners = try await site.store.partners().filter { !$0.partner.isPaused }
    say("Polling \(partners.count) partners. Stop with Ctrl-C.")
    var configuration = ServiceGroupConfiguration(
      services: ([StoreWatch(store: site.store, logger: logger)] + services(logger))
        .map { .init(service: $0) },
      gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
    configuration.maximumGracefulShutdownDuration = .seconds(5)
    try await ServiceGroup(configuration: configuration).run()
  }
}
