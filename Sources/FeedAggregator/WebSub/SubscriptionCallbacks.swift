package import ArticleStore
package import Feed
package import Logging

/// Answers what hubs ask and deliver at our callbacks. WebSub sections 5.3 and 7.
package struct SubscriptionCallbacks: Sendable {
  /// What an answer of ours is, as HTTP tells it.
  package struct Answer: Sendable, Hashable {
    package var status: Int
    /// Plain text.
    package var text: String

    package init(_ status: Int, _ text: String) {
      self.status = status
      self.text = text
    }

    static let unknown = Answer(404, "no such subscription\n")
  }

  /// What became of a delivery.
  enum Result: String {
    case accepted
    case badSignature = "bad-signature"
    case queueFull = "queue-full"
    case notWanted = "not-wanted"
  }

  /// A delivery may be as long as a document that is polled.
  package static let longestBody = 10 << 20

  private let store: any SubscriptionStore
  private let limits: PushLimits
  private let now: @Sendable () -> Timestamp
  private let log: SubscriptionLog

  package init(
    store: any SubscriptionStore, limits: PushLimits = PushLimits(), logger: Logger,
    now: @escaping @Sendable () -> Timestamp
  ) {
    self.store = store
    self.limits = limits
    self.now = now
    log = SubscriptionLog(logger)
  }

  /// Answers a hub that asks whether we want a subscription, or says that there will be none.
  ///
  /// - Parameters:
  ///   - token: the last part of the callback's path.
  ///   - query: of the request.
  /// - Returns: the challenge, where we want what the hub was asked for; else 404.
  /// - Throws: what the store throws.
  package func verify(_ token: String, query: String) async throws -> Answer {
    guard CallbackToken.isOne(token), let intent = HubIntent(query: query) else { return .unknown }
    let time = now()
    let after = try await store.change(subscription: token) { subscription in
      subscription.confirm(intent, now: time) ? subscription : nil
    }
    guard let subscription = after ?? nil else { return .unknown }
    if intent.mode == .denied {
      log.denied(subscription)
      return Answer(200, "")
    }
    log.confirmed(subscription)
    return Answer(200, intent.challenge)
  }

  /// Whether there is a callback at all: for others no body is read.
  package func knows(_ token: String) async throws -> Bool {
    guard CallbackToken.isOne(token) else { return false }
    return try await store.subscription(token: token) != nil
  }

  /// Takes a delivery, which is read later.
  ///
  /// - Parameters:
  ///   - token: the last part of the callback's path.
  ///   - body: at most ``longestBody`` octets.
  ///   - type: the field Content-Type.
  ///   - signature: the field X-Hub-Signature.
  /// - Returns: 202; 403 where the signature is missing or wrong, and then nothing is kept; 503 where
  ///   too much waits to be read.
  /// - Throws: what the store throws.
  package func deliver(_ token: String, _ body: [UInt8], type: String?, signature: String?)
    async throws -> Answer
  {
    guard CallbackToken.isOne(token), let subscription = try await store.subscription(token: token)
    else { return .unknown }
    let result = try await take(body, type: type, signature: signature, for: subscription)
    log.delivered(result, subscription)
    return switch result {
    case .accepted: Answer(202, "")
    case .badSignature: Answer(403, "the signature is missing or wrong\n")
    case .queueFull: Answer(503, "too much waits to be read\n")
    case .notWanted: Answer(410, "the subscription has ended\n")
    }
  }

  private func take(
    _ body: [UInt8], type: String?, signature: String?, for subscription: Subscription
  ) async throws -> Result {
    guard let signature, HubSignature.isValid(signature, of: body, secret: subscription.secret)
    else { return .badSignature }
    guard subscription.status != .ending else { return .notWanted }
    let push = Push(
      partner: subscription.partner, topic: subscription.topic, type: type, body: body)
    return try await store.keep(push, limits: limits, now: now()) ? .accepted : .queueFull
  }
}
