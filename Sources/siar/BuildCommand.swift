import ArgumentParser
import ArticleStore
import Publication

struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Write every feed as a file, in the layout of the site, for static hosting.",
    discussion: """
      Only files whose bytes change are written, each replaced in one step. Documents that the site \
      has no more are removed; other files are left alone.
      """)

  @OptionGroup var options: SiteOptions

  @Option(help: ArgumentHelp("The folder to write to.", valueName: "dir"))
  var out: String

  @Flag(name: .shortAndLong, help: "Name each file that is written.")
  var verbose = false

  func run() async throws {
    let site = try OpenSite(try options.settings(), .publishing)
    let press = try await site.press()
    for alert in try await site.store.alerts(now: OpenSite.now()) { complain("warning: \(alert)") }
    let report = try StaticSite(folder: out).write(try await press.everything())
    if verbose { for path in report.written { say(path) } }
    if verbose { for path in report.removed { say("removed \(path)") } }
    let removed = report.removed.isEmpty ? "" : ", \(report.removed.count) removed"
    say(
      "\(out): \(report.written.count) written, \(report.unchanged.count) unchanged\(removed)")
  }
}
