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

  @Option(
    help: "What a partner that is not on the list lets us publish: full-text or summary.")
  var terms: Partner.Terms?

  @Option(
    help: "What becomes of new articles of a partner that is not on the list: publish or hold.")
  var trust: Partner.Trust?

  @Flag(name: .shortAndLong, help: "Tell only what went wrong, and the sum.")
  var quiet = false

  @Argument(help: "Files, or folders of .txt files.")
  var paths: [String]

  func validate() throws {
    if partner == nil, terms != nil || trust != nil {
      throw ValidationError("--terms and --trust go with --partner.")
    }
  }

  func run() async throws {
    let desk = try await PartnerDesk(options)
    try await desk.beginReading()
    let site = desk.site
    var tally = ImportTally(quiet: quiet)
    if let partner {
      try await importFeeds(of: try await agreed(partner, site), into: desk, &tally)
    } else {
      let submitter = PageSubmitter(site: site.site, classifier: Classifier(site.rules))
      let pages = PageImport(
        store: site.store, submitter: submitter,
        suspects: try await site.store.suspects(version: desk.agent.version), now: OpenSite.now)
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
  /// What is agreed with the partner: what the list says of it, else what the options say for these
  /// files.
  private func agreed(_ name: PartnerName, _ site: OpenSite) async throws -> Partner {
    guard let known = try await site.store.partner(name)?.partner else {
      guard let terms, let trust else { throw UnknownPublisher(name: name) }
      var partner = Partner(name: name, address: "file:")
      (partner.terms, partner.trust) = (terms, trust)
      return partner
    }
    guard terms ?? known.terms == known.terms, trust ?? known.trust == known.trust else {
      throw ValidationError(
        """
        \(name) is known with terms \(known.terms.rawValue) and trust \(known.trust.rawValue); \
        `siar partners set \(name)` changes them.
        """)
    }
    return known
  }

  /// Takes a partner's files in, each in one transaction.
  private func importFeeds(
    of partner: Partner, into desk: PartnerDesk, _ tally: inout ImportTally
  ) async throws {
    let ingest = FeedIngest(
      store: desk.site.store, outlet: desk.site.settings.outlet,
      classifier: Classifier(desk.site.rules), intake: desk.intake)
    for path in paths {
      do {
        let bytes = try await Input(name: path).read().bytes
        let report = try await ingest.ingest(bytes, partner: partner, now: OpenSite.now())
        for finding in report.findings {
          let place = finding.position.map { ":\($0.line):\($0.column)" } ?? ""
          complain("\(path)\(place): warning: \(finding.message)")
        }
        for entry in report.entries { tally.add(entry.outcome, entry.title) }
      } catch let error as FeedParserError {
        tally.fail("\(path): \(error)")
      } catch let error as SetAsideError {
        tally.fail("\(path): \(error)")
      } catch let error as InputError {
        tally.fail("\(error)")
      }
    }
  }
}
