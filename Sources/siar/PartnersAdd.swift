import ArgumentParser
import ArticleStore
import Feed
import FeedAggregator
import FeedParser
import Newsroom
import Outbound

struct PartnersAdd: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Add a partner by the address of its feed, or of a page that names it.",
    discussion: """
      The address is fetched, under the same rules as every poll, and the feed looked for: first \
      the address itself, then what the page names, then the usual places.
      """)

  @OptionGroup var options: SiteOptions
  @OptionGroup(title: "Terms") var terms: PartnerOptions

  @Option(
    help: ArgumentHelp("The word for it; made from its host when left out.", valueName: "name"))
  var name: PartnerName?

  @Flag(help: "Add it paused: it is not polled before `siar partners resume`.")
  var paused = false

  @Option(help: "text or json.")
  var format = ClassifyCommand.Format.text

  @Argument(help: ArgumentHelp("Where the partner is.", valueName: "url"))
  var address: String

  func run() async throws {
    let desk = try await PartnerDesk(options)
    guard
      var partner = (name ?? PartnerName(address: Self.withScheme(address)))
        .map({ Partner(name: $0, address: Self.withScheme(address)) })
    else { throw ValidationError("No name can be made from \(address); give one with --name.") }
    try terms.apply(to: &partner)
    partner.isPaused = paused
    let found = partner.source == .feed ? try await find(&partner, desk) : nil
    partner = try checked(partner, desk)
    try await desk.site.store.add([partner], now: OpenSite.now())
    if format == .json { return try sayJSON(PartnerJSON(partner)) }
    tell(partner, found)
  }

  private static func withScheme(_ address: String) -> String {
    address.contains("://") ? address : "https://\(address)"
  }

  private func find(_ partner: inout Partner, _ desk: PartnerDesk) async throws
    -> FeedFinder.Found
  {
    do {
      let url = try desk.check.address(partner.address)
      let authorization = try partner.credentials.map {
        try CredentialReader.system.authorization(from: $0)
      }
      let found = try await FeedFinder(fetcher: desk.fetcher, agent: desk.agent)
        .find(url, authorization: authorization)
      partner.address = "\(found.address)"
      partner.title = partner.title ?? found.title
      partner.home = partner.home ?? found.home
      return found
    } catch let problem as PartnerProblem {
      throw InputError(name: "not added", reason: "\(problem)")
    } catch let error as PollError {
      throw InputError(name: "not added", reason: error.message)
    }
  }

  private func checked(_ partner: Partner, _ desk: PartnerDesk) throws -> Partner {
    do {
      return try desk.check.checked(partner)
    } catch {
      throw ValidationError("\(error)")
    }
  }

  private func tell(_ partner: Partner, _ found: FeedFinder.Found?) {
    say("Added \(partner.name): \(partner.title ?? partner.address)")
    say("  \(partner.address)")
    guard let found else { return }
    let newest = found.newest.map { ", the newest of \($0.rfc3339)" } ?? ""
    say("  \(found.entryCount) entries\(newest)")
    for finding in found.findings.prefix(5) { say("  repaired: \(finding.message)") }
    say(
      partner.isPaused
        ? "  It is paused; `siar partners resume \(partner.name)` starts it."
        : "  It is polled by `siar aggregate` and `siar serve`, or now by `siar partners poll \(partner.name)`."
    )
  }
}
