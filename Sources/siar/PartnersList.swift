import ArgumentParser
import ArticleStore
import FeedAggregator
import Newsroom

struct PartnersList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the partners.")

  @OptionGroup var options: SiteOptions

  @Option(help: "text or json.")
  var format = ClassifyCommand.Format.text

  func run() async throws {
    let partners = try await PartnerDesk(options, .reading).site.store.partners().map(\.partner)
    guard format == .text else { return try sayJSON(partners.map(PartnerJSON.init)) }
    var table = TextTable(["NAME", "TERMS", "TRUST", "REGIONS", "ADDRESS"])
    for partner in partners {
      let name = partner.name.text + (partner.isPaused ? " (paused)" : "")
      table.add([
        name, partner.terms.rawValue, partner.trust.rawValue,
        partner.regions.joined(separator: ","), partner.address,
      ])
    }
    if partners.isEmpty {
      say("No partners yet; `siar partners add URL` adds one.")
    } else {
      for line in table.lines { say(line) }
    }
  }
}

struct PartnersShow: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show what is agreed with a partner, and how it is doing.")

  @OptionGroup var options: SiteOptions

  @Option(help: "text or json.")
  var format = ClassifyCommand.Format.text

  @Argument(help: "The partner.")
  var name: PartnerName

  /// A partner with its health.
  private struct Whole: Encodable {
    var partner: PartnerJSON
    var health: HealthJSON
  }

  func run() async throws {
    let desk = try await PartnerDesk(options, .reading)
    let record = try await desk.record(name)
    let health = PartnerHealth(
      record, suspects: try await desk.site.store.suspects(version: desk.agent.version),
      now: OpenSite.now())
    guard format == .text else {
      return try sayJSON(
        Whole(partner: PartnerJSON(record.partner), health: HealthJSON(health)))
    }
    say("\(record.partner.name)  \(record.partner.address)")
    for field in PartnerField.allCases {
      if let text = field.text(of: record.partner) { say("  \(field.rawValue): \(text)") }
    }
    let lines = HealthText.lines(
      health, isReachable: desk.subscribing != nil, now: OpenSite.now())
    for line in lines { say("  \(line)") }
  }
}
