package import Feed
import Foundation
import GRDB
package import Newsroom

extension SQLiteStore {
  package func webhook(of partner: PartnerName) async throws -> String? {
    try await query { database in
      guard
        let row = try database.row(
          "SELECT webhook FROM partner WHERE name = ?", [partner.text])
      else { throw StoreError.unknownPartner(partner) }
      return row["webhook"]
    }
  }

  package func setWebhook(_ token: String?, of partner: PartnerName) async throws {
    try await transact { database in
      try database.run(
        "UPDATE partner SET webhook = ? WHERE name = ?", [token, partner.text])
      if database.changesCount == 0 { throw StoreError.unknownPartner(partner) }
    }
  }

  package func wake(_ token: String, now: Timestamp) async throws -> PartnerName? {
    try await transact { database in
      let body = try database.one(
        Data.self, "SELECT body FROM partner WHERE webhook = ?", [token])
      guard let partner = try body.map({ try Record.decode(Partner.self, $0) }) else { return nil }
      try PollTables(database: database, now: now).hurry(partner)
      return partner.name
    }
  }
}
