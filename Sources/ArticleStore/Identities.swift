import Crypto
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
    try database.one(
      Int64.self, "SELECT article FROM identity WHERE name IN (?, ?) LIMIT 1",
      [identity.text, Self.erased(identity.text)])
  }

  /// Whether the document was taken in with these very bytes.
  func knows(_ document: SourceDocument) throws -> Bool {
    try database.one(String.self, "SELECT digest FROM document WHERE name = ?", [document.name])
      == document.digest
  }

  func remember(_ submission: Submission, as key: Int64) throws {
    for identity in submission.identities {
      try database.run(
        """
        INSERT INTO identity (name, article) VALUES (?, ?)
        ON CONFLICT (name) DO UPDATE SET article = excluded.article
        """,
        [identity.text, key])
    }
    guard let document = submission.document else { return }
    try database.run(
      """
      INSERT INTO document (name, digest, article) VALUES (?, ?, ?)
      ON CONFLICT (name) DO UPDATE SET digest = excluded.digest, article = excluded.article
      """,
      [document.name, document.digest, key])
  }

  /// Keeps nothing but digests of what an article is known by.
  func erase(of key: Int64) throws {
    for table in ["identity", "document"] {
      let names = try database.all(
        String.self, "SELECT name FROM \(table) WHERE article = ?", [key])
      for name in names where !name.hasPrefix(Self.mark) {
        try database.run(
          "UPDATE OR REPLACE \(table) SET name = ? WHERE name = ?",
          [Self.erased(name), name])
      }
    }
  }

  private static let mark = "sha256 "

  private static func erased(_ name: String) -> String {
    var text = Array(mark.utf8)
    text.reserveCapacity(mark.utf8.count + 64)
    for byte in SHA256.hash(data: Array(name.utf8)) {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static let digits = Array("0123456789abcdef".utf8)
}
