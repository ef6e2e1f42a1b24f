package import Foundation

/// A picture that stands for an outlet.
package struct Logo: Sendable, Hashable {
  package var url: String
  /// Pixels.
  package var width: Int
  /// Pixels.
  package var height: Int

  package init(url: String, width: Int, height: Int) {
    self.url = url
    self.width = width
    self.height = height
  }
}

/// The outlet that publishes.
package struct Outlet: Sendable, Hashable {
  /// A word of the outlet's own from which all ids derive: chosen once, never changed.
  package var id: String
  package var title: String
  /// One sentence about the outlet.
  package var subtitle: String
  /// The public address of the site, without a slash at its end.
  package var baseURL: String
  /// BCP 47 tag.
  package var language: String
  package var zone: OutletZone
  /// The rights line of every document.
  package var rights: String?
  /// The picture that stands for it.
  package var logo: Logo?
  /// Addresses of its own sites besides `baseURL`, where its articles have their pages.
  package var sites: [String] = []

  package init(
    id: String, title: String, subtitle: String, baseURL: String, language: String,
    zone: OutletZone, rights: String? = nil
  ) {
    self.id = id
    self.title = title
    self.subtitle = subtitle
    self.baseURL = baseURL
    self.language = language
    self.zone = zone
    self.rights = rights
  }

  /// The namespace of every id that the outlet derives. RFC 9562 section 5.5.
  package var namespace: UUID {
    .derived(from: "siar:outlet:\(id)", in: .urlNamespace)
  }

  /// The permanent id of an edition: the same in every format, whatever the address is.
  package func id(of edition: EditionKey) -> String {
    ArticleID.derived(from: "edition:\(edition.path)", in: namespace).urn
  }

  /// The address of `file` in an edition's folder.
  package func url(of edition: EditionKey, file: String) -> String {
    edition == .all ? "\(baseURL)/\(file)" : "\(baseURL)/\(edition.path)/\(file)"
  }

  /// Our own page of an article.
  package func page(of article: ArticleID) -> String {
    "\(baseURL)/articles/\(article)"
  }

  /// The article of a page of ours; nil for any other address.
  package func article(ofPage url: String) -> ArticleID? {
    let start = "\(baseURL)/articles/"
    guard url.hasPrefix(start) else { return nil }
    return ArticleID(url.dropFirst(start.count).prefix { !"/?#".contains($0) })
  }
}
