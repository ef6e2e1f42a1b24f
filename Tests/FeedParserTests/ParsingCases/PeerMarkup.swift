/// Markup as the other parser writes it out again: attributes in order and in double quotes,
/// declarations of prefixes left out, bare ampersands escaped.
enum PeerMarkup {
  static func normal(_ markup: String) -> String {
    markup.replacing(#/<(\w+)((?:\s+[\w:\-]+=(?:"[^"]*"|'[^']*'))*)\s*\/?>/#) { match in
      "<\(match.1)\(attributes(String(match.2)).joined())>"
    }
    .replacing(#/&(?!\w+;|#)/#, with: "&amp;").replacing("&#X", with: "&#x")
  }

  private static func attributes(_ written: String) -> [String] {
    written.matches(of: #/([\w:\-]+)=["']([^"']*)["']/#).compactMap { match in
      guard !match.1.hasPrefix("xmlns:") else { return nil }
      let value = match.2.replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      return " \(match.1)=\"\(value)\""
    }.sorted()
  }
}
