import ArgumentParser
import FeedAggregator
import Newsroom

/// What may be agreed with a partner, as options.
struct PartnerOptions: ParsableArguments {
  @Option(help: "Its name for readers.")
  var title: String?

  @Option(help: ArgumentHelp("Its home page.", valueName: "url"))
  var home: String?

  @Option(
    help: ArgumentHelp("Regions of articles that name none, by slug.", valueName: "slug,..."))
  var regions: String?

  @Option(help: ArgumentHelp("Topics of articles that tell none, by slug.", valueName: "slug,..."))
  var topics: String?

  @Option(help: "How much of an article we may publish: full-text or summary.")
  var terms: String?

  @Option(help: ArgumentHelp("The rights line of its articles.", valueName: "text"))
  var rights: String?

  @Option(help: "publish new articles as they come, or hold them for an editor.")
  var trust: String?

  @Option(help: "The zone of dates that name none: WIB, WITA or WIT.")
  var zone: String?

  @Option(help: ArgumentHelp("The shortest time between two polls (15m).", valueName: "time"))
  var minInterval: String?

  @Option(help: ArgumentHelp("The longest time between two polls (6h).", valueName: "time"))
  var maxInterval: String?

  @Option(
    help: ArgumentHelp(
      "Where user:password is to be found: env:NAME or file:PATH.", valueName: "place"))
  var credentials: String?

  private var values: [(PartnerField, String?)] {
    [
      (.title, title), (.home, home), (.regions, regions), (.topics, topics),
      (.terms, terms), (.rights, rights), (.trust, trust), (.zone, zone),
      (.minimumInterval, minInterval), (.maximumInterval, maxInterval),
      (.credentials, credentials),
    ]
  }

  /// Whether anything is said at all.
  var isEmpty: Bool { values.allSatisfy { $0.1 == nil } }

  /// Sets what was said.
  func apply(to partner: inout Partner) throws {
    for case (let field, let text?) in values {
      do {
        try field.set(text, of: &partner)
      } catch {
        throw ValidationError("\(error)")
      }
    }
  }
}
