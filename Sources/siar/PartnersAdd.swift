import ArgumentParser
import ArticleStore
import FeedAggregator
import Newsroom

struct PartnersAdd: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Add a partner by the address of its feed, or of a page that names it.",
    discussion: """
      The address is fetched, under the same rules as every poll, and the feed looked for: first \
      the address itself, then what the page names, then the usual places. With --source wordpress \
      the site's REST API is looked for instead, which tells of corrections and of posts that are \
      taken back whenever they happen.
      """)

  @OptionGroup var options: SiteOptions
  @OptionGroup(title: "Terms") var terms: PartnerOptions

  @Option(
    help: ArgumentHelp("The word for it; made from its host when left out.", valueName: "name"))
  var name: PartnerName?

  @Option(help: "What is read: feed, or wordpress for a WordPress's own REST API.")
  var source = Partner.Source.feed

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
        .map({ Partner(name: $0, source: source, address: Self.withScheme(address)) })
    else { throw ValidationError("No name can be made from \(address); give one with --name.") }
    try terms.apply(to: &partner)
    partner.isPaused = paused
    let found = try await desk.find(&partner)
    partner = try checked(partner, desk)
    try await desk.site.store.add([partner], now: OpenSite.now())
    if format == .json { return try sayJSON(PartnerJSON(partner)) }
    tell(partner, found)
  }

  private static func withScheme(_ address: String) -> String {
    address.contains("://") ? address : "https://\(address)"
  }

  private func checked(_ partner: Partner, _ desk: PartnerDesk) throws -> Partner {
    do {
      return try desk.check.checked(partner)
    } catch {
      throw ValidationError("\(error)")
    }
  }

  private func tell(_ partner: Partner, _ found: PartnerFinding) {
    say("Added \(partner.name): \(partner.title ?? partner.address)")
    say("  \(partner.address)")
    for line in found.lines { say("  \(line)") }
    say(
      partner.isPaused
        ? "  It is paused; `siar partners resume \(partner.name)` starts it."
        : "  It is polled by `siar aggregate` and `siar serve`, or now by `siar partners poll \(partner.name)`."
    )
  }
}
