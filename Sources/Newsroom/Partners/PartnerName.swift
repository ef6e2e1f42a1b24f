/// The word for a partner: lower-case letters, digits and hyphens, at most 40 of them, beginning
/// with a letter or digit.
package struct PartnerName: Sendable, Hashable, Comparable, CustomStringConvertible {
  package let text: String

  /// The word, if it is one.
  package init?(_ text: String) {
    guard (1...40).contains(text.utf8.count), text.utf8.allSatisfy(Self.isAllowed),
      !text.hasPrefix("-")
    else { return nil }
    self.text = text
  }

  /// A word made from the host of an address: `www.kabar-asahan.co.id` gives `kabar-asahan`.
  package init?(host: some StringProtocol) {
    let labels = host.lowercased().split(separator: ".").map(String.init)
    let meaningful = labels.filter { !Self.commonLabels.contains($0) }
    let word = (meaningful.isEmpty ? labels : meaningful).joined(separator: "-")
      .map { $0.utf8.allSatisfy(Self.isAllowed) ? $0 : "-" }
    self.init(String(String(word).drop { $0 == "-" }.prefix(40)))
  }

  package static func < (one: PartnerName, other: PartnerName) -> Bool { one.text < other.text }

  package var description: String { text }

  private static func isAllowed(_ byte: UInt8) -> Bool {
    (97...122).contains(byte) || (48...57).contains(byte) || byte == 45
  }

  /// Labels that tell outlets apart from nothing.
  private static let commonLabels: Set = [
    "www", "m", "rss", "feed", "feeds", "com", "net", "org", "id", "co", "or", "web", "go", "ac",
    "sch", "my", "news", "info",
  ]
}

extension PartnerName: Codable {
  package init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let name = PartnerName(text) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "no partner's name: \(text)"))
    }
    self = name
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}
