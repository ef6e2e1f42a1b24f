import FeedAggregator
import FeedServer

/// Where partners and their hubs come in: `/callbacks/websub/TOKEN` is a hub's.
struct PartnerDoor: CallbackResponder {
  static let path = "/callbacks"
  static let websub = "websub"

  let subscriptions: SubscriptionCallbacks

  func respond(to request: CallbackRequest) async throws -> CallbackResponse {
    guard request.path.count == 2, request.path[0] == Self.websub else {
      return CallbackResponse(404, "not found\n")
    }
    let token = request.path[1]
    switch request.method {
    case .get:
      return CallbackResponse(try await subscriptions.verify(token, query: request.query))
    case .post: return try await deliver(token, request)
    }
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
