import ArticleStore
import FeedAggregator
import Newsroom
import PartnerSimulation
import Testing

/// C1 to C20 over weeks, with faults of every kind. The month of 500 partners is measured by
/// `script/bench aggregate`, which demands the same.
@Suite struct SimulationTests {
  @Test func threeWeeksOfPartnersWithEveryFault() async throws {
    let rules = try ShippedRules.rules
    let store = try SQLiteStore(regions: rules.regions)
    let count = 2 * Fault.allCases.count
    let result = try await Simulation(partners: count, store: store, rules: rules).run(days: 21)
    #expect(result.counts.requests > 1000 && result.told > 1000)
    #expect(result.counts.bogusValidators == 0)
    #expect(result.counts.early == 0)
    #expect(result.counts.leaks == 0)
    #expect(result.lost == 0)
    #expect(result.doubled == 0)
    #expect(result.wrongAddresses == 0)
    #expect(result.guidsGivenUp == result.shouldGiveUpGuids)
    #expect(result.disabled == result.shouldBeDisabled)
  }
}
