package import Feed
import GRDB
package import Newsroom

extension SQLiteStore: PartnerStore {
  package func knowsPartners() async throws -> Bool {
    try await query { try PartnerTables(database: $0).areKnown() }
  }

  package func partners() async throws -> [PartnerRecord] {
    try await query { try PartnerTables(database: $0).records() }
  }

  package func partner(_ name: PartnerName) async throws -> PartnerRecord? {
    try await query { try PartnerTables(database: $0).record(name) }
  }

  package func add(_ partners: [Partner], now: Timestamp) async throws {
    try await transact { database in
      for partner in partners { try PartnerTables(database: database).add(partner, now: now) }
    }
  }

  package func change(_ partner: Partner, now: Timestamp) async throws {
    try await transact { try PartnerTables(database: $0).change(partner, now: now) }
  }

  package func remove(_ partner: PartnerName, now: Timestamp) async throws {
    try await transact { try PartnerTables(database: $0).remove(partner, now: now) }
  }

  package func claimPolls(limit: Int, lease: Duration, now: Timestamp) async throws
    -> [PollClaim]
  {
    try await transact {
      try PollTables(database: $0, now: now).claim(limit: limit, lease: lease)
    }
  }

  package func claimPoll(of partner: PartnerName, lease: Duration, now: Timestamp) async throws
    -> PollClaim
  {
    try await transact {
      try PollTables(database: $0, now: now).claim(partner, lease: lease)
    }
  }

  package func settle(_ settlements: [PollSettlement], now: Timestamp) async throws -> [Bool] {
    try await transact { database in
      try settlements.map { try PollTables(database: database, now: now).settle($0) }
    }
  }

  package func take(
    _ delivery: Delivery, of claim: PollClaim, now: Timestamp,
    settling: @escaping @Sendable (DeliveryOutcome) throws -> PollSettlement
  ) async throws -> DeliveryOutcome {
    try await write(now) { log in
      let result = try log.take(delivery, at: now)
      let polls = PollTables(database: log.database, now: now)
      guard try polls.settle(try settling(result)) else {
        throw StoreError.claimLost(claim.partner.name)
      }
      try polls.keep(result.window(after: claim.window), of: claim.partner.name)
      if result.isWhole { try log.look(after: result.window, before: claim.window, at: now) }
      return result
    }
  }

  package func posts(of partner: PartnerName, _ selection: PostSelection) async throws
    -> [KnownPost]
  {
    try await query { try PostTable(database: $0, partner: partner).posts(selection) }
  }

  package func nextPoll() async throws -> Timestamp? {
    try await query { try PollTables(database: $0, now: Timestamp(seconds: 0)).nextDue() }
  }
}
