package import ArticleStore
import Feed
import FeedAggregator
import Logging
package import Newsroom
import Outbound

/// Days of polling many partners with every kind of fault, in no time.
package struct Simulation: Sendable {
  package struct Result: Sendable, Hashable {
    package var counts = SimulationCounts()
    /// Articles that partners told in an answer that can be read.
    package var told = 0
    /// Those of them that the store lacks (C12, C15, C18).
    package var lost = 0
    /// Articles in the store beyond one for each that was told (C15, C16).
    package var doubled = 0
    /// Partners that moved for good and are not asked at the new address, or the other way round
    /// (C11).
    package var wrongAddresses = 0
    /// Partners whose guids were given up, by their number over the number that should have been.
    package var guidsGivenUp = 0
    package var shouldGiveUpGuids = 0
    /// Partners that are asked no more, by the same.
    package var disabled = 0
    package var shouldBeDisabled = 0
  }

  private let store: any PartnerStore
  private let web: SimulatedWeb
  private let aggregator: Aggregator
  private let partners: Int

  package init(partners count: Int, store: any PartnerStore, rules: ClassificationRules) {
    let start = Timestamp(seconds: 1_791_979_200)
    let web = SimulatedWeb(partners: count, start: start)
    let fetcher = Fetcher(policy: AddressPolicy(), resolver: web, transport: web)
    let agent = UserAgent(version: "1", contact: "https://uji.example")
    let outlet = Outlet(
      id: "uji", title: "Uji", subtitle: "", baseURL: "https://uji.example", language: "id",
      zone: .western)
    let poller = PartnerPoller(
      store: store, fetcher: fetcher, outlet: outlet, classifier: Classifier(rules), agent: agent,
      credentials: CredentialReader(environment: { _ in nil }, file: { $0 }), now: { web.now },
      draw: { Double(web.now.seconds % 97) / 97 })
    aggregator = Aggregator(
      poller: poller,
      pages: PermalinkChecker(store: store, fetcher: fetcher, agent: agent, now: { web.now }),
      logger: Logger(label: "simulation") { _ in SwiftLogNoOpLogHandler() })
    self.store = store
    self.web = web
    partners = count
  }

  /// Lets so many days go by, a minute at a time.
  package func run(days: Int) async throws -> Result {
    try await store.add(
      (0..<partners).compactMap { number in
        PartnerName("mitra-\(number)").map {
          Partner(name: $0, address: "https://mitra-\(number).example/feed")
        }
      }, now: web.now)
    for _ in 0..<days * 24 * 60 {
      _ = try await aggregator.pollDue()
      web.advance(60)
    }
    return try await result(days: days)
  }

  private func result(days: Int) async throws -> Result {
    var result = Result()
    var told: Set<String> = []
    for partner in web.partners {
      result.counts = result.counts + partner.counts
      told.formUnion(
        partner.told.map { SimulatedArticle.headline(partner: partner.number, number: $0) })
    }
    var filter = ArticleFilter()
    filter.limit = 10_000_000
    let stored = try await store.articles(matching: filter).map {
      $0.article.story.headline.replacing(", diralat", with: "")
    }
    result.told = told.count
    result.lost = told.subtracting(stored).count
    result.doubled = stored.count - told.intersection(stored).count
    try await judgePartners(&result, days: days)
    return result
  }

  private func judgePartners(_ result: inout Result, days: Int) async throws {
    let faults = Dictionary(
      uniqueKeysWithValues: web.partners.map { ("mitra-\($0.number)", $0.fault) })
    for record in try await store.partners() {
      let state = PollState(stored: record.state)
      let fault = faults[record.partner.name.text]
      let hasMoved = record.partner.address.hasSuffix("/baru")
      if hasMoved != (fault == .moving && days > 18) { result.wrongAddresses += 1 }
      if state.guidsAreDegraded { result.guidsGivenUp += 1 }
      if fault == .positionGuids || fault == .constantGuid { result.shouldGiveUpGuids += 1 }
      if state.isDisabled { result.disabled += 1 }
      if fault == .gone && days > 9 { result.shouldBeDisabled += 1 }
    }
  }
}
