import ArgumentParser
import ArticleStore
import Feed
import FeedAggregator
import Newsroom
import OutletConfiguration

struct PartnersStatus: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Tell at a glance how the partners are doing.",
    discussion: """
      Exit code 1 where something needs a look: a partner that fails, is gone or has an alert, \
      nothing at all that succeeded for two hours, a store that cannot be written, or a clock that \
      ran ahead.
      """)

  @OptionGroup var options: SiteOptions

  @Option(help: "text or json.")
  var format = ClassifyCommand.Format.text

  @Argument(help: "The partners; all when left out.")
  var names: [PartnerName] = []

  func run() async throws {
    let now = OpenSite.now()
    let desk = try await PartnerDesk(options, .reading)
    for name in names { _ = try await desk.record(name) }
    let all = try await desk.site.store.partners()
    let overview = PartnerOverview(
      all, suspects: try await desk.site.store.suspects(version: desk.agent.version), now: now)
    let alerts = try await desk.site.store.alerts(now: now)
    let shown = overview.partners.filter { names.isEmpty || names.contains($0.name) }
    if format == .json {
      try sayJSON(shown.map(HealthJSON.init))
    } else {
      tell(shown, overview, now)
      if desk.subscribing == nil, shown.contains(where: { $0.push != nil }) {
        say("Hubs offer to push, but cannot reach baseURL, \(desk.site.settings.baseURL).")
      }
    }
    for alert in alerts { complain("ALERT: \(alert)") }
    if overview.isSilent || !alerts.isEmpty || shown.contains(where: \.needsALook) {
      throw ExitCode.errorsFound
    }
  }

  private func tell(_ shown: [PartnerHealth], _ overview: PartnerOverview, _ now: Timestamp) {
    var table = TextTable([
      "PARTNER", "STATE", "LAST SUCCESS", "PER DAY", "USUAL GAP", "NEXT POLL", "PUSH", "REMARKS",
    ])
    for health in shown {
      let error = health.errorCount > 0 ? health.lastError.map { ["\($0.kind.word)"] } ?? [] : []
      table.add([
        health.name.text, health.condition.rawValue, HealthText.ago(health.lastSuccess, now),
        HealthText.perDay(health), health.usualGap.map { HealthText.span(Int64($0)) } ?? "-",
        HealthText.ahead(health.due, now), health.push?.condition.rawValue ?? "-",
        (error + health.alerts.map(\.rawValue)).joined(separator: ", "),
      ])
    }
    for line in table.lines { say(line) }
    say(overview.summary)
    if overview.isSilent { say("ALERT: no poll has succeeded for two hours") }
  }
}
