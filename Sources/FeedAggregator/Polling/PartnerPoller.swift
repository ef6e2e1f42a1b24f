package import ArticleStore
import Crypto
package import Feed
import FeedParser
import Intake
package import Newsroom
package import Outbound

/// Polls a partner: asks, judges the answer, takes in what it brings.
///
/// It keeps nothing in mind: what is remembered of a partner is in the claim that it is given and in
/// the settlement with which it ends it.
package struct PartnerPoller: Sendable {
  let store: any PartnerStore
  private let fetcher: Fetcher
  let reader: DocumentReader
  private let agent: UserAgent
  private let credentials: CredentialReader
  let now: @Sendable () -> Timestamp
  private let draw: @Sendable () -> Double
  private let subscribing: Subscribing?
  let intake: IntakeGuard

  /// - Parameters:
  ///   - store: remembers partners and articles.
  ///   - fetcher: asks.
  ///   - outlet: whose articles they become.
  ///   - classifier: tags them.
  ///   - agent: how we introduce ourselves.
  ///   - credentials: for feeds behind basic authentication.
  ///   - subscribing: makes subscriptions at hubs; nil where hubs cannot reach us.
  ///   - intake: shared by all that read partners' documents; one of its own when left out.
  ///   - now: the present.
  ///   - draw: random numbers from 0 to 1, for the jitter.
  package init(
    store: any PartnerStore, fetcher: Fetcher, outlet: Outlet, classifier: Classifier,
    agent: UserAgent, credentials: CredentialReader, subscribing: Subscribing? = nil,
    intake: IntakeGuard? = nil,
    now: @escaping @Sendable () -> Timestamp,
    draw: @escaping @Sendable () -> Double = { .random(in: 0...1) }
  ) {
    self.store = store
    self.fetcher = fetcher
    reader = DocumentReader(outlet: outlet, classifier: classifier)
    self.agent = agent
    self.credentials = credentials
    self.subscribing = subscribing
    self.intake = intake ?? IntakeGuard(store: store, version: agent.version)
    self.now = now
    self.draw = draw
  }

  /// How long a claim holds: longer than any fetch and what comes after it.
  package static let lease = Duration.seconds(120)

  /// Claims and polls one partner, whatever its schedule says.
  ///
  /// - Throws: ``StoreError`` where it cannot be claimed.
  package func poll(_ partner: PartnerName) async throws -> PollReport {
    try await poll(try await store.claimPoll(of: partner, lease: Self.lease, now: now()))
  }

  /// Polls a claimed partner and ends the claim.
  ///
  /// - Throws: what the store throws; the claim then ends with its lease.
  package func poll(_ claim: PollClaim) async throws -> PollReport {
    var attempt = PollAttempt(claim, subscribing: subscribing)
    do {
      return switch claim.partner.source {
      case .feed: try await pollFeed(&attempt)
      case .wordpress: try await pollWordPress(&attempt)
      }
    } catch let error as PollError {
      attempt.fail(error, now: now())
      return try await settle(&attempt)
    }
  }

  private func pollFeed(_ attempt: inout PollAttempt) async throws -> PollReport {
    let partner = attempt.claim.partner
    let send = try sender(for: partner, accepting: Self.accept)
    let exchange = await send(try url(of: partner), attempt.state.conditions)
    let verdict = attempt.receive(exchange, digest: Self.digest(exchange), now: now())
    guard verdict == .read, let response = try? exchange.result.get() else {
      return try await settle(&attempt)
    }
    let mark = ReadingMark(digest: Self.digest(exchange), of: partner.name)
    return try await guarded(mark) {
      try await take(exchange.hops, &attempt) { attempt throws(PollError) in
        try document(response, at: exchange.location, attempt)
      }
    }
  }

  /// Reads what may have ended the program before.
  func guarded<Value>(_ mark: ReadingMark, _ body: () async throws -> Value) async throws -> Value {
    do {
      return try await intake.read(mark, body)
    } catch let error as SetAsideError {
      throw PollError(.document("set-aside"), "\(error)")
    }
  }

  private func document(
    _ response: OutboundResponse, at location: WebURL, _ attempt: PollAttempt
  ) throws(PollError) -> ReadDocument {
    do throws(FeedParserError) {
      return try reader.read(
        response.body, from: DocumentOrigin(response, at: location), of: attempt.claim.partner,
        guidsAreDegraded: attempt.state.guidsAreDegraded, window: attempt.claim.window, now: now())
    } catch {
      throw PollError(.document(error.code.rawValue), "\(error)")
    }
  }

  /// Reads a document and takes it in; once more where it turns out that its guids tell nothing.
  func take(
    _ hops: [Hop], _ attempt: inout PollAttempt,
    _ read: (PollAttempt) throws(PollError) -> ReadDocument
  ) async throws -> PollReport {
    let document = try read(attempt)
    let time = now()
    attempt.accept(document, hops, now: time)
    let draw = draw()
    do {
      let outcome = try await store.take(document.delivery, of: attempt.claim, now: time) {
        [attempt] outcome in
        var ending = attempt
        return try ending.settlement(outcome, now: time, draw: draw)
      }
      let settlement = try attempt.settlement(outcome, now: time, draw: draw)
      return attempt.report(settlement, outcome)
    } catch StoreError.claimLost {
      return PollReport(partner: attempt.claim.partner.name, result: .claimLost)
    } catch StoreError.guidsAreWorthless where !attempt.state.guidsAreDegraded {
      attempt.distrustGuids()
      return try await take(hops, &attempt, read)
    }
  }

  func settle(_ attempt: inout PollAttempt) async throws -> PollReport {
    let time = now()
    let settlement = try attempt.settlement(nil, now: time, draw: draw())
    guard try await store.settle([settlement], now: time) == [true] else {
      return PollReport(partner: attempt.claim.partner.name, result: .claimLost)
    }
    return attempt.report(settlement, nil)
  }

  func url(of partner: Partner) throws(PollError) -> WebURL {
    do {
      return try WebURL(partner.address)
    } catch {
      throw PollError(.fetch(FetchFailure.Code.badAddress.rawValue), "\(error)")
    }
  }

  /// What sends requests to a partner, with conditions.
  func sender(for partner: Partner, accepting types: String) throws(PollError)
    -> @Sendable (WebURL, HeaderFields) async -> Exchange
  {
    var own = HeaderFields([
      ("User-Agent", "\(agent)"), ("Accept", types), ("Accept-Encoding", "gzip, deflate"),
    ])
    if let source = partner.credentials {
      own.add("Authorization", try credentials.authorization(from: source))
    }
    return { [fetcher, own] url, conditions in
      var headers = own
      for field in conditions.fields { headers.add(field.name, field.value) }
      return await fetcher.fetch(OutboundRequest(url: url, headers: headers))
    }
  }

  private static let accept = """
    application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, \
    text/xml;q=0.9, application/json;q=0.9, */*;q=0.5
    """

  static func digest(_ exchange: Exchange) -> String {
    guard let body = try? exchange.result.get().body, !body.isEmpty else { return "" }
    return Hexadecimal.text(SHA256.hash(data: body))
  }
}

extension DocumentOrigin {
  init(_ response: OutboundResponse, at location: WebURL) {
    let own = response.headers["content-location"].flatMap { try? location.resolving($0) }
    self.init(
      charset: Self.charset(response.headers["content-type"]),
      location: "\(own ?? location)", language: response.headers["content-language"])
  }

  /// The parameter of a media type. RFC 9110 section 8.3.
  static func charset(_ type: String?) -> String? {
    for parameter in (type ?? "").split(separator: ";").dropFirst() {
      let parts = parameter.split(separator: "=", maxSplits: 1).map {
        $0.filter { !$0.isWhitespace && $0 != "\"" }
      }
      if parts.count == 2, parts[0].lowercased() == "charset" { return parts[1] }
    }
    return nil
  }
}
