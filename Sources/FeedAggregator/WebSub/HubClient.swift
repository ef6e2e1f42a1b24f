import ArticleStore
import Feed
package import Outbound

/// Asks hubs to deliver, or to deliver no more. WebSub section 5.1.
package struct HubClient: Sendable {
  private let fetcher: Fetcher
  private let agent: UserAgent
  private let subscribing: Subscribing

  /// - Parameters:
  ///   - fetcher: hubs are asked under the same rules as partners.
  ///   - agent: how we introduce ourselves.
  ///   - subscribing: knows where hubs deliver.
  package init(fetcher: Fetcher, agent: UserAgent, subscribing: Subscribing) {
    self.fetcher = fetcher
    self.agent = agent
    self.subscribing = subscribing
  }

  /// Sends the request that a subscription wants sent; nil where its hub's address is none.
  func ask(_ subscription: Subscription) async -> Exchange? {
    guard let url = try? WebURL(subscription.hub) else { return nil }
    let headers = HeaderFields([
      ("User-Agent", "\(agent)"), ("Accept", "text/plain, */*;q=0.5"),
      ("Content-Type", "application/x-www-form-urlencoded"),
    ])
    return await fetcher.fetch(
      OutboundRequest(url: url, headers: headers, content: form(subscription).bytes))
  }

  private func form(_ subscription: Subscription) -> FormContent {
    var items = [
      ("hub.mode", subscription.mode), ("hub.topic", subscription.topic),
      ("hub.callback", subscribing.callback(subscription)),
    ]
    if subscription.status != .ending {
      items.append(("hub.lease_seconds", "\(Subscription.wantedLease.components.seconds)"))
      items.append(("hub.secret", subscription.secret))
    }
    return FormContent(items)
  }
}
