import ArticleStore
import Feed
import FeedAggregator
import Foundation
import Logging
import Newsroom
import Outbound
import OutboundHTTP
import Synchronization
import Testing

/// One partner with a server of its own on this machine, an outlet that polls it, and a clock that
/// stands still until it is told otherwise.
final class Scene: Sendable {
  /// 2026-10-14 12:00:00 UTC.
  static let start = Timestamp(seconds: 1_791_979_200)
  static let outlet = Outlet(
    id: "uji", title: "Kabar Uji", subtitle: "Berita", baseURL: "https://uji.example",
    language: "id", zone: .western)

  let server: PartnerServer
  let store: SQLiteStore
  let fetcher: Fetcher
  let poller: PartnerPoller
  let clock: TestClock
  let agent = UserAgent(version: "1.0", contact: "https://uji.example/kontak")

  init(
    clock: TestClock = TestClock(), store: SQLiteStore? = nil, subscribing: Subscribing? = nil
  ) async throws {
    server = try await PartnerServer()
    self.clock = clock
    let rules = try ShippedRules.rules
    let store = try store ?? SQLiteStore(regions: rules.regions)
    self.store = store
    fetcher = Fetcher(
      policy: AddressPolicy(allowed: ["127.0.0.1:\(server.port)"].compactMap { AllowedHost($0) }),
      limits: .patient, resolver: SystemResolver(), transport: HTTPTransport())
    poller = PartnerPoller(
      store: store, fetcher: fetcher, outlet: Self.outlet, classifier: try ShippedRules.classifier,
      agent: agent,
      credentials: CredentialReader(
        environment: { $0 == "MITRA" ? "pengguna:sandi" : nil }, file: { _ in "berkas:sandi\n" }),
      subscribing: subscribing, now: { clock.now }, draw: { 0 })
  }

  /// The service that polls everybody; `sleep` waits while nobody is due.
  func aggregator(_ sleep: @escaping @Sendable (Duration) async throws -> Void) -> Aggregator {
    Aggregator(
      poller: poller,
      pages: PermalinkChecker(
        store: store, fetcher: fetcher,
        agent: UserAgent(version: "1.0", contact: "https://uji.example"),
        now: { [clock] in clock.now }),
      logger: Logger(label: "uji") { _ in SwiftLogNoOpLogHandler() }, sleep: sleep)
  }

  func address(_ path: String = "/feed") -> String { "http://127.0.0.1:\(server.port)\(path)" }

  /// The partner that tests poll.
  static var name: PartnerName { get throws { try #require(PartnerName("mitra")) } }

  func addPartner(_ change: (inout Partner) -> Void = { _ in }) async throws {
    var partner = Partner(name: try Self.name, address: address())
    change(&partner)
    try await store.add([partner], now: clock.now)
  }

  /// Polls the partner, whatever its schedule says.
  @discardableResult
  func poll() async throws -> PollReport { try await poller.poll(try Self.name) }

  func state() async throws -> PollState {
    PollState(stored: try #require(try await store.partner(try Self.name)).state)
  }

  func record() async throws -> PartnerRecord {
    try #require(try await store.partner(try Self.name))
  }

  /// All articles, newest first.
  func articles() async throws -> [Article] {
    var filter = ArticleFilter()
    filter.limit = 1000
    return try await store.articles(matching: filter).map(\.article)
  }
}

/// A clock that tests move.
final class TestClock: Sendable {
  private let seconds: Mutex<Int64>

  init(_ start: Timestamp = Scene.start) {
    seconds = Mutex(start.seconds)
  }

  var now: Timestamp { seconds.withLock { Timestamp(seconds: $0) } }

  func advance(_ time: Duration) { seconds.withLock { $0 += time.components.seconds } }
}

/// The rules of the outlet's own folder, read once.
enum ShippedRules {
  private static let loaded = Result {
    let feeds = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("feeds")
    let rules = try ClassificationRules { name in
      Array(try Data(contentsOf: feeds.appendingPathComponent(name)))
    }
    return (rules: rules, classifier: Classifier(rules))
  }

  static var rules: ClassificationRules { get throws { try loaded.get().rules } }
  static var classifier: Classifier { get throws { try loaded.get().classifier } }
}

extension FetchLimits {
  /// As agreed, but for the time: where all tests share two processors, one may stand still for a
  /// minute.
  static let patient: FetchLimits = {
    var limits = FetchLimits()
    (limits.connect, limits.total) = (.seconds(60), .seconds(600))
    return limits
  }()
}
