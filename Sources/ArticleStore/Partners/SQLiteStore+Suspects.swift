package import Feed
import GRDB
package import Newsroom

extension SQLiteStore: SuspectStore {
  package func noteDeaths(_ marks: [ReadingMark], version: String, now: Timestamp) async throws
    -> [ReadingMark]
  {
    try await transact { database in
      let table = SuspectTable(database: database, version: version)
      return try marks.filter { mark in
        try table.note(mark, now: now)
        guard try table.isToBeSetAside(mark) else { return false }
        try table.setAside(mark)
        guard mark.kind == .document, let name = PartnerName(mark.name) else { return true }
        let partners = PartnerTables(database: database)
        guard var partner = try partners.record(name)?.partner else { return true }
        partner.isPaused = true
        try partners.change(partner, now: now)
        return true
      }
    }
  }

  package func suspects(version: String) async throws -> [Suspect] {
    try await query { try SuspectTable(database: $0, version: version).suspects() }
  }
}
