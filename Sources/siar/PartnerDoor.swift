import ArticleStore
import FeedAggregator
import FeedServer

/// Where partners and their hubs come in: `/callbacks/websub/TOKEN` is a hub's, `/callbacks/poll/TOKEN`
/// a partner's that says that there is news.
struct PartnerDoor: CallbackResponder {
  static let path = "/callbacks"
  static let websub = "websub"
  static let poll = "poll"

  let store: any PartnerStore
  let subscriptions: SubscriptionCallbacks

  func respond(to request: CallbackRequest) async throws -> CallbackResponse {
    guard request.path.count == 2 else { return CallbackResponse(404, "not found\n") }
    let token = request.path[1]
    switch (request.path[0], request.method) {
    case (Self.websub, .get):
      return CallbackResponse(try await subscriptions.verify(token, query: request.query))
    case (Self.websub, .post): return try await deliver(token, request)
    case (Self.poll, .post): return try await wake(token)
    case (Self.poll, .get): return CallbackResponse(405, "POST here when there is news\n")
    default: return CallbackResponse(404, "not found\n")
    }
  }

  /// What the body says is not looked at: it is the partner itself that is asked.
  private func wake(_ token: String) async throws -> CallbackResponse {
    guard CallbackToken.isOne(token), try await store.wake(token, now: OpenSite.now()) != nil
    else { return CallbackResponse(404, "no such webhook\n") }
    return CallbackResponse(202)
  }

  private func deliver(_ token: String, _ request: CallbackRequest) async throws
    -> CallbackResponse
  {
    guard try await subscriptions.knows(token) else {
      return CallbackResponse(404, "no such subscription\n")
    }
    guard let body = try await request.body(SubscriptionCallbacks.longestBody) else {
      return CallbackResponse(413, "longer than \(SubscriptionCallbacks.longestBody) bytes\n")
    }
    return CallbackResponse(
      try await subscriptions.deliver(
        token, body, type: request.field("content-type"),
        signature: request.field("x-hub-signature")))
  }
}

extension CallbackResponse {
  fileprivate init(_ answer: SubscriptionCallbacks.Answer) {
    self.init(answer.status, answer.text, retryAfter: answer.status == 503 ? 60 : nil)
  }
}
