import ArgumentParser
import ArticleStore
import Feed
import FeedAggregator
import FeedParser
import Foundation
import Newsroom
import OutletConfiguration

struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take newsroom pages, or with --partner a partner's feed, into the store.",
    discussion: """
      A page is the text of an article as a portal publishes it, UTF-8, one paragraph a line. A \
      folder stands for the .txt files in it. The same file again changes nothing; a corrected one \
      becomes a revision of its article. A file that cannot be read is told with its line, and the \
      others are still imported.
      """)

  @OptionGroup var options: SiteOptions

  @Option(
    help: ArgumentHelp(
      "The paths are feeds of this partner, as files.", valueName: "name"))
  var partner: PartnerName?

  @Flag(name: .shortAndLong, help: "Tell only what went wrong, and the sum.")
  var quiet = false

  @Argument(help: "Files, or folders of .txt files.")
  var paths: [String]

  func run() async throws {
    let site = try OpenSite(try options.settings())
    var tally = ImportTally(quiet: quiet)
    if let partner {
      try await importFeeds(of: partner, into: site, &tally)
    } else {
      let submitter = PageSubmitter(site: site.site, classifier: Classifier(site.rules))
      let pages = PageImport(store: site.store, submitter: submitter, now: OpenSite.now)
      try await pages.run(try files()) { tally.add($0) }
    }
    tally.tellSum()
    if tally.failed > 0 { throw ExitCode.unreadable }
  }

  /// The files to import: a folder stands for the text files right inside it, by name.
  private func files() throws -> [String] {
    try paths.flatMap { path in
      var isFolder: ObjCBool = false
      guard unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder),
        isFolder.boolValue
      else { return [path] }
      let pages: [String]
      do {
        pages = try FileManager.default.contentsOfDirectory(atPath: path)
          .filter { $0.hasSuffix(".txt") }.sorted()
      } catch {
        throw InputError(name: path, reason: FileReason.of(error))
      }
      guard !pages.isEmpty else {
        throw InputError(
          name: path, reason: "no pages in this folder: they are files called *.txt")
      }
      return pages.map { "\(path)/\($0)" }
    }
  }
}

extension ImportCommand {
  /// Takes a partner's files in, each in one transaction.
  private func importFeeds(of name: PartnerName, into site: OpenSite, _ tally: inout ImportTally)
    async throws
  {
    let partner =
      try await site.store.partner(name)?.partner ?? Partner(name: name, address: "file:")
    let ingest = FeedIngest(
      store: site.store, outlet: site.settings.outlet, classifier: Classifier(site.rules))
    for path in paths {
      do {
        let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
        let report = try await ingest.ingest(bytes, partner: partner, now: OpenSite.now())
        for finding in report.findings {
          let place = finding.position.map { ":\($0.line):\($0.column)" } ?? ""
          complain("\(path)\(place): warning: \(finding.message)")
        }
        for entry in report.entries { tally.add(entry.outcome, entry.title) }
      } catch let error as FeedParserError {
        tally.fail("\(path): \(error)")
      } catch let error as CocoaError {
        tally.fail("\(path): cannot be read: \(FileReason.of(error))")
      }
    }
  }
}
