package import Feed
import GRDB
package import Newsroom

extension SQLiteStore: PermalinkStore {
  package func claimPermalinks(limit: Int, lease: Duration, now: Timestamp) async throws
    -> [PermalinkClaim]
  {
    try await transact {
      try PermalinkTable(database: $0, now: now).claim(limit: limit, lease: lease)
    }
  }

  package func settle(_ claim: PermalinkClaim, _ finding: PermalinkFinding, now: Timestamp)
    async throws -> Revision?
  {
    try await write(now) { log in
      let table = PermalinkTable(database: log.database, now: now)
      guard try table.settle(claim, finding), case .gone(let reason) = finding else { return nil }
      return try log.hide(claim.article, reason: reason)
    }
  }
}
