import Crypto
package import Feed

/// What is being read from outside, in one line: it is what is left of it where reading it ends the
/// process.
package struct ReadingMark: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable {
    /// A partner's document.
    case document
    /// A newsroom's page.
    case page
  }

  package var kind: Kind
  /// SHA-256 of the bytes, in hexadecimal.
  package var digest: String
  /// The partner's name, or the page's path.
  package var name: String

  /// The longest name that is kept, in bytes.
  private static let longestName = 400

  package init(document bytes: [UInt8], of partner: PartnerName) {
    self.init(.document, Hexadecimal.text(SHA256.hash(data: bytes)), partner.text)
  }

  /// - Parameters:
  ///   - digest: of the document's bytes, SHA-256 in hexadecimal.
  ///   - partner: whose it is.
  package init(digest: String, of partner: PartnerName) {
    self.init(.document, digest, partner.text)
  }

  package init(page bytes: [UInt8], path: String) {
    self.init(.page, Hexadecimal.text(SHA256.hash(data: bytes)), path)
  }

  /// What was read as something else than a document's bytes: its entries stand for it.
  package init(feed: Feed, of partner: PartnerName) {
    var hash = SHA256()
    for entry in feed.entries {
      for text in [entry.id, entry.title?.value, entry.contents.first?.value] {
        hash.update(data: Array((text ?? "").utf8) + [0])
      }
    }
    self.init(.document, Hexadecimal.text(hash.finalize()), partner.text)
  }

  private init(_ kind: Kind, _ digest: String, _ name: String) {
    self.kind = kind
    self.digest = digest
    let line = name.split(whereSeparator: \.isNewline).joined(separator: " ")
    self.name = String(decoding: line.utf8.prefix(Self.longestName), as: UTF8.self)
  }

  /// Reads a line back; nil for any other line.
  package init?(words: String) {
    let parts = words.split(separator: " ", maxSplits: 2)
    guard parts.count == 3, let kind = Kind(rawValue: String(parts[0])), parts[1].utf8.count == 64
    else { return nil }
    self.init(kind, String(parts[1]), String(parts[2]))
  }

  package var words: String { "\(kind.rawValue) \(digest) \(name)" }
}
