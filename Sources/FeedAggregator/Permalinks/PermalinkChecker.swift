package import ArticleStore
package import Feed
package import Newsroom
package import Outbound
import Intake

/// Looks at the page of a partner's article again.
package struct PermalinkChecker: Sendable {
  private let store: any PermalinkStore
  private let fetcher: Fetcher
  private let agent: UserAgent
  private let now: @Sendable () -> Timestamp

  package init(
    store: any PermalinkStore, fetcher: Fetcher, agent: UserAgent,
    now: @escaping @Sendable () -> Timestamp
  ) {
    self.store = store
    self.fetcher = fetcher
    self.agent = agent
    self.now = now
  }

  /// What became of an article whose page was looked at.
  package struct Report: Sendable, Hashable {
    package var article: ArticleID
    package var url: String
    package var finding: PermalinkFinding
    /// The revision that hid the article.
    package var hidden: Revision?
  }

  /// Claims pages that are due.
  package func claim(limit: Int) async throws -> [PermalinkClaim] {
    try await store.claimPermalinks(limit: limit, lease: PartnerPoller.lease, now: now())
  }

  /// Looks at a claimed page and ends the claim.
  package func check(_ claim: PermalinkClaim) async throws -> Report {
    let finding = await look(claim)
    let hidden = try await store.settle(claim, finding, now: now())
    return Report(article: claim.article, url: claim.url, finding: finding, hidden: hidden)
  }

  private func look(_ claim: PermalinkClaim) async -> PermalinkFinding {
    guard let url = try? WebURL(claim.url) else { return .unknown }
    let exchange = await ask(url)
    guard let response = try? exchange.result.get() else { return .unknown }
    let finding = finding(response, at: exchange.location)
    if case .gone = finding, response.status != 200, await !stands(url) { return .unknown }
    return finding
  }

  /// Whether the site of a page that is gone is there: one that answers so for every address is out of
  /// order, and has taken nothing back.
  private func stands(_ url: WebURL) async -> Bool {
    guard let front = try? url.resolving("/") else { return false }
    return (try? await ask(front).result.get())?.status == 200
  }

  private func ask(_ url: WebURL) async -> Exchange {
    await fetcher.fetch(
      OutboundRequest(
        url: url,
        headers: HeaderFields([
          ("User-Agent", "\(agent)"), ("Accept", "text/html, */*;q=0.5"),
          ("Accept-Encoding", "gzip, deflate"),
        ])))
  }

  private func finding(_ response: OutboundResponse, at location: WebURL) -> PermalinkFinding {
    switch response.status {
    case 404, 410:
      .gone(reason: "\(Retraction.gone) (status \(response.status))")
    case 200 where PasswordForm.isIn(html: response.body): .gone(reason: Retraction.locked)
    case 200 where PageNotice.isIn(html: response.body):
      .gone(reason: "Dicabut oleh penerbitnya")
    case 200: .stands
    case 429, 503:
      .rests(
        HostRest(
          host: "\(location.host)",
          until: now().adding(RetryAfter.pause(response.headers["retry-after"], now: now()))))
    default: .unknown
    }
  }
}
