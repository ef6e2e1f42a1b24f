/// How people name an article: by its id or a beginning of it, or by an address.
package enum ArticleName: Sendable, Hashable {
  case id(ArticleID)
  /// Hexadecimal digits and hyphens, in lower case, with which an id begins.
  case prefix(String)
  /// A page of the story, or the id under which feeds publish it.
  case address(String)

  /// Fewer digits name too many articles.
  package static let shortestPrefix = 4

  /// Reads a UUID, a `urn:uuid:`, a beginning of a UUID of at least four digits, the address of our
  /// own page of an article, or anything else with a colon in it as an address; nil for other text.
  package init?(_ text: String, outlet: Outlet) {
    let lower = text.lowercased()
    let pages = "\(outlet.baseURL)/articles/"
    if let id = ArticleID(Self.bare(lower)) {
      self = .id(id)
    } else if text.hasPrefix(pages), let id = Self.id(inPath: text.dropFirst(pages.count)) {
      self = .id(id)
    } else if text.contains(":") {
      self = .address(text)
    } else if lower.count >= Self.shortestPrefix, lower.allSatisfy({ $0.isHexDigit || $0 == "-" }) {
      self = .prefix(lower)
    } else {
      return nil
    }
  }

  private static func bare(_ text: String) -> String {
    let scheme = "urn:uuid:"
    return text.hasPrefix(scheme) ? String(text.dropFirst(scheme.count)) : text
  }

  /// What follows the id, a slash, a query or a fragment, names no other page.
  private static func id(inPath path: Substring) -> ArticleID? {
    ArticleID(path.prefix { !"/?#".contains($0) })
  }
}
