import Intake
package import Outbound
import Feed
import Foundation
import XML

/// Finds the REST API of an outlet's WordPress from any page of it.
/// developer.wordpress.org/rest-api/using-the-rest-api/discovery
package struct WordPressFinder: Sendable {
  package struct Found: Sendable, Hashable {
    /// The root of the API.
    package var address: WebURL
    /// As the site says.
    package var title: String?
    package var home: String?
    /// Of the posts that one may read.
    package var postCount: Int
  }

  private let fetcher: Fetcher
  private let agent: UserAgent

  package init(fetcher: Fetcher, agent: UserAgent) {
    self.fetcher = fetcher
    self.agent = agent
  }

  private static let relation = "https://api.w.org/"

  /// - Parameters:
  ///   - url: a page, or the API's root.
  ///   - authorization: the field Authorization.
  /// - Returns: the API, if posts can be read there.
  /// - Throws: ``PartnerProblem`` that says what was tried.
  package func find(_ url: WebURL, authorization: String? = nil) async throws(PartnerProblem)
    -> Found
  {
    let visit = SiteVisit(fetcher: fetcher, agent: agent, authorization: authorization)
    let first = await visit.fetch(url)
    let response = try SiteVisit.answer(first)
    if let found = try await found(first.location, response, visit) { return found }
    let named = Self.root(response).flatMap { try? first.location.resolving($0) }
    guard let root = named ?? (try? first.location.resolving("/wp-json/")) else {
      throw PartnerProblem("\(url) names no API of WordPress")
    }
    let second = await visit.fetch(root)
    if let found = try await found(second.location, try SiteVisit.answer(second), visit) {
      return found
    }
    throw PartnerProblem(
      "\(url) names no API of WordPress, and \(root) is none")
  }

  private struct Site: Decodable {
    var name: String?
    var home: String?
    var namespaces: [String]
  }

  /// The API where this is its root, and posts can be read.
  private func found(_ root: WebURL, _ response: OutboundResponse, _ visit: SiteVisit)
    async throws(PartnerProblem) -> Found?
  {
    guard let site = try? JSONDecoder().decode(Site.self, from: Data(response.body)),
      site.namespaces.contains("wp/v2")
    else { return nil }
    let posts: WebURL
    do {
      posts = try WordPressAddress(root: root).route(
        "wp/v2/posts", [("per_page", "1"), ("_fields", "id")])
    } catch {
      throw PartnerProblem("\(error)")
    }
    let answer = try SiteVisit.answer(await visit.fetch(posts))
    let stories = StoryReader()
    return Found(
      address: root, title: site.name.map { stories.plain(.init($0, kind: .html)) },
      home: site.home.flatMap(stories.webAddress),
      postCount: answer.headers["x-wp-total"].flatMap { Int($0) } ?? 0)
  }

  /// The root that a page names: in a Link field, else in its head.
  private static func root(_ response: OutboundResponse) -> String? {
    let links = response.headers.fields.filter { $0.name == "link" }
      .flatMap { LinkField.read($0.value) }
    return links.first { $0.relations.contains(relation) }?.target
      ?? PageLinks(html: response.body).first(relation: relation)
  }
}
