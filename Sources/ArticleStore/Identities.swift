import Crypto
import Foundation
import GRDB
import Newsroom

/// By what articles are recognised when they come again.
///
/// A name that the law had erased is kept as its SHA-256 alone: it still keeps what was erased from
/// being taken in anew, and tells nothing.
struct Identities {
  let database: Database

  /// The key of the article that was known by this.
  func article(of identity: Identity) throws -> Int64? {
    try Int64.fetchOne(
      database, sql: "SELECT article FROM identity WHERE name IN (?, ?) LIMIT 1",
      arguments: [identity.text, Self.erased(identity.text)])
  }

  /// Whether the document was taken in with these very bytes.
  func knows(_ document: SourceDocument) throws -> Bool {
    try String.fetchOne(
      database, sql: "SELECT digest FROM document WHERE name = ?", arguments: [document.name])
      == document.digest
  }

  func remember(_ submission: Submission, as key: Int64) throws {
    for identity in submission.identities {
      try database.execute(
        sql: """
          INSERT INTO identity (name, article) VALUES (?, ?)
          ON CONFLICT (name) DO UPDATE SET article = excluded.article
          """,
        arguments: [identity.text, key])
    }
    guard let document = submission.document else { return }
    try database.execute(
      sql: """
        INSERT INTO document (name, digest, article) VALUES (?, ?, ?)
        ON CONFLICT (name) DO UPDATE SET digest = excluded.digest, article = excluded.article
        """,
      arguments: [document.name, document.digest, key])
  }

  /// Keeps nothing but digests of what an article is known by.
  func erase(of key: Int64) throws {
    for table in ["identity", "document"] {
      let names = try String.fetchAll(
        database, sql: "SELECT name FROM \(table) WHERE article = ?", arguments: [key])
      for name in names where !name.hasPrefix(Self.mark) {
        try database.execute(
          sql: "UPDATE OR REPLACE \(table) SET name = ? WHERE name = ?",
          arguments: [Self.erased(name), name])
      }
    }
  }

  private static let mark = "sha256 "

  private static func erased(_ name: String) -> String {
    mark + SHA256.hash(data: Data(name.utf8)).map(hexadecimal).joined()
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    (byte < 16 ? "0" : "") + String(byte, radix: 16)
  }
}
