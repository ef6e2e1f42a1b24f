import ArgumentParser
import ArticleStore
import FeedAggregator
import Foundation
import Newsroom
import OutletConfiguration

struct PartnersImport: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Add the partners of an OPML list; those of a known name take the list's terms.")

  @OptionGroup var options: SiteOptions

  @Argument(help: ArgumentHelp("The list, or - for standard input.", valueName: "opml"))
  var path: String

  func run() async throws {
    let desk = try await PartnerDesk(options)
    let list = try desk.list(at: path == "-" ? "/dev/stdin" : path)
    var (added, changed, unchanged) = (0, 0, 0)
    for partner in list.partners {
      guard let known = try await desk.site.store.partner(partner.name)?.partner else {
        try await desk.site.store.add([partner], now: OpenSite.now())
        added += 1
        continue
      }
      if known == partner {
        unchanged += 1
      } else {
        try await desk.site.store.change(partner, now: OpenSite.now())
        changed += 1
      }
    }
    for problem in list.problems { complain("\(path): \(problem)") }
    let failed = list.problems.isEmpty ? "" : ", \(list.problems.count) not imported"
    say("\(added) added, \(changed) changed, \(unchanged) unchanged\(failed)")
    if !list.problems.isEmpty { throw ExitCode.errorsFound }
  }
}

struct PartnersExport: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write the partners as an OPML list to standard output.")

  @OptionGroup var options: SiteOptions

  func run() async throws {
    let desk = try await PartnerDesk(options, .reading)
    let list = PartnerList(try await desk.site.store.partners().map(\.partner))
    Output.standard.write(list.opml(title: "Partners of \(desk.site.settings.title)"))
  }
}
