import ArgumentParser
import ArticleStore
import Feed
import FeedAggregator
import FeedParser
import Newsroom
import OutletConfiguration

struct PartnersPoll: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "poll",
    abstract: "Poll partners now, whatever their schedule says, and tell what each brought.",
    discussion: """
      A host that wanted to be left alone still is. With --format json, one object a line for each \
      partner as it is done. Exit code 3 where a partner could not be polled.
      """)

  @OptionGroup var options: SiteOptions

  @Option(help: "text or json.")
  var format = ClassifyCommand.Format.text

  @Argument(help: "The partners; all that are not paused when left out.")
  var names: [PartnerName] = []

  func run() async throws {
    let desk = try await PartnerDesk(options)
    try await desk.beginReading()
    var partners: [Partner] = []
    for name in names { partners.append(try await desk.record(name).partner) }
    if names.isEmpty {
      partners = try await desk.site.store.partners().map(\.partner).filter { !$0.isPaused }
    }
    let failures = try await poll(
      partners, desk.poller(), desk.site.settings.aggregator.concurrency)
    if failures > 0 { throw ExitCode.unreadable }
  }

  /// One after the other on a host, and so many hosts at once.
  private func poll(_ partners: [Partner], _ poller: PartnerPoller, _ limit: Int) async throws
    -> Int
  {
    let hosts = Dictionary(grouping: partners) {
      $0.address.split(separator: "/").dropFirst().first
    }
    var waiting = hosts.values.map { $0.map(\.name) }.sorted { $0[0] < $1[0] }.makeIterator()
    return try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<limit {
        guard let names = waiting.next() else { break }
        group.addTask { try await poll(names, poller) }
      }
      var failures = 0
      for try await count in group {
        failures += count
        if let names = waiting.next() { group.addTask { try await poll(names, poller) } }
      }
      return failures
    }
  }

  private func poll(_ names: [PartnerName], _ poller: PartnerPoller) async throws -> Int {
    var failures = 0
    for name in names {
      let clock = ContinuousClock()
      let start = clock.now
      do {
        let report = try await poller.poll(name)
        if !report.isSuccess { failures += 1 }
        try tell(report, clock.now - start)
      } catch let error as StoreError {
        failures += 1
        complain("\(name): \(error)")
      }
    }
    return failures
  }

  private func tell(_ report: PollReport, _ time: Duration) throws {
    if format == .json { return try sayJSON(PollJSON(report, time)) }
    let milliseconds =
      time.components.seconds * 1000 + time.components.attoseconds / 1_000_000_000_000_000
    say("\(report.partner)  \(PollText.words(report.result))  (\(milliseconds) ms)")
    for finding in report.findings.filter(\.isRepair).prefix(3) {
      say("  repaired: \(finding.message)")
    }
    for finding in report.findings.filter({ $0.code == .emptyEntry }).prefix(3) {
      say("  left out: \(finding.message)")
    }
    for alert in report.raised { say("  alert: \(alert.message)") }
    if let address = report.movedTo { say("  moved for good to \(address)") }
  }
}

/// What a poll came to, in words.
enum PollText {
  static func words(_ result: PollReport.Result) -> String {
    switch result {
    case .unchanged: "unchanged"
    case .delivered(let tally):
      "\(tally.new) new, \(tally.revised) revised, \(tally.unchanged) unchanged"
        + (tally.withdrawn > 0 ? ", \(tally.withdrawn) withdrawn" : "")
    case .resting(let until, let error):
      "\(error.message): to be left alone until \(until.rfc3339)"
    case .failed(let error): "failed (\(error.kind.word)): \(error.message)"
    case .claimLost: "taken over by another process"
    }
  }
}

/// What a poll came to, as JSON.
struct PollJSON: Encodable {
  var partner: String
  var result: String
  var new: Int?
  var revised: Int?
  var unchanged: Int?
  var withdrawn: Int?
  var errorClass: String?
  var message: String?
  /// RFC 3339.
  var nextPoll: String?
  var milliseconds: Int64
  var repairs: [String]
  var alerts: [String]
  var movedTo: String?

  init(_ report: PollReport, _ time: Duration) {
    partner = report.partner.text
    milliseconds = time.milliseconds
    repairs = report.findings.filter(\.isRepair).map { $0.code.rawValue }
    alerts = report.raised.map(\.rawValue)
    nextPoll = report.due?.rfc3339
    movedTo = report.movedTo
    switch report.result {
    case .unchanged: result = "unchanged"
    case .delivered(let tally):
      result = "delivered"
      (new, revised) = (tally.new, tally.revised)
      (unchanged, withdrawn) = (tally.unchanged, tally.withdrawn)
    case .resting(_, let error):
      result = "resting"
      (errorClass, message) = (error.kind.word, error.message)
    case .failed(let error):
      result = "failed"
      (errorClass, message) = (error.kind.word, error.message)
    case .claimLost: result = "lost"
    }
  }
}

extension Duration {
  fileprivate var milliseconds: Int64 {
    components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000
  }
}
