import ArticleStore
import Feed
import FeedAggregator
import Foundation
import Logging
import Newsroom
import Outbound
import OutboundHTTP
import PartnerSimulation
import Synchronization

/// Measures polling over loopback against the farm.
struct Measurement {
  enum Part: String, CaseIterable { case polls, documents, month }

  let folder: String
  let parts: [Part]

  private static let partners = 10_000
  private static let documents = 300
  private static let slots = 48

  func run() async throws {
    let work = FileManager.default.temporaryDirectory.appendingPathComponent(
      "siar-bench-\(getpid())")
    try FileManager.default.createDirectory(at: work, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: work) }
    let farm = try Farm(work: work)
    defer { farm.stop() }
    let rules = try ClassificationRules { name in
      Array(try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)")))
    }
    let outlet = Outlet(
      id: "bench", title: "Bench", subtitle: "", baseURL: "https://bench.example", language: "id",
      zone: .western)
    let clock = BenchClock()
    let store = try SQLiteStore(
      path: work.appendingPathComponent("store.sqlite").path, regions: rules.regions)
    let fetcher = Fetcher(
      policy: AddressPolicy(allowed: farm.hosts(Self.partners)), resolver: SystemResolver(),
      transport: HTTPTransport())
    let agent = UserAgent(version: "bench", contact: "https://bench.example")
    let poller = PartnerPoller(
      store: store, fetcher: fetcher, outlet: outlet, classifier: Classifier(rules), agent: agent,
      credentials: .system, now: { clock.now })
    let aggregator = Aggregator(
      poller: poller,
      pages: PermalinkChecker(store: store, fetcher: fetcher, agent: agent, now: { clock.now }),
      slots: Self.slots, logger: Logger(label: "bench") { _ in SwiftLogNoOpLogHandler() })
    for part in parts {
      switch part {
      case .polls: try await polls(aggregator, store, farm, clock)
      case .documents: try await documents(aggregator, store, farm, clock)
      case .month: try await month(rules)
      }
    }
  }

  private func month(_ rules: ClassificationRules) async throws {
    let store = try SQLiteStore(regions: rules.regions)
    let start = ProcessUse.now()
    let result = try await Simulation(partners: 500, store: store, rules: rules).run(days: 30)
    let (wall, processor) = ProcessUse.now().since(start)
    print(
      """
      a month of 500 partners: \(Int(wall)) s (goal 30), \(Int(processor)) s of processor time; \
      \(result.counts.requests) requests, \(result.told) articles
      bogus validators \(result.counts.bogusValidators), early requests \(result.counts.early), \
      articles lost \(result.lost), doubled \(result.doubled) (goal 0 each)
      """)
  }

  private func polls(
    _ aggregator: Aggregator, _ store: SQLiteStore, _ farm: Farm, _ clock: BenchClock
  ) async throws {
    try await store.add(try farm.partners(Self.partners, "small", from: 0), now: clock.now)
    _ = try await aggregator.pollDue()
    clock.advance(24 * 3600)
    let start = ProcessUse.now()
    let reports = try await aggregator.pollDue()
    let end = ProcessUse.now()
    let unchanged = reports.count { $0.result == .unchanged }
    tell("unchanged polls", unchanged, goal: 3000, start, end)
    print("peak memory with \(Self.partners) partners: \(Int(end.peakMemory)) MiB (goal 200)")
    for partner in try await store.partners() {
      var partner = partner.partner
      partner.isPaused = true
      try await store.change(partner, now: clock.now)
    }
  }

  private func documents(
    _ aggregator: Aggregator, _ store: SQLiteStore, _ farm: Farm, _ clock: BenchClock
  ) async throws {
    let first = Self.partners
    try await store.add(try farm.partners(Self.documents, "large", from: first), now: clock.now)
    let start = ProcessUse.now()
    let reports = try await aggregator.pollDue()
    let end = ProcessUse.now()
    let new = reports.reduce(0) { sum, report in
      if case .delivered(let tally) = report.result { sum + tally.new } else { sum }
    }
    tell("changed documents of 50 new entries", new / 50, goal: 150, start, end)
    print("peak memory after \(new) articles: \(Int(end.peakMemory)) MiB")
  }

  private func tell(
    _ what: String, _ count: Int, goal: Int, _ start: ProcessUse, _ end: ProcessUse
  ) {
    let (wall, processor) = end.since(start)
    let each = processor / Double(max(count, 1))
    print(
      """
      \(count) \(what): \(Int(Double(count) / wall))/s as measured; \(Int(each * 1e6)) µs of processor \
      time each, \(Int(2 / each))/s on two cores of ours alone (goal \(goal)/s)
      """)
  }
}

/// A clock that stands still until it is moved.
final class BenchClock: Sendable {
  private let seconds = Mutex<Int64>(1_792_000_000)

  var now: Timestamp { seconds.withLock { Timestamp(seconds: $0) } }

  func advance(_ time: Int64) { seconds.withLock { $0 += time } }
}
