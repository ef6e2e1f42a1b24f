package import Feed
package import FeedParser
import Intake
package import Outbound

/// Finds the feed of an outlet from whatever address of it somebody has: the feed's own, its home
/// page's, or a page's that names it.
package struct FeedFinder: Sendable {
  /// A feed that was found.
  package struct Found: Sendable {
    package var address: WebURL
    /// As the document says.
    package var title: String?
    package var home: String?
    package var format: FeedFormat
    package var entryCount: Int
    package var newest: Timestamp?
    /// What has to be repaired in it.
    package var findings: [Finding]
  }

  private let fetcher: Fetcher
  private let agent: UserAgent

  package init(fetcher: Fetcher, agent: UserAgent) {
    self.fetcher = fetcher
    self.agent = agent
  }

  /// Where feeds lie of which a home page says nothing.
  private static let usualPaths = [
    "/feed", "/rss", "/feed.xml", "/rss.xml", "/atom.xml", "/index.xml", "/feed.json",
  ]
  /// Pages name few feeds; a page that names more is not followed for ever.
  private static let mostCandidates = 8

  /// Looks for the feed.
  ///
  /// - Parameters:
  ///   - url: where to begin.
  ///   - authorization: the field Authorization, for one behind basic authentication.
  /// - Returns: the first feed that can be read.
  /// - Throws: ``PartnerProblem`` that says what was tried.
  package func find(_ url: WebURL, authorization: String? = nil) async throws(PartnerProblem)
    -> Found
  {
    let visit = SiteVisit(fetcher: fetcher, agent: agent, authorization: authorization)
    let first = await visit.fetch(url)
    let response = try SiteVisit.answer(first)
    if let found = Self.feed(response, at: first.location) { return found }
    let named = FeedLinks(html: response.body).addresses.prefix(Self.mostCandidates)
    let candidates = named.isEmpty ? Self.usualPaths : Array(named)
    for candidate in candidates.compactMap({ try? first.location.resolving($0) }) {
      let exchange = await visit.fetch(candidate)
      if let answer = try? exchange.result.get(), answer.status == 200,
        let found = Self.feed(answer, at: exchange.location)
      {
        return found
      }
    }
    throw PartnerProblem(
      named.isEmpty
        ? "\(url) is no feed and names none; nor is there one at \(Self.usualPaths.joined(separator: ", "))"
        : "\(url) is no feed, and none of those that it names can be read: "
          + named.joined(separator: ", "))
  }

  private static func feed(_ response: OutboundResponse, at location: WebURL) -> Found? {
    var parser = FeedParser()
    let origin = DocumentOrigin(response, at: location)
    guard
      let document = try? parser.parse(
        response.body, charset: origin.charset, contentLocation: origin.location),
      document.outlines == nil, !document.feed.isWordPressExport
    else { return nil }
    let stories = StoryReader()
    let feed = document.feed
    return Found(
      address: location, title: feed.title.map(stories.plain),
      home: feed.links.first(rel: Link.alternate).flatMap { stories.webAddress($0.href) },
      format: document.format, entryCount: feed.entries.count,
      newest: feed.entries.compactMap { ($0.published ?? $0.updated)?.timestamp }.max(),
      findings: document.findings.filter(\.isRepair))
  }
}
